/** Keys in the window of days, with its day as full as any: the work until the page is laid out anew. */
import type {} from '../../renderer/state/bridge.ts'
import { launch } from '../electron/launch.ts'

/** Ms of each of `times` steps to another entry of the day, and of each letter typed into the description of one. */
export async function walkThroughDay(appPath: string, userData: string, date: string, times: number) {
  const app = await launch({ appPath, userData })
  try {
    const popover = await app.firstWindow()
    await popover.waitForSelector('html[data-ready]', { state: 'attached' })
    const opened = app.waitForEvent('window')
    await popover.evaluate((shown) => window.stint.openDay({ date: shown }), date)
    const page = await opened
    await page.waitForSelector('[data-testid=day-entry]')
    await page.keyboard.press('ArrowDown')
    await page.waitForSelector('[data-testid=day-entry][data-selected=true]')
    const steps = await page.evaluate(stepThrough, times)
    await page.keyboard.press('Enter')
    await page.getByLabel('Description', { exact: true }).fill('')
    const letters = await page.evaluate(typeAway, times)
    return { steps, letters }
  } finally {
    await app.close()
  }
}

/** Runs in the page: 50 entries down, 50 up, and so on. */
async function stepThrough(times: number): Promise<number[]> {
  const selected = () => document.querySelector('[data-testid=day-entry][data-selected=true]')
  const samples: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const was = selected()
    const key = turn % 100 < 50 ? 'ArrowDown' : 'ArrowUp'
    const from = performance.now()
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    // What a key changes is drawn before this goes on.
    await Promise.resolve()
    document.body.getBoundingClientRect()
    samples.push(performance.now() - from)
    if (!selected() || selected() === was) throw new Error('a key did not select another entry')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  return samples
}

/** Runs in the page: into the field that has the focus. */
async function typeAway(times: number): Promise<number[]> {
  const field = document.activeElement
  const samples: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const from = performance.now()
    document.execCommand('insertText', false, 'a')
    await Promise.resolve()
    document.body.getBoundingClientRect()
    samples.push(performance.now() - from)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  const typed = field instanceof HTMLInputElement ? field.value.length : 0
  if (typed !== times) throw new Error(`${typed} letters of ${times} are in the field`)
  return samples
}

/** What the app's pages hold on to: the JavaScript heap after a collection. */
import type { Page } from 'playwright'
import type {} from '../../renderer/state/bridge.ts'
import { launch } from '../electron/launch.ts'

/** Megabytes of JavaScript heap in use in the first window of the app in `appPath`, after loading and a collection. */
export async function heapMb(appPath: string, userData: string): Promise<number> {
  const app = await launch({ appPath, userData })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    return await usedMb(page)
  } finally {
    await app.close()
  }
}

export type Hour = { before: number; after: number }

const hour = 3_600_000

/**
 * Megabytes in use by the popover with a running timer, and then by the window of days, before and after an hour in which
 * each ticked as often as it does while it is seen. The clock goes on in the pages only.
 */
export async function heapOverAnHour(appPath: string, userData: string): Promise<{ popover: Hour; day: Hour }> {
  const app = await launch({ appPath, userData })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    // Nobody is there to say what becomes of what runs and is not sent.
    await app.evaluate(({ app: itself, dialog }) => {
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
      itself.emit('activate')
    })
    await page.evaluate(startAnything)
    const elapsed = page.getByTestId('elapsed')
    await elapsed.waitFor()
    const popover = await anHour(page)
    const shown = (await elapsed.textContent()) ?? ''
    if (!/^2:0\d:\d\d$/.test(shown)) throw new Error(`the popover shows ${shown} after two hours`)
    const opened = app.waitForEvent('window')
    await page.evaluate(() => window.stint.openDay({}))
    const days = await opened
    await days.waitForSelector('[data-testid=day-entry]')
    const day = await anHour(days)
    await page.evaluate(() => window.stint.stop())
    return { popover, day }
  } finally {
    await app.close()
  }
}

/** An hour goes before it, in which the engine makes what it makes once of code that runs so often. */
async function anHour(page: Page): Promise<Hour> {
  await page.evaluate(letTime, hour)
  const before = await usedMb(page)
  await page.evaluate(letTime, hour)
  return { before, after: await usedMb(page) }
}

/** Runs in the page: so long passes (ms), timer after timer, each drawn; by each minute what was asked for has come. */
async function letTime(pass: number): Promise<void> {
  const [real, wait, drop] = [Date.now, window.setTimeout, window.clearTimeout]
  const timers = new Map<number, { at: number; task: () => void }>()
  let now = Date.now()
  const end = now + pass
  let last = 0
  let asked = 0
  Date.now = () => now
  Object.assign(window, {
    setTimeout: (task: () => void, ms = 0) => (timers.set(--last, { at: now + ms, task }), last),
    clearTimeout: (id: number) => timers.delete(id) || drop(id),
  })
  // The page sets its timers anew, by this clock.
  window.dispatchEvent(new Event('focus'))
  for (;;) {
    const [next] = [...timers].toSorted(([, a], [, b]) => a.at - b.at)
    if (!next || next[1].at > end) break
    timers.delete(next[0])
    now = next[1].at
    next[1].task()
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (port1.close(), resolve(null))
      port2.postMessage(null)
    })
    if (now < asked + 60_000) continue
    await window.stint.providers()
    asked = now
  }
  Object.assign(window, { setTimeout: wait, clearTimeout: drop })
  const ahead = end - real()
  Date.now = () => real() + ahead
  window.dispatchEvent(new Event('focus'))
}

async function usedMb(page: Page): Promise<number> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  await devTools.detach()
  return usedSize / 2 ** 20
}

/** Runs in the popover. */
async function startAnything(): Promise<void> {
  const catalogs = await window.stint.catalogs()
  const filled = catalogs.ok ? catalogs.value.accounts.find(({ catalog }) => catalog.activities.length > 0) : null
  const project = filled?.catalog.projects.find(({ globalActivities }) => globalActivities)
  const activity = filled?.catalog.activities.find(({ projectId }) => projectId === null)
  if (!filled || !project || !activity) throw new Error('there is nothing to start')
  const target = { accountId: filled.accountId, projectId: project.id, activityId: activity.id, taskId: null }
  const started = await window.stint.start({ target })
  if (!started.ok) throw new Error(started.error.message)
}

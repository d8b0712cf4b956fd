/** A walk through a page by Tab, as somebody without a mouse takes it. */
import type { Page } from 'playwright'

interface Step {
  /** Which element, counted through the page. */
  at: number
  name: string
  /** Where its middle was before anything was scrolled, CSS pixels. */
  x: number
  y: number
  /** What it is scrolled with, counted through the page; -1: nothing. */
  pane: number
  /** Whether it, or what stands for it, looks other than without the focus. */
  ringed: boolean
}

/** What each element of a walk looks like without the focus is taken before; `look` compares with that. */
const prepare = () => {
  const lookOf = (element: Element) => {
    const looks = [getComputedStyle(element), getComputedStyle(element, '::before')]
    return looks.map(({ outline, boxShadow }) => `${outline} ${boxShadow}`).join()
  }
  const ringOf = (element: Element, look = lookOf) =>
    [element, element.parentElement, ...element.children].map((one) => (one ? look(one) : ''))
  const all = [...document.querySelectorAll('body *')]
  const looksBefore = new Map([document.body, ...all].map((element) => [element, lookOf(element)]))
  const before = new Map(all.map((element) => [element, ringOf(element, (one) => looksBefore.get(one) ?? '')]))
  const places = new Map(all.map((element) => [element, element.getBoundingClientRect()]))
  /** What comes in meanwhile has the place of what stands before it. */
  const orderOf = (element: Element): number => {
    const at = all.indexOf(element)
    const before = element.previousElementSibling ?? element.parentElement
    return at >= 0 || !before ? at : orderOf(before) + 0.5
  }
  const paneOf = (element: Element | null): Element | null =>
    !element || /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : paneOf(element.parentElement)
  window.stepOfFocus = () => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const box = places.get(element) ?? element.getBoundingClientRect()
    const known = before.get(element)
    const now = ringOf(element)
    return {
      at: orderOf(element),
      name: `${element.localName}.${element.className} “${element.getAttribute('aria-label') ?? element.textContent ?? ''}”`,
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      pane: [...document.querySelectorAll('body *')].indexOf(paneOf(element) ?? document.body),
      // What was drawn anew meanwhile has no look of before.
      ringed: known?.some((look, index) => look !== now[index]) ?? getComputedStyle(element).outlineStyle !== 'none',
    }
  }
}

declare global {
  interface Window {
    stepOfFocus?: () => Step | null
    focusBefore?: Element | null
  }
}

/**
 * Walks through all elements until it is where it began, at most `most` steps, and returns what is wrong: no visible focus,
 * an order other than that of the page, or that it never comes round. The focus is where it was afterwards.
 */
export async function focusTroubles(page: Page, most = 150): Promise<string[]> {
  await page.evaluate(() => {
    window.focusBefore = document.activeElement
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.evaluate(prepare)
  const seen: Step[] = []
  const troubles = await walk(page, most, seen)
  await page.evaluate(() => window.focusBefore instanceof HTMLElement && window.focusBefore.focus())
  return troubles
}

async function walk(page: Page, most: number, seen: Step[]): Promise<string[]> {
  const troubles: string[] = []
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press('Tab')
    const step = await page.evaluate(() => window.stepOfFocus?.() ?? null)
    // Between the last element and the first one the focus is nowhere, and a date has a stop for each of its parts.
    if (!step || step.at === seen.at(-1)?.at) continue
    const again = seen.find(({ at }) => at === step.at)
    if (again && again !== seen[0]) troubles.push(`goes round without the rest: ${step.name}`)
    if (again) return troubles
    const last = seen.at(-1)
    // It goes round once, from wherever it began.
    const round = last && step.at < last.at
    if (round && seen.some((one, at) => at > 0 && one.at < (seen[at - 1]?.at ?? 0))) {
      troubles.push(`out of order: ${step.name} after ${last.name}`)
    }
    const up = last && !round && last.pane === step.pane && step.y < last.y - 40 && step.x < last.x + 40
    if (up) troubles.push(`back up: ${step.name} after ${last.name}`)
    if (!step.ringed) troubles.push(`no visible focus: ${step.name}`)
    seen.push(step)
  }
  return [...troubles, `never comes round: ${seen.at(-1)?.name ?? 'nothing can be focused'}`]
}

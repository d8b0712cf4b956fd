/** What axe finds wrong with a page for people who see, hear or move in other ways than most. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, ElementContext, NodeResult, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> }
    /** The colours of text that axe had a word on, in this page. */
    coloursJudged?: Set<string>
  }
}

/** All rules but that of contrast, and that of small targets: layout.ts looks for those, in every language and size. */
const brokenRules = (page: Page) =>
  page.evaluate(async (values) => {
    const results = await window.axe?.run(document, {
      runOnly: { type: 'tag', values },
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
      resultTypes: ['violations'],
      // Of what axe would read beforehand no rule of these needs the stylesheets.
      preload: { assets: ['media'] },
    })
    if (!results) throw new Error('axe is not in the page')
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    )
  }, tags)

/**
 * Texts with too little contrast. It takes axe long to see what lies behind a text: a text whose own colour and size, and
 * whatever of colour is around it, were judged on an earlier screen of the page isn't judged again.
 */
const paleTexts = (page: Page) =>
  page.evaluate(async () => {
    const judged = (window.coloursJudged ??= new Set())
    const around = new Map<Element, string>()
    const colourAround = (element: Element | null): string => {
      if (!element) return ''
      const known = around.get(element)
      if (known !== undefined) return known
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(element)
      // What is laid over the page has anything behind it.
      const laidOver = /absolute|fixed|sticky/.test(position) ? `${Math.random()}` : ''
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, laidOver].join()
      const outside = colourAround(element.parentElement)
      const whole = own === 'rgba(0, 0, 0, 0),none,1,none,normal,' ? outside : `${own} ${outside}`
      around.set(element, whole)
      return whole
    }
    const coloursOf = (element: Element) => {
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
      return [color, fontSize, fontWeight, textShadow, colourAround(element)].join()
    }
    const hasText = (element: Element) =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    const isSeen = (element: Element | null): boolean =>
      !element || (getComputedStyle(element).clipPath === 'none' && isSeen(element.parentElement))
    const fresh = [...document.querySelectorAll('body, body *')].filter(
      (element) =>
        hasText(element) &&
        !judged.has(coloursOf(element)) &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        isSeen(element),
    )
    if (fresh.length === 0) return []
    const results = await window.axe?.run(
      { include: fresh },
      {
        runOnly: { type: 'rule', values: ['color-contrast'] },
        resultTypes: ['passes', 'violations'],
        elementRef: true,
      },
    )
    if (!results) throw new Error('axe is not in the page')
    const of = (kind: 'passes' | 'violations'): NodeResult[] => results[kind].flatMap(({ nodes }) => nodes)
    // Not what is disabled, covered or otherwise not judged: another one of these colours may be.
    for (const { element } of [...of('passes'), ...of('violations')]) if (element) judged.add(coloursOf(element))
    return of('violations').map(
      ({ html, failureSummary }) => `color-contrast: ${html.slice(0, 160)} ${failureSummary ?? ''}`,
    )
  })

/**
 * One line for each element that breaks a rule, for the page as it stands, in light and in dark. Motion is reduced
 * meanwhile and afterwards, so that no colour is judged on its way to another.
 */
export async function axeTroubles(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(source)
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Nothing but colours changes with the theme.
    const broken = colorScheme === 'light' ? await brokenRules(page) : []
    found.push(...[...broken, ...(await paleTexts(page))].map((one) => `${colorScheme} ${one}`))
  }
  return found
}

/** What axe finds wrong with a page for people who see, hear or move in other ways than most. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    axe?: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const run = (page: Page, options: RunOptions) =>
  page.evaluate(async (asked) => {
    const results = await window.axe?.run(asked)
    if (!results) throw new Error('axe is not in the page')
    return results.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }))
  }, options)

/**
 * One line for each element that breaks a rule, for the page as it stands, in light and in dark. Motion is reduced
 * meanwhile and afterwards, so that no colour is judged on its way to another.
 */
export async function axeTroubles(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(source)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const runOnly =
      colorScheme === 'light'
        ? ({ type: 'tag', values: tags } as const)
        : // Nothing else changes with the theme.
          ({ type: 'rule', values: ['color-contrast'] } as const)
    const violations = await run(page, {
      runOnly: { ...runOnly, values: [...runOnly.values] },
      resultTypes: ['violations'],
    })
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id}: ${node}`)))
  }
  return found
}

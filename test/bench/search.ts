/** The search field over catalogs of a given size: how long a keystroke takes, and whether people find what they mean. */
import { buildIndex, search } from '../../shared/search/searchTargets.ts'
import { catalogOf, queriesFor, type Query } from './names.ts'

/** As many results as the popover shows. */
const limit = 40

/** Ms of each keystroke over `size` targets; the first round, before the engine has optimised, is left out. */
export function timeSearch(size: number, rounds: number): number[] {
  const targets = catalogOf(size)
  const index = buildIndex(targets)
  const texts = [...queriesFor(targets).map(({ text }) => text), 'e', 'xyzw', 'projketleitung']
  const keystrokes = texts.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
  const round = () =>
    keystrokes.map((text) => {
      const from = performance.now()
      search(index, text, limit)
      return performance.now() - from
    })
  round()
  return Array.from({ length: rounds }, round).flat()
}

/** The queries of which the target was not among the first five. */
export function missedIn(size: number): Query[] {
  const targets = catalogOf(size)
  const index = buildIndex(targets)
  return queriesFor(targets).filter(({ text, target }) => !search(index, text, 5).includes(target))
}

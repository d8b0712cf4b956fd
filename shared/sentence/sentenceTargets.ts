/** Which of the words of a sentence name the project; the rest is the note. Pure. */
import { namesOf } from '../catalog/targets.ts'
import type { Target } from '../model/snapshot.ts'
import { findTarget } from '../search/findTarget.ts'
import { tokensOf } from '../search/normalizeText.ts'
import { search, type SearchIndex, type UsageBoost } from '../search/searchTargets.ts'

interface SentenceTarget {
  target: Target
  note: string
}

/** `clear`: only one project fits, and best by its words. */
export interface PossibleTargets {
  targets: SentenceTarget[]
  clear: boolean
}

/** No name is searched for by more words. */
const mostWords = 8
/** As many as the search looks through, and as many as a person compares. */
const mostFound = 40
const mostShown = 6
/** A shorter word that is found by a typo or inside another word is rather one of the note. */
const leastLooseWord = 4

/**
 * The longest run of words, from the first on, whose every word is the beginning of a word of the project. One more word that
 * the search finds by a typo, and any run where no word begins one, is a choice.
 */
export function sentenceTargets(words: string[], index: SearchIndex, boost?: UsageBoost): PossibleTargets {
  let fitting: { run: string; targets: Target[]; note: string } | null = null
  let loose: SentenceTarget[] = []
  // A longer run finds less: where nothing is found no word more will do.
  for (let length = 1; length <= Math.min(mostWords, words.length); length++) {
    const run = words.slice(0, length).join(' ')
    const withNote = (target: Target): SentenceTarget => ({ target, note: words.slice(length).join(' ') })
    const hits = search(index, run, mostFound, boost)
    const fit = hits.filter((target) => fits(target, run))
    if (fit.length > 0) {
      fitting = { run, targets: fit, note: words.slice(length).join(' ') }
      continue
    }
    if (fitting && (words[length - 1] ?? '').length < leastLooseWord) break
    if (hits.length > 0) loose = hits.map(withNote)
    if (fitting || hits.length === 0) break
  }
  if (!fitting) return { targets: loose.slice(0, mostShown), clear: false }
  const { run, note } = fitting
  const best = findTarget(index, { words: run })
  const found = best.kind === 'one' ? [best.target] : fitting.targets
  const targets = [...found.map((target) => ({ target, note })), ...loose].slice(0, mostShown)
  return { targets, clear: targets.length === 1 }
}

/** Whether every word of the run begins a word of the names, each another one; a letter by itself is rather one of the note. */
function fits(target: Target, run: string): boolean {
  const own = tokensOf(namesOf(target).join(' '))
  const wanted = tokensOf(run).toSorted((a, b) => b.length - a.length)
  return (
    wanted.length > 0 &&
    wanted.every((token) => {
      const at = own.findIndex((name) => (token.length > 1 ? name.startsWith(token) : name === token))
      if (at >= 0) own.splice(at, 1)
      return at >= 0
    })
  )
}

/**
 * Search over targets: all words, in any order, over customer, project, task, activity and number; without accents and signs, by
 * beginnings of words, by initials, and with typos where nothing else is found. What is written just so comes first.
 */
import { wantedTokens, writtenWords } from './normalizeText.ts'
import type { Target } from '../model/snapshot.ts'
import type { SearchIndex } from './searchIndex.ts'
import { countBits, allowedTypos, lettersOf, countTypos } from './typos.ts'

export { buildIndex, type SearchIndex } from './searchIndex.ts'

/** The score of a token for a target, 0 to 100. */
const worth = { whole: 100, start: 80, initials: 60, someInitials: 45, inner: 30, typo: 24, twoTypos: 12 }

/** Further words of a query are ignored. */
const maxTokens = 12
const maxInitials = 12

/** How much a target is used lately or at this time of day, 0 to 1, by its index. */
export type UsageBoost = (at: number) => number

/** The score of the highest boost: less than the difference between the beginning and the inside of a word. */
const boostWorth = 18
/** For each word that is written just so, and for one with signs that begins so; more than the highest boost. */
const writtenWorth = { whole: 40, start: 20 }

/** The best `limit` targets for a query, best first; equal ones in the order of the catalog. */
export function search(index: SearchIndex, query: string, limit: number, boost: UsageBoost = () => 0): Target[] {
  const tokens = [...new Set(wantedTokens(query))].slice(0, maxTokens)
  if (tokens.length === 0 || limit < 1) return []
  const written = writtenScores(index, query)
  const score: UsageBoost = (at) => boost(at) * boostWorth + (written.get(at) ?? 0)
  const strict = rank(index, tokens, limit, score, false)
  const found = strict.length > 0 ? strict : rank(index, tokens, limit, score, true)
  return found.flatMap((at) => index.targets[at] ?? [])
}

/** What a target has for words that are written as they were typed, such as C# beside C and C++. */
function writtenScores({ written }: SearchIndex, query: string): Map<number, number> {
  const scores = new Map<number, number>()
  for (const typed of new Set(writtenWords(query).slice(0, maxTokens))) {
    const isSigned = /[^\p{L}\p{N}\p{M}]/u.test(typed)
    for (const [word, holders] of written) {
      if (word !== typed && !(isSigned && word.startsWith(typed))) continue
      const value = word === typed ? writtenWorth.whole : writtenWorth.start
      for (const at of holders) scores.set(at, (scores.get(at) ?? 0) + value)
    }
  }
  return scores
}

function rank(index: SearchIndex, tokens: string[], limit: number, more: UsageBoost, typos: boolean): number[] {
  const size = index.targets.length
  /** How many of the tokens each target has, and the sum of their scores. */
  const counts = new Uint8Array(size)
  const sums = new Uint16Array(size)
  /** The score of the present token for each target. */
  const tokenWorth = new Uint8Array(size)
  tokens.forEach((token, nth) => {
    const touched: number[] = []
    const take = (at: number, value: number) => {
      const count = counts[at] ?? 0
      if (count < nth) return
      if (count === nth) {
        counts[at] = nth + 1
        tokenWorth[at] = value
        touched.push(at)
      } else if (value > (tokenWorth[at] ?? 0)) tokenWorth[at] = value
    }
    eachMatch(index, token, typos, (n, value) => {
      const end = index.starts[n + 1] ?? 0
      for (let place = index.starts[n] ?? 0; place < end; place++) take(index.targetsByToken[place] ?? 0, value)
    })
    eachInitials(index, token, take)
    for (const at of touched) sums[at] = (sums[at] ?? 0) + (tokenWorth[at] ?? 0)
  })
  return best(size, limit, (at) => {
    if (counts[at] !== tokens.length) return 0
    return (sums[at] ?? 0) / tokens.length + more(at) + 10 / (10 + (index.lengths[at] ?? 0))
  })
}

/** The tokens of the index that fit a typed one. */
function eachMatch({ tokens, letters, text, lines }: SearchIndex, typed: string, typos: boolean, take: Take): void {
  const first = firstAtOrAfter(tokens, typed)
  let last = first
  for (; tokens[last]?.startsWith(typed); last++) take(last, tokens[last] === typed ? worth.whole : worth.start)
  let n = 0
  for (let index = text.indexOf(typed); index >= 0 && n < tokens.length; index = text.indexOf(typed, lines[n])) {
    while ((lines[n + 1] ?? Infinity) <= index) n++
    if (n < first || n >= last) take(n, worth.inner)
    n++
  }
  const most = typos ? allowedTypos(typed) : 0
  if (most === 0) return
  const needed = lettersOf(typed)
  for (n = 0; n < tokens.length; n++) {
    if (countBits(needed & ~(letters[n] ?? 0)) > most) continue
    const found = countTypos(typed, tokens[n] ?? '', most)
    if (found <= most) take(n, found > 1 ? worth.twoTypos : worth.typo)
  }
}

type Take = (at: number, value: number) => void

/** The targets whose words begin with these letters, in their order. */
function eachInitials({ initials, initialLetters }: SearchIndex, typed: string, take: Take): void {
  if (typed.length < 2 || typed.length > maxInitials) return
  const needed = lettersOf(typed)
  for (let at = 0; at < initials.length; at++) {
    if ((needed & ~(initialLetters[at] ?? 0)) !== 0) continue
    const value = initialsWorth(initials[at] ?? '', typed)
    if (value > 0) take(at, value)
  }
}

function initialsWorth(initials: string, typed: string): number {
  const index = initials.indexOf(typed)
  if (index >= 0) return worth.initials + (index === 0 ? 5 : 0) + (initials.length === typed.length ? 5 : 0)
  if (typed.length < 3) return 0
  let from = 0
  for (const letter of typed) {
    from = initials.indexOf(letter, from) + 1
    if (from === 0) return 0
  }
  const ends = (initials[0] === typed[0] ? 4 : 0) + (initials.at(-1) === typed.at(-1) ? 4 : 0)
  return worth.someInitials + ends
}

/** The index of the first token that doesn't come before `token`. */
function firstAtOrAfter(tokens: string[], token: string): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle] ?? '') < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The indexes with the highest scores over 0, best first. Only `limit` are kept, as a single letter fits thousands. */
function best(size: number, limit: number, scoreOf: (at: number) => number): number[] {
  const top: { at: number; score: number }[] = []
  for (let at = 0; at < size; at++) {
    const score = scoreOf(at)
    const least = top.length === limit ? (top.at(-1)?.score ?? 0) : 0
    if (score <= least) continue
    if (top.length === limit) top.pop()
    let place = top.length
    while (place > 0 && (top[place - 1]?.score ?? 0) < score) place--
    top.splice(place, 0, { at, score })
  }
  return top.map(({ at }) => at)
}

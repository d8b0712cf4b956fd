/** The index of the search: built once per change of a catalog, so that a keystroke only looks things up. */
import { namesOf } from '../catalog/targets.ts'
import { spellOut, tokensOf, wantedTokens, writtenWords } from './normalizeText.ts'
import type { Target } from '../model/snapshot.ts'
import { lettersOf } from './typos.ts'

export interface SearchIndex {
  targets: Target[]
  /** Every word of all names, once, sorted. */
  tokens: string[]
  /** The letters of each token, as bits. */
  letters: Int32Array
  /** All tokens, one per line, and where each line begins. */
  text: string
  lines: Uint32Array
  /** The targets that have token n: `targetsByToken` from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array
  targetsByToken: Uint32Array
  /** The first letters of each target's words, as text and as bits. */
  initials: string[]
  initialLetters: Int32Array
  /** The length of all names of each target. */
  lengths: Uint16Array
  /** The targets that have a word written so, of words that look like others once they are folded. */
  written: Map<string, number[]>
}

interface Name {
  own: string[]
  /** `own` with other spellings, and words with signs as they are written. */
  all: string[]
  written: string[]
}

/** `numbersOf`: further names of a target, such as the number of its project. */
export function buildIndex(targets: Target[], numbersOf: (target: Target) => string[] = () => []): SearchIndex {
  const nameOf = memo((text: string): Name => {
    const own = tokensOf(text)
    const written = writtenWords(text)
    const signed = written.filter((word) => !/^[\p{L}\p{N}\p{M}]+$/u.test(word))
    return { own, all: [...new Set([...own, ...tokensOf(spellOut(text)), ...signed])], written }
  })
  const spellingsOf = new Map<string, Set<string>>()
  const targetsOfToken = new Map<string, number[]>()
  const addHolder = (token: string, at: number) => {
    const targetsSoFar = targetsOfToken.get(token)
    if (!targetsSoFar) targetsOfToken.set(token, [at])
    else if (targetsSoFar.at(-1) !== at) targetsSoFar.push(at)
  }
  const lengths = new Uint16Array(targets.length)
  const initials = targets.map((target, index) => {
    let firsts = ''
    for (const text of namesOf(target)) {
      const { own, all, written } = nameOf(text)
      for (const word of written) {
        for (const token of wantedTokens(word)) {
          const spellings = spellingsOf.get(token)
          if (spellings) spellings.add(word)
          else spellingsOf.set(token, new Set([word]))
        }
      }
      for (const token of all) addHolder(token, index)
      for (const token of own) firsts += token[0]
      lengths[index] = Math.min(65_535, (lengths[index] ?? 0) + text.length)
    }
    for (const text of numbersOf(target)) for (const token of nameOf(text).all) addHolder(token, index)
    return firsts
  })
  const tokens = [...targetsOfToken.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  const lists = tokens.map((token) => targetsOfToken.get(token) ?? [])
  return {
    targets,
    tokens,
    letters: Int32Array.from(tokens, lettersOf),
    text: tokens.join('\n'),
    lines: sumsOf(tokens.map((token) => token.length + 1)),
    starts: sumsOf(lists.map((list) => list.length)),
    targetsByToken: Uint32Array.from(lists.flat()),
    initials,
    initialLetters: Int32Array.from(initials, lettersOf),
    lengths,
    written: writtenIn(targets, (text) => nameOf(text).written, spellingsOf),
  }
}

/** Which targets have each spelling of the words that are spelled in several ways. */
function writtenIn(
  targets: Target[],
  wordsOf: (text: string) => string[],
  spellingsOf: Map<string, Set<string>>,
): Map<string, number[]> {
  const several = new Set([...spellingsOf.values()].filter(({ size }) => size > 1).flatMap((words) => [...words]))
  const found = new Map<string, number[]>()
  if (several.size === 0) return found
  targets.forEach((target, index) => {
    const words = new Set(
      namesOf(target)
        .flatMap(wordsOf)
        .filter((word) => several.has(word)),
    )
    for (const word of words) {
      const holders = found.get(word)
      if (holders) holders.push(index)
      else found.set(word, [index])
    }
  })
  return found
}

/** The sums of all lengths before each index, and the sum of all. */
function sumsOf(lengths: number[]): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => (sums[index + 1] = (sums[index] ?? 0) + length))
  return sums
}

function memo<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return (text) => {
    const targetsSoFar = made.get(text) ?? make(text)
    made.set(text, targetsSoFar)
    return targetsSoFar
  }
}

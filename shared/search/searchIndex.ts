/** What a search reads: built once per catalog change, so that a keystroke only looks things up. */
import { namesOf } from '../catalog/targets.ts'
import { spellOut, tokensOf } from './normalizeText.ts'
import type { Target } from '../model/snapshot.ts'
import { lettersOf } from './typos.ts'

export interface SearchIndex {
  targets: Target[]
  /** Every word of the names, once, in order. */
  tokens: string[]
  /** The letters of each word, as bits. */
  letters: Int32Array
  /** All words, one per line, and where each line begins. */
  text: string
  lines: Uint32Array
  /** The targets that have word n: `holders` from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array
  targetsByToken: Uint32Array
  /** The first letters of a target's words, and as bits. */
  initials: string[]
  initialLetters: Int32Array
  /** How long a target's names are together. */
  lengths: Uint16Array
}

interface Name {
  own: string[]
  /** With other spellings of the same words. */
  all: string[]
}

/** `numbersOf`: by what else a target may be called, such as the number of its project. */
export function buildIndex(targets: Target[], numbersOf: (target: Target) => string[] = () => []): SearchIndex {
  const nameOf = memo((text: string): Name => {
    const own = tokensOf(text)
    return { own, all: [...new Set([...own, ...tokensOf(spellOut(text))])] }
  })
  const targetsOfToken = new Map<string, number[]>()
  const addHolder = (token: string, at: number) => {
    const targetsSoFar = targetsOfToken.get(token)
    if (!targetsSoFar) targetsOfToken.set(token, [at])
    else if (targetsSoFar.at(-1) !== at) targetsSoFar.push(at)
  }
  const lengths = new Uint16Array(targets.length)
  const initials = targets.map((target, at) => {
    let firsts = ''
    for (const text of namesOf(target)) {
      const { own, all } = nameOf(text)
      for (const token of all) addHolder(token, at)
      for (const token of own) firsts += token[0]
      lengths[at] = Math.min(65_535, (lengths[at] ?? 0) + text.length)
    }
    for (const text of numbersOf(target)) for (const token of nameOf(text).all) addHolder(token, at)
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
  }
}

/** Where each of the lengths begins, and where the last one ends. */
function sumsOf(lengths: number[]): Uint32Array {
  const sums = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, at) => (sums[at + 1] = (sums[at] ?? 0) + length))
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

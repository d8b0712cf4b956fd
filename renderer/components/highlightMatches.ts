import { fold, tokensOf } from '../../shared/search/normalizeText.ts'
import { allowedTypos, countTypos } from '../../shared/search/typos.ts'

export interface TextPart {
  text: string
  hit: boolean
}

/**
 * Cuts the names of one thing where words of `query` match, as the search does: at the beginnings of their words, else inside one, else
 * by their initials, else by a word with typos.
 */
export function highlightMatches(names: string[], query: string): TextPart[][] {
  const texts = names.map((name) => foldByLetter(Array.from(name)))
  for (const word of tokensOf(query)) {
    if (markPlaces(texts, word) || markInitials(texts, word)) continue
    for (const { folded, mark } of texts) {
      for (const { at, text } of wordsIn(folded)) {
        if (countTypos(word, text, allowedTypos(word)) <= allowedTypos(word)) mark(at, text.length)
      }
    }
  }
  return texts.map(({ letters, hits }) => piecesOf(letters, hits))
}

interface Text {
  letters: string[]
  folded: string
  hits: Set<number>
  /** Marks `length` letters of the folded text. */
  mark(at: number, length: number): void
}

function markPlaces(texts: Text[], word: string): boolean {
  const found = texts.map(({ folded, mark }) => {
    const places = occurrences(folded, word)
    const starts = places.filter((at) => at === 0 || folded[at - 1] === ' ')
    for (const at of starts.length > 0 ? starts : places) mark(at, word.length)
    return places.length > 0
  })
  return found.includes(true)
}

function markInitials(texts: Text[], word: string): boolean {
  const firsts = texts.flatMap(({ folded, mark }) =>
    wordsIn(folded).map(({ at, text }) => ({ letter: text[0] ?? '', mark: () => mark(at, 1) })),
  )
  const together = firsts.map(({ letter }) => letter).join('')
  const start = together.indexOf(word)
  const places = start >= 0 ? Array.from(word, (_, index) => start + index) : inOrder(together, word)
  for (const place of places) firsts[place]?.mark()
  return places.length > 0
}

/** Where the letters of `word` are, one after the other; none unless all are there. */
function inOrder(text: string, word: string): number[] {
  const places: number[] = []
  for (const letter of word) {
    const index = text.indexOf(letter, (places.at(-1) ?? -1) + 1)
    if (index < 0) return []
    places.push(index)
  }
  return places
}

const wordsIn = (folded: string): { at: number; text: string }[] =>
  Array.from(folded.matchAll(/[^ ]+/g), (match) => ({ at: match.index, text: match[0] }))

function piecesOf(letters: string[], hits: Set<number>): TextPart[] {
  const pieces: TextPart[] = []
  letters.forEach((letter, i) => {
    const last = pieces.at(-1)
    if (last && last.hit === hits.has(i)) last.text += letter
    else pieces.push({ text: letter, hit: hits.has(i) })
  })
  return pieces
}

/** Folding may turn one letter into two (ß) or none (an accent). */
function foldByLetter(letters: string[]): Text {
  let folded = ''
  /** Where each folded letter came from. */
  const origin: number[] = []
  letters.forEach((letter, i) => {
    const plain = foldLetter(letter)
    folded += plain
    for (let n = 0; n < plain.length; n++) origin.push(i)
  })
  const hits = new Set<number>()
  const mark = (at: number, length: number) => origin.slice(at, at + length).forEach((i) => hits.add(i))
  return { letters, folded, hits, mark }
}

/** Most letters need no folding, and there are thousands of them per keystroke. */
function foldLetter(letter: string): string {
  if (/[a-z0-9]/.test(letter)) return letter
  if (/[A-Z]/.test(letter)) return letter.toLowerCase()
  if (letter < '\u007f') return ' '
  return /\p{M}/u.test(letter) ? '' : fold(letter) || ' '
}

function occurrences(text: string, word: string): number[] {
  const places: number[] = []
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) places.push(index)
  return places
}

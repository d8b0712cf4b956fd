import { fold } from '../../shared/search.ts'

export interface Piece {
  text: string
  hit: boolean
}

/** Cuts `text` where words of `query` match: at word starts, or inside a word where no word starts with it. */
export function highlight(text: string, query: string): Piece[] {
  const letters = Array.from(text)
  const { folded, origin } = foldByLetter(letters)
  const hits = new Set<number>()
  for (const word of fold(query).split(' ').filter(Boolean)) {
    const places = occurrences(folded, word)
    const starts = places.filter((at) => at === 0 || folded[at - 1] === ' ')
    for (const at of starts.length > 0 ? starts : places) {
      for (let i = at; i < at + word.length; i++) hits.add(origin[i]!)
    }
  }
  const pieces: Piece[] = []
  letters.forEach((letter, i) => {
    const last = pieces.at(-1)
    if (last && last.hit === hits.has(i)) last.text += letter
    else pieces.push({ text: letter, hit: hits.has(i) })
  })
  return pieces
}

/** Folding may turn one letter into two (ß) or none (an accent): `origin` tells where each folded one came from. */
function foldByLetter(letters: string[]): { folded: string; origin: number[] } {
  let folded = ''
  const origin: number[] = []
  letters.forEach((letter, i) => {
    const plain = foldLetter(letter)
    folded += plain
    for (let n = 0; n < plain.length; n++) origin.push(i)
  })
  return { folded, origin }
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
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}

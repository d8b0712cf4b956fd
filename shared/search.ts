/** Search over targets: all words, in any order, without accents, over client, project and activity. */
import type { Target } from './model.ts'

export interface SearchIndex {
  targets: Target[]
  /** Folded text of each target: words separated by one space, with one in front. */
  texts: string[]
}

const unfoldable: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** Lower case, no accents, anything that is not a letter or digit becomes a space. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæøœðþłđı]/g, (letter) => unfoldable[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Built once per catalog change; a keystroke only reads it. Names repeat across targets, so each is folded once. */
export function buildIndex(targets: Target[]): SearchIndex {
  const folded = new Map<string, string>()
  const once = (text: string | null) => {
    if (text === null) return ''
    let known = folded.get(text)
    if (known === undefined) folded.set(text, (known = fold(text)))
    return known
  }
  return {
    targets,
    texts: targets.map((t) => ` ${once(t.customer)} ${once(t.project)} ${once(t.activity)} ${once(t.task)} `),
  }
}

/** The best `limit` targets that hold every word of `query`; word starts count more than inner matches. */
export function search(index: SearchIndex, query: string, limit: number): Target[] {
  const words = fold(query).split(' ').filter(Boolean).map(needleOf)
  if (words.length === 0 || limit < 1) return []
  // Sorted, best first, and never longer than asked: a single letter matches thousands.
  const best: { at: number; score: number }[] = []
  for (let at = 0; at < index.texts.length; at++) {
    const score = scoreOf(index.texts[at]!, words)
    if (score === 0 || (best.length === limit && score <= best[limit - 1]!.score)) continue
    if (best.length === limit) best.pop()
    let place = best.length
    while (place > 0 && best[place - 1]!.score < score) place--
    best.splice(place, 0, { at, score })
  }
  return best.map(({ at }) => index.targets[at]!)
}

interface Needle {
  word: string
  start: string
  whole: string
}
const needleOf = (word: string): Needle => ({ word, start: ` ${word}`, whole: ` ${word} ` })

/** 0: some word is missing. A whole word counts 4, a word start 3, an inner match 1; short texts win ties. */
function scoreOf(text: string, words: Needle[]): number {
  let score = 0
  for (const { word, start, whole } of words) {
    if (!text.includes(word)) return 0
    score += text.includes(start) ? (text.includes(whole) ? 4 : 3) : 1
  }
  return score + 1 / (1 + text.length)
}

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
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const found: { at: number; score: number }[] = []
  for (let at = 0; at < index.texts.length; at++) {
    const score = scoreOf(index.texts[at]!, words)
    if (score > 0) found.push({ at, score })
  }
  found.sort((a, b) => b.score - a.score || a.at - b.at)
  return found.slice(0, limit).map(({ at }) => index.targets[at]!)
}

/** 0: some word is missing. A whole word counts 4, a word start 3, an inner match 1; short texts win ties. */
function scoreOf(text: string, words: string[]): number {
  let score = 0
  for (const word of words) {
    if (!text.includes(word)) return 0
    if (text.includes(` ${word} `)) score += 4
    else if (text.includes(` ${word}`)) score += 3
    else score += 1
  }
  return score + 1 / (1 + text.length)
}

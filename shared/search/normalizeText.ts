/** Text made comparable: without accents, capitals and punctuation. */

const letterReplacements: Record<string, string> = {
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
    .replace(/[ßæøœðþłđı]/g, (letter) => letterReplacements[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a text, folded. */
export const tokensOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)

/** Between words, besides blanks; all other signs belong to them, as in C# and .NET. */
const betweenWords = /[\s/\\|,;:()[\]{}"'“”„«»·–—&]+|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/u

/** The words of a text as they are written, but for capitals. A text of signs that would part words is one word. */
export function writtenWords(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().trim()
  const words = plain.split(betweenWords).filter(Boolean)
  return words.length > 0 || plain === '' ? words : [plain.replaceAll(/\s+/g, ' ')]
}

/** The words to search for: folded or, of a text of signs only, as they are written. */
export function wantedTokens(text: string): string[] {
  const folded = tokensOf(text)
  return folded.length > 0 ? folded : writtenWords(text)
}

const spellings: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The spelling without special letters: "Mueller" for "Müller". Other text stays the same. */
export const spellOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/g, (letter) => spellings[letter.toLowerCase()] ?? letter)

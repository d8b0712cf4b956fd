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

const spellings: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The spelling without special letters: "Mueller" for "Müller". Other text stays the same. */
export const spellOut = (text: string): string =>
  text.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/g, (letter) => spellings[letter.toLowerCase()] ?? letter)

/** How many typos lie between a typed text and a word. */

/** How many typos are allowed: none in a word so short that it would become another one. */
export const allowedTypos = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2)

/**
 * How many letters were missed, added, changed or swapped with their neighbour until `typed` became the beginning of `word`;
 * `most + 1`: more than `most`.
 */
export function countTypos(typed: string, word: string, most: number): number {
  const tooMany = most + 1
  let before: number[] = []
  let above = Array.from({ length: Math.min(word.length, most) + 1 }, (_, index) => index)
  for (let i = 1; i <= typed.length; i++) {
    const row: number[] = []
    let least = tooMany
    const [from, to] = [Math.max(0, i - most), Math.min(word.length, i + most)]
    for (let j = from; j <= to; j++) {
      const changed = j === 0 ? i : (above[j - 1] ?? tooMany) + (typed[i - 1] === word[j - 1] ? 0 : 1)
      let typos = Math.min(changed, (above[j] ?? tooMany) + 1, (row[j - 1] ?? tooMany) + 1)
      const isSwap = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]
      if (isSwap) typos = Math.min(typos, (before[j - 2] ?? tooMany) + 1)
      row[j] = typos
      least = Math.min(least, typos)
    }
    if (least > most) return tooMany
    before = above
    above = row
  }
  // The word may go on after what was typed.
  return above.reduce((best, typos) => Math.min(best, typos), tooMany)
}

/** The letters of a word as bits. Letters may share a bit: words with different bits have different letters. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 31)
  return bits
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

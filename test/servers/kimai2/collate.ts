/** Text comparison as the usual MariaDB collation (utf8mb4_unicode_ci) does it: no case, no accents. */
const collator = new Intl.Collator('en', { sensitivity: 'base' })

export const compareText = (a: string, b: string): number => collator.compare(a, b)

export const sameText = (a: string, b: string): boolean => collator.compare(a.trimEnd(), b.trimEnd()) === 0

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')

/** `LIKE %part%`. */
const contains = (text: string | null, part: string): boolean => text !== null && fold(text).includes(fold(part))

/**
 * Kimai's search box: every word must occur in one of the fields, a word with a leading `-` must not. `name:value`
 * searches a meta field; the sandbox has none, so it finds nothing.
 */
export function searched(term: string, fields: (string | null)[]): boolean {
  return term
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => {
      if (/^[^:]+:.+/.test(word)) return false
      const negated = word.length > 1 && word.startsWith('-')
      const found = fields.some((field) => contains(field, negated ? word.slice(1) : word))
      return negated ? !found : found
    })
}

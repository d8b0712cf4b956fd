/** What a back end won't hold of an entry, said before it is sent. Pure. */
import type { Entry, ProviderRules } from '../../shared/model.ts'

type Words = Pick<Entry, 'description' | 'tags' | 'billable'>

/** "Kala keeps no description; it stays here." Empty where nothing is lost. */
export function whatIsLost(
  { description, tags, billable }: Words,
  rules: ProviderRules,
  { name, remark }: { name: string; remark: string },
): string {
  if (!rules.submitsHours) return rules.editsCatalog ? 'Stays on this computer.' : remark
  const lost = [
    description.trim() !== '' && !rules.description && 'description',
    tags.length > 0 && !rules.tags && 'tags',
    billable !== null && !rules.billable && 'billable mark',
  ].filter((word) => word !== false)
  if (lost.length === 0) return ''
  const stays = lost.length > 1 || lost[0] === 'tags' ? 'they stay' : 'it stays'
  return `${name} keeps no ${anyOf(lost)}; ${stays} here.`
}

/** "a", "a or b", "a, b or c" */
const anyOf = (words: string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '')

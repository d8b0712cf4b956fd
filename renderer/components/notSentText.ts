/** What a provider does not store of an entry, shown before it is sent. Pure. */
import { anyOf } from '../../shared/time/formatTime.ts'
import type { Entry, ProviderRules } from '../../shared/model/snapshot.ts'
import { t } from '../state/messages.ts'

type Fields = Pick<Entry, 'description' | 'tags' | 'billable'>

/** "Kala keeps no description; it stays here." Empty where nothing is lost. */
export function notSentText(
  { description, tags, billable }: Fields,
  rules: ProviderRules,
  { name, remark }: { name: string; remark: string },
): string {
  const say = t().lost
  if (!rules.submitsHours) return rules.editsCatalog ? say.allHere : remark
  const lost = [
    description.trim() !== '' && !rules.description && say.description,
    tags.length > 0 && !rules.tags && say.tags,
    billable !== null && !rules.billable && say.billable,
  ].filter((word) => word !== false)
  if (lost.length === 0) return ''
  return lost.length > 1 || lost[0] === say.tags ? say.several(name, anyOf(lost)) : say.one(name, anyOf(lost))
}

/** What a provider stores of an entry and what it doesn't, as sentences. */
import type { ProviderRules } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'

export function capabilityText(rules: ProviderRules): string[] {
  const say = t().holds
  if (rules.editsCatalog) return [say.staysHere]
  if (!rules.submitsHours) return [say.noHours]
  const parts: { name: keyof typeof say.parts; kept: boolean }[] = [
    { name: 'description', kept: rules.description },
    { name: 'tags', kept: rules.tags },
    { name: 'billable', kept: rules.billable },
    // Written into the description where the provider has no field for them.
    ...(rules.breaks === 'segments'
      ? []
      : [{ name: 'breaks' as const, kept: rules.breaks === 'field' || rules.description }]),
  ]
  const can = parts.filter(({ kept }) => kept).map(({ name }) => say.parts[name])
  const cannot = parts.filter(({ kept }) => !kept)
  const one = cannot.length === 1 && (cannot[0]?.name === 'description' || cannot[0]?.name === 'billable')
  return [
    can.length > 0 ? say.these(can.join(', ')) : say.onlyHours,
    ...(cannot.length > 0 ? [say.notThese(cannot.map(({ name }) => say.parts[name]).join(', '), one)] : []),
    ...(rules.breaks === 'segments' ? [say.inParts] : []),
    ...(rules.booksPauses ? [say.pausesToo] : []),
    ...(rules.readBack ? [] : [say.asksYou]),
  ]
}

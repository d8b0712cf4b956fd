/** What a back end holds of an entry and what it doesn't, in plain sentences from its rules. */
import type { ProviderRules } from '../../../shared/model.ts'

export function holdWords(rules: ProviderRules): string[] {
  if (rules.editsCatalog) return ['Nothing is sent anywhere: all of it stays on this computer.']
  if (!rules.submitsHours) return ['Takes no hours: what you track stays on this computer and can be exported.']
  const details = [
    { name: 'description', held: rules.description },
    { name: 'tags', held: rules.tags },
    { name: 'billable', held: rules.billable },
    // Written into the text where there is no other place for them.
    ...(rules.breaks === 'segments' ? [] : [{ name: 'breaks', held: rules.breaks === 'field' || rules.description }]),
  ]
  const names = (held: boolean) => details.filter((detail) => detail.held === held).map(({ name }) => name)
  const can = names(true)
  const cannot = names(false)
  const one = cannot.length === 1 && (cannot[0] === 'description' || cannot[0] === 'billable')
  return [
    can.length > 0 ? `Holds ${can.join(', ')}.` : 'Holds only the hours.',
    ...(cannot.length > 0
      ? [`Does not hold: ${cannot.join(', ')}. ${one ? 'It stays here.' : 'They stay here.'}`]
      : []),
    ...(rules.breaks === 'segments' ? ['An entry with a break is sent in parts.'] : []),
    ...(rules.booksPauses ? ['Pauses are booked as well, where it has a project for them.'] : []),
    ...(rules.readBack ? [] : ['After a lost answer you will be asked to look there.']),
  ]
}

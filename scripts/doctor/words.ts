/** A provider's rules as a person reads them. */
import type { Provider } from '../../electron/core/ports/ports.ts'
import type { ProviderRules } from '../../shared/model/snapshot.ts'

const breaks = { field: 'breaks as minutes', segments: 'breaks as separate records', text: 'breaks in the text' }

export function rulesInWords(rules: ProviderRules, provider: Provider): string {
  if (!rules.submitsHours) return 'takes no hours: entries stay in Stint'
  const { description, billable, tags } = rules
  const fields = Object.entries({ description, billable, tags })
  const held = fields.flatMap(([name, holds]) => (holds ? [name] : []))
  const lost = fields.flatMap(([name, holds]) => (holds ? [] : [name]))
  return [
    `holds ${['hours', ...held].join(', ')}`,
    lost.length > 0 ? `holds no ${lost.join(' and no ')}` : '',
    breaks[rules.breaks],
    rules.precisionMinutes > 0 ? `to ${rules.precisionMinutes} min` : 'to the second',
    rules.splitsAtMidnight ? 'split at midnight' : '',
    rules.liveRecords ? 'shows a running record' : '',
    rules.readBack ? 'can be read back' : 'can’t be read back',
    provider.amend ? 'can be changed' : 'can’t be changed',
  ]
    .filter(Boolean)
    .join(', ')
}

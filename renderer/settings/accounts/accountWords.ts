/** An account in words: who it is, how it is, and what its back end says of today. */
import { clock, dayName } from '../../../shared/format.ts'
import type { AccountView, DayStatus } from '../../../shared/model.ts'
import type { IconName } from '../../ui/Icon.tsx'

/** The system, the person and the address; what the label says already is left out. */
export function whoWords({ label, identity, baseUrl }: AccountView, system: string): string {
  const said = label.split(' · ')
  const parts = [system, identity.name, baseUrl.replace(/^https:\/\//, '')]
  return parts.filter((part) => part !== '' && !said.includes(part)).join(' · ')
}

/** How an account is, in a line; `now` in epoch ms and `zone` say whether it was fetched today. */
export function stateWords(account: AccountView, now: number, zone: string): { icon: IconName; text: string } {
  const { state, rules } = account
  switch (state.kind) {
    case 'ok':
      return { icon: 'sent', text: `${targetWords(account)}${rules.editsCatalog ? '' : fetched(account, now, zone)}` }
    case 'loading':
      return { icon: 'sending', text: 'Fetching what can be tracked on' }
    case 'empty':
      return {
        icon: 'nothing',
        text: rules.editsCatalog ? 'No projects yet' : 'Nothing to track on yet: ask for a project, then refresh',
      }
    case 'offline':
      return { icon: 'offline', text: `Offline: ${state.message}` }
    case 'off':
      return { icon: 'off', text: 'Switched off: nothing is fetched, offered or sent' }
    case 'needsLogin':
    case 'trouble':
      return { icon: 'warning', text: state.message }
  }
}

const targetWords = ({ targets }: AccountView): string =>
  targets === 1 ? '1 target to track on' : `${targets} targets to track on`

function fetched({ catalogAt }: AccountView, now: number, zone: string): string {
  if (catalogAt === null) return ''
  const today = dayName(catalogAt, zone) === dayName(now, zone)
  return `, fetched ${today ? clock(catalogAt, zone) : dayName(catalogAt, zone)}`
}

/** "Today there: 6.5 of 8 h", and why the day is locked. */
export function dayWords({ reportedMs, scheduledMs, locked }: DayStatus): string {
  const scheduled = scheduledMs === null ? '' : ` of ${hours(scheduledMs)}`
  return `Today there: ${hours(reportedMs)}${scheduled} h${locked === null ? '' : `. ${locked}`}`
}

const hours = (ms: number): string => String(Math.round(ms / 36_000) / 100)

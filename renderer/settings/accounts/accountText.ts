/** The texts of an account: its identity, its state, and its hours of today. */
import { clock, dayName, number } from '../../../shared/time/formatTime.ts'
import type { AccountView, DayStatus } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { IconName } from '../../components/Icon.tsx'
import { t } from '../messages.ts'

/** The provider, the person and the address, without what the label says already. */
export function identityText({ label, identity, baseUrl }: AccountView, system: string): string {
  const said = label.split(' · ')
  const parts = [system, identity.name, baseUrl.replace(/^https:\/\//, '')]
  return parts.filter((part) => part !== '' && !said.includes(part)).join(' · ')
}

/** The state of an account in one line; `now` in epoch ms and `zone` say whether it was fetched today. */
export function accountStateText(account: AccountView, now: number, zone: string): { icon: IconName; text: string } {
  const say = t().account
  const { state, rules } = account
  switch (state.kind) {
    case 'ok':
      return { icon: 'sent', text: targetCountText(account, now, zone) }
    case 'loading':
      return { icon: 'sending', text: say.loading }
    case 'empty':
      return { icon: 'nothing', text: rules.editsCatalog ? say.noProjects : say.noTargets }
    case 'offline':
      return { icon: 'offline', text: say.offline(state.message) }
    case 'off':
      return { icon: 'off', text: say.off }
    case 'needsLogin':
    case 'trouble':
      return { icon: 'warning', text: state.message }
  }
}

function targetCountText({ targets, catalogAt, rules }: AccountView, now: number, zone: string): string {
  const say = t().account
  if (rules.editsCatalog || catalogAt === null) return say.targets(targets)
  const today = localDate(catalogAt, zone) === localDate(now, zone)
  return say.fetched(targets, today ? clock(catalogAt, zone) : dayName(catalogAt, zone))
}

/** "Today there: 6.5 of 8 h", and why the day is locked. */
export function serverDayText({ reportedMs, scheduledMs, locked }: DayStatus): string {
  const say = t().account
  const text = scheduledMs === null ? say.today(hours(reportedMs)) : say.todayOf(hours(reportedMs), hours(scheduledMs))
  return locked === null ? text : `${text}. ${locked}`
}

const hours = (ms: number): string => number(ms / 3_600_000, 2)

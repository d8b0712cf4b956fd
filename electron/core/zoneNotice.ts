/** What a person is told where the machine doesn't say in which time zone it is. */
import type { Notice } from '../../shared/model/snapshot.ts'
import { warning } from './notices.ts'
import { t } from './messages.ts'

export const zoneNoticeId = 'zone'

/** As much of the variable as is shown, characters. */
const mostShown = 60

/** On one line, whatever stands in it. */
const shown = (variable: string) => variable.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, mostShown)

/** `variable`: the text of TZ that names no zone; null: the system names none. `zone`: the one that times are shown in. */
export function zoneNotice(variable: string | null, zone: string): Notice {
  const say = t().notices.zone
  const text =
    variable === null
      ? say.system(zone)
      : variable.trim() === ''
        ? say.empty(zone)
        : say.variable(shown(variable), zone)
  return warning(zoneNoticeId, say.title, text)
}

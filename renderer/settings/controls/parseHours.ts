import { parseLength } from '../../../shared/input/lengths.ts'
import { t } from '../messages.ts'

export type ParsedHours = { ok: true; minutes: number } | { ok: false; message: string }

const dayMinutes = 24 * 60

/** A length of a day at most; a number without a unit counts hours. */
export function parseHours(text: string): ParsedHours {
  const minutes = parseLength(text, 'hours')
  if (minutes === null) return { ok: false, message: t().fields.notHours }
  return minutes > dayMinutes ? { ok: false, message: t().fields.moreThanDay } : { ok: true, minutes }
}

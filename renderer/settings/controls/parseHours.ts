import { t } from '../messages.ts'

export type ParsedHours = { ok: true; minutes: number } | { ok: false; message: string }

const dayMinutes = 24 * 60

/** "8", "7:30", "7.5" or "7,5" hours as minutes. */
export function parseHours(text: string): ParsedHours {
  const typed = text.trim().replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed)
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : /^\d{1,2}(\.\d+)?$/.test(typed)
      ? Math.round(Number(typed) * 60)
      : null
  if (minutes === null) return { ok: false, message: t().fields.notHours }
  if (minutes > dayMinutes) return { ok: false, message: t().fields.moreThanDay }
  return { ok: true, minutes }
}

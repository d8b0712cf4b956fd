import { t } from '../messages.ts'

export type ParsedNumber = { ok: true; value: number } | { ok: false; message: string }

/** A whole number from `least` to `most`, such as "5" or "5 min"; the unit is ignored. */
export function parseNumber(text: string, { least, most }: { least: number; most: number }): ParsedNumber {
  const match = /^(\d{1,6})\s*\p{L}*$/u.exec(text.trim())
  const value = Number(match?.[1])
  if (match && value >= least && value <= most) return { ok: true, value }
  return { ok: false, message: t().fields.between(least, most) }
}

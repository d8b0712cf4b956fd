import { t } from '../messages.ts'

export type ParsedHours = { ok: true; minutes: number } | { ok: false; message: string }

const dayMinutes = 24 * 60

const hoursWord = '(?:h|hours?|std\\.?|stunden?|t|timer?|tim\\.?|timm(?:e|ar))'
const minutesWord = '(?:m|min\\.?|minutes?|minuten|minutter|minuter)'
const decimal = new RegExp(`^(\\d{1,2}(?:[.,]\\d*)?|[.,]\\d+)\\s*${hoursWord}?$`)
const parts = new RegExp(`^(\\d{1,2})\\s*(?::|${hoursWord})\\s*([0-5]?\\d)\\s*(?:${minutesWord}|${hoursWord})?$`)

/** "8", "7:30", "7.5", "7,5h", ",5", "7h30" or "7 h 30 min" hours as minutes, with the words of every language. */
export function parseHours(text: string): ParsedHours {
  const typed = text.trim().toLowerCase()
  const inParts = parts.exec(typed)
  const inHours = decimal.exec(typed)?.[1]
  if (!inParts && inHours === undefined) return { ok: false, message: t().fields.notHours }
  const minutes = inParts
    ? Number(inParts[1]) * 60 + Number(inParts[2])
    : Math.round(Number(inHours?.replace(',', '.')) * 60)
  if (minutes > dayMinutes) return { ok: false, message: t().fields.moreThanDay }
  return { ok: true, minutes }
}

const before = '(?:(?:kl\\.?|klokken|klockan|um)\\s*)?'
const after = '(a|p|am|pm|a\\.m\\.|p\\.m\\.|fm|em|f\\.m\\.|e\\.m\\.|uhr|h)'
const minutes = '(?:[:.,h]?(\\d{2})|\\s*(?:uhr|h)\\s*(\\d{2}))'
const pattern = new RegExp(`^${before}(\\d{1,2})(?:${minutes}(?:[:.](\\d{2}))?)?\\s*${after}?$`)

/** A time of the day as it was typed. */
export interface TimeOfDay {
  hour: number
  minute: number
  second: number
  /** Said as one half of the day, or past noon by itself: 9:15 pm, 13:30. Where days have twice twelve hours another may mean both. */
  sure: boolean
}

/**
 * "9:15", "9.15", "9,15", "915", "9", "9h", "9:15:30" or "9:15p" as a time of the day, and as Danes, Swedes and Germans say
 * it: "kl. 9.15", "9.15 em", "9 Uhr 15". All of these work in every language. null for anything else.
 */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const match = pattern.exec(text.trim().toLowerCase())
  if (!match) return null
  const half = /^[apfe]/.exec(match[5] ?? '')?.[0]
  const shown = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  const second = Number(match[4] ?? 0)
  if (half && (shown < 1 || shown > 12)) return null
  const hour = half ? (shown % 12) + (half === 'p' || half === 'e' ? 12 : 0) : shown
  const sure = half !== undefined || shown < 1 || shown > 12 || /^0\d/.test(match[1] ?? '')
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second, sure } : null
}

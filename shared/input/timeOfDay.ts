/** Times of the day as people type them; what instants they mean is in `readTime.ts`. Pure. */

/** No time of the day is longer, in UTF-16 units. */
const longest = 40
const pattern =
  /^(?:(?:kl\.?|klokken|klockan|um|at) ?)?(\d{1,2})(?:(?:[:.,h]?(\d{2})| ?(?:uhr|h) ?(\d{2}))(?:[:.](\d{2}))?)? ?(a|p|am|pm|a\.m\.|p\.m\.|fm|em|f\.m\.|e\.m\.|uhr|h)?$/

/** A time of the day as it was typed. */
export interface TimeOfDay {
  hour: number
  minute: number
  second: number
  /** Said as one half of the day, or past noon by itself: 9:15 pm, 13:30. Where days have twice twelve hours another may mean both. */
  sure: boolean
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/**
 * "9:15", "9.15", "9,15", "915", "9", "9h", "9:15:30" or "9:15p" as a time of the day, and as Danes, Swedes and Germans say
 * it: "kl. 9.15", "9.15 em", "9 Uhr 15". All of these work in every language. null for anything else.
 */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const match = text.length > longest ? null : pattern.exec(plain(text))
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

/** "24:00", "24.00", "2400" or "24": the end of a day. */
export const isEndOfDay = (text: string): boolean => /^24(?:[:.,]?00)?$/.test(text.trim())

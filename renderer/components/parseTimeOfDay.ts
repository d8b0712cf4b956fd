const before = '(?:(?:kl\\.?|klokken|klockan|um)\\s*)?'
const after = '(am|pm|a\\.m\\.|p\\.m\\.|fm|em|f\\.m\\.|e\\.m\\.|uhr)'
const pattern = new RegExp(`^${before}(\\d{1,2})(?:[:.h]?(\\d{2})|\\s*uhr\\s*(\\d{2}))?\\s*${after}?$`)

/**
 * "9:15", "9.15", "915", "9" or "9:15pm" as a time of the day, and as Danes, Swedes and Germans say it: "kl. 9.15",
 * "9.15 em", "9 Uhr 15". All of these work in every language. null for anything else.
 */
export function parseTimeOfDay(text: string): { hour: number; minute: number } | null {
  const match = pattern.exec(text.trim().toLowerCase())
  if (!match) return null
  const half = /^[apfe]/.exec(match[4] ?? '')?.[0]
  const shown = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  if (half && (shown < 1 || shown > 12)) return null
  const hour = half ? (shown % 12) + (half === 'p' || half === 'e' ? 12 : 0) : shown
  return hour < 24 && minute < 60 ? { hour, minute } : null
}

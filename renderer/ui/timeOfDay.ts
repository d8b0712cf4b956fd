/** "9:15", "9.15", "915", "9" or "9:15pm" as a time of the day; null for anything else. */
export function timeOfDay(text: string): { hour: number; minute: number } | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?$/.exec(text.trim().toLowerCase())
  if (!match) return null
  const half = match[3]
  const shown = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (half && (shown < 1 || shown > 12)) return null
  const hour = half ? (shown % 12) + (half === 'pm' ? 12 : 0) : shown
  return hour < 24 && minute < 60 ? { hour, minute } : null
}

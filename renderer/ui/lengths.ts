/** Lengths of time in words; hours and minutes with a colon are in shared/format.ts. */

/** "12 min", "1 h 5 min", "2 h"; full minutes. */
export function minutesWords(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 1) return 'under 1 min'
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && `${hours} h`, minutes % 60 > 0 && `${minutes % 60} min`].filter(Boolean).join(' ')
}

/** Decimal hours as back ends count them: 6.5, 7.25, 8. */
export const decimalHours = (ms: number): string => String(Math.round(ms / 36_000) / 100)

/** Lengths of time in sentences. */
import { t } from './messages.ts'

/** "40 s", "5 min", "1 h", "1 h 5 min" */
export function lengthText(ms: number): string {
  const { second, minute, hour } = t().units
  if (ms < 60_000) return `${Math.round(ms / 1_000)} ${second}`
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && `${hours} ${hour}`, minutes % 60 > 0 && `${minutes % 60} ${minute}`].filter(Boolean).join(' ')
}

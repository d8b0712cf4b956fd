import type { ErrorInfo } from '../../../shared/errors.ts'
import type { CalendarDays } from '../../../shared/model/calendars.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { stint } from '../../state/bridge.ts'
import { useAnswer } from '../../state/useCall.ts'

/**
 * Events of calendars from one date ("2026-11-20") to another, asked for anew with each change of entries or calendars and, as
 * what is to come becomes past, each `minute`; null: they have not come yet.
 */
export function useCalendarDays(
  from: string,
  to: string,
  { revision, calendarRevision }: Pick<Snapshot, 'revision' | 'calendarRevision'>,
  minute = 0,
): { days: CalendarDays | null; error: ErrorInfo | null } {
  const key = `${from} ${to} ${revision} ${calendarRevision} ${minute}`
  const { value, error } = useAnswer(() => stint().calendarDays({ from, to }), key)
  return { days: value, error }
}

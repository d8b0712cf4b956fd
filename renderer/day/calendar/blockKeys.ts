/** Keys that change the times of the focused block. Pure; epoch ms. */
import type { EntryView, Interval } from '../../../shared/model/snapshot.ts'
import type { EntryTimes } from '../../../shared/time/workedTime.ts'
import { onAnotherDay } from '../../entryEditor/moment.ts'
import { hasMod } from '../../components/keyLabels.ts'
import { minute, moved, resized } from './dragTimes.ts'

const step = 5 * minute
const anyTime: Interval = { startedAt: 0, endedAt: Number.MAX_SAFE_INTEGER }

interface Pressed {
  key: string
  altKey: boolean
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/**
 * The times after a key: Alt moves the entry, Alt and Shift its end, Ctrl (Command) its start, by five minutes; with Alt and
 * left or right it goes to another day, at the same time of the clock. null: it is no such key.
 */
export function timesByKey(event: Pressed, entry: EntryView, zone: string, now: number): EntryTimes | null {
  const { key, altKey, shiftKey } = event
  const mod = hasMod(event)
  const vertical = { ArrowUp: -1, ArrowDown: 1 }[key]
  const days = { ArrowLeft: -1, ArrowRight: 1 }[key]
  const { startedAt, endedAt } = entry
  const limits = { bounds: anyTime, least: minute, now }
  if (altKey && !mod && !shiftKey && days && endedAt !== null) {
    const to = onAnotherDay(startedAt, days, zone)
    return to.ok ? moved({ ...entry, endedAt }, to.at, anyTime) : null
  }
  if (!vertical || altKey === mod) return null
  if (altKey && shiftKey) return endedAt === null ? null : resized(entry, 'end', endedAt + vertical * step, limits)
  if (altKey && endedAt !== null) return moved({ ...entry, endedAt }, startedAt + vertical * step, anyTime)
  // Of one that runs only the start can be moved.
  return shiftKey ? null : resized(entry, 'start', startedAt + vertical * step, limits)
}

/** What the command line shows of the state: JSON shapes that stay as they are, and the same in words. Pure. */
import { clock as timeOfDay, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Entry, Snapshot, Target } from '../../../shared/model/snapshot.ts'
import { localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { workedOnDay } from '../../../shared/time/addingUp.ts'
import { openPause, worked, workedWithin } from '../../../shared/time/workedTime.ts'
import { targetText } from './timerRequest.ts'
import { t } from '../messages.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
const seconds = (ms: number) => Math.floor(ms / 1_000)

type LabelOf = (accountId: string) => string

/** Names as people read them; nothing that only a program knows. */
export const targetJson = ({ accountId, customer, project, activity, task }: Target, label: LabelOf) => ({
  account: label(accountId),
  client: customer,
  project,
  activity,
  task,
})

export const entryJson = (entry: Entry, label: LabelOf, now: number) => ({
  id: entry.id,
  startedAt: iso(entry.startedAt),
  endedAt: iso(entry.endedAt),
  workedSeconds: seconds(worked(entry, now)),
  ...targetJson(entry.target, label),
  description: entry.description,
})

const dayMs = ({ today, dayStart, zone }: Snapshot, now: number): number => {
  const end = nextDayStart(dayStart, zone)
  return today.reduce((sum, entry) => sum + workedWithin(entry, dayStart, end, now), 0)
}

export const labelsOf = ({ accounts }: Snapshot): LabelOf => {
  const labels = new Map(accounts.map(({ id, label }) => [id, label]))
  return (accountId) => labels.get(accountId) ?? accountId
}

export function statusJson(snapshot: Snapshot, now: number) {
  const { timer, unsent, dayStart, zone } = snapshot
  const entry = timer.kind === 'running' ? timer.entry : null
  const state = !entry ? 'idle' : openPause(entry) ? 'paused' : 'running'
  return {
    version: 1,
    state,
    entry: entry && entryJson(entry, labelsOf(snapshot), now),
    today: { date: localDate(dayStart, zone), workedSeconds: seconds(dayMs(snapshot, now)) },
    waiting: unsent.waiting,
    needsYou: unsent.needsYou,
  }
}

/** Entries oldest first, `workedSeconds` of each in full also where it began before midnight. */
export function todayJson(snapshot: Snapshot, now: number) {
  const label = labelsOf(snapshot)
  return {
    version: 1,
    date: localDate(snapshot.dayStart, snapshot.zone),
    workedSeconds: seconds(dayMs(snapshot, now)),
    entries: snapshot.today
      .toReversed()
      .map((entry) => ({ ...entryJson(entry, label, now), sent: entry.send.kind === 'sent' })),
  }
}

/** "Website · Coding, 0:42 since 13:18 (paused)" and what the day has. */
export function statusText(snapshot: Snapshot, now: number): string {
  const { timer, zone } = snapshot
  const { today, waiting, needsYou } = statusJson(snapshot, now)
  const lines = [timer.kind === 'running' ? runningText(timer.entry, zone, now) : t().outside.noTimer]
  lines.push(t().commands.today(hoursMinutes(today.workedSeconds * 1_000)))
  if (waiting > 0) lines.push(t().commands.waiting(waiting))
  if (needsYou > 0) lines.push(t().commands.needsYou(needsYou))
  return lines.join('\n')
}

function runningText(entry: Entry, zone: string, now: number): string {
  const say = openPause(entry) ? t().commands.isPaused : t().commands.runs
  return say(targetText(entry.target), hoursMinutes(worked(entry, now)), timeOfDay(entry.startedAt, zone))
}

/** One line for each entry of the day, oldest first, and their sum. */
export function todayText(snapshot: Snapshot, now: number): string {
  const { today, dayStart, zone } = snapshot
  if (today.length === 0) return t().commands.nothingToday
  const minutes = workedOnDay(today, dayStart, nextDayStart(dayStart, zone), now)
  const lines = today.toReversed().map((entry) => {
    const end = entry.endedAt === null ? t().commands.now.padStart(5) : timeOfDay(entry.endedAt, zone)
    const what = [targetText(entry.target), entry.description].filter(Boolean).join(' — ')
    return `${timeOfDay(entry.startedAt, zone)}–${end}  ${hoursMinutes(minutes.get(entry.id) ?? 0).padStart(5)}  ${what}`
  })
  return [...lines, t().commands.today(hoursMinutes(dayMs(snapshot, now)))].join('\n')
}

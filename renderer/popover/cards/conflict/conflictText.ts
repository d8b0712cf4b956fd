/** The differences of the two versions of a record, and what each answer does. Pure. */
import { wallOf } from '../../../../shared/time/formatTime.ts'
import type { SendState, Version } from '../../../../shared/model/snapshot.ts'
import { type Day, momentOf, momentText, rangeText } from '../question/rangeText.ts'
import { t } from '../messages.ts'

export type ConflictState = Extract<SendState, { kind: 'conflict' }>

export interface Line {
  text: string
  differs: boolean
}

/** The lines of both versions: the times, and whatever else differs. `theirs` null: deleted there. */
export function versionLines({ ours, theirs }: ConflictState, day: Day): { ours: Line[]; theirs: Line[] | null } {
  if (!theirs) return { ours: [{ text: times(ours, day), differs: false }], theirs: null }
  const exact = times(ours, day) === times(theirs, day)
  const differ = {
    times: ours.startedAt !== theirs.startedAt || ours.endedAt !== theirs.endedAt,
    what: ours.what !== theirs.what,
    description: ours.description !== theirs.description,
  }
  const lines = (version: Version): Line[] => [
    { text: times(version, day, differ.times && exact), differs: differ.times },
    ...(differ.what ? [{ text: version.what, differs: true }] : []),
    ...(differ.description ? [{ text: version.description || t().conflict.noDescription, differs: true }] : []),
  ]
  return { ours: lines(ours), theirs: lines(theirs) }
}

/** "08:00–12:58", "08:00, still running"; with seconds where only they differ. */
function times({ startedAt, endedAt }: Version, day: Day, toSecond = false): string {
  const text =
    endedAt === null ? t().conflict.stillRunning(momentText(startedAt, day)) : rangeText(startedAt, endedAt, day)
  if (!toSecond) return text
  const seconds = [startedAt, endedAt].filter((at) => at !== null).map((at) => `${wallOf(at, day.zone).second} s`)
  return `${text} (${seconds.join(', ')})`
}

/** What each answer does, in a sentence. `name`: the provider's name; `now`: epoch ms. */
export function consequences(
  send: ConflictState,
  name: string,
  day: Day,
  now: number,
): { ours: string; theirs: string } {
  const { others = [] } = send
  const means = consequencesOfRecord(send, name, day, now)
  if (others.length === 0) return means
  const when = others.map(({ startedAt, endedAt }) => rangeText(startedAt, endedAt, day)).join(', ')
  return { ...means, theirs: `${means.theirs} ${t().conflict.othersChange(name, when)}` }
}

function consequencesOfRecord(
  { ours, theirs, running }: ConflictState,
  name: string,
  day: Day,
  now: number,
): { ours: string; theirs: string } {
  const say = t().conflict
  if (!theirs) {
    return {
      theirs: running ? say.stopsAndDeletes : say.deletesHere,
      ours: running ? say.goesOnThereToo(name) : say.onceMore(name),
    }
  }
  const ended = theirs.endedAt
  const isEmpty = ended === theirs.startedAt
  if (running && ended !== null) {
    if (isEmpty) return { theirs: say.stopsAndDeletes, ours: say.goesOn(name) }
    const { day: on, time } = momentOf(ended, day)
    return { theirs: on === null ? say.stopsAt(time) : say.stopsOn(on, time), ours: say.goesOn(name) }
  }
  const [here, there] = [times(theirs, day), times(ours, day)]
  const moved = here !== there
  const theyChange = moved ? say.theyChangeTo(name, there) : say.theyChange(name)
  if (isEmpty) return { theirs: say.emptied(name), ours: theyChange }
  // A timer can't begin later than now.
  if (running && theirs.startedAt > now) return { theirs: say.beginsNow, ours: theyChange }
  return {
    theirs: moved ? say.becomes(here) : say.becomesTheSame,
    ours: theyChange,
  }
}

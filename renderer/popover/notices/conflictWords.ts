/** What differs between the two versions of a record, and what either answer means. Pure. */
import { wallOf } from '../../../shared/format.ts'
import type { SendState, Version } from '../../../shared/model.ts'
import { type Day, momentWords, spanWords } from './spanWords.ts'

export type ConflictState = Extract<SendState, { kind: 'conflict' }>

export interface Line {
  text: string
  differs: boolean
}

/** The lines of both versions; what is the same in both is left out but for the times. `theirs` null: deleted there. */
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
    ...(differ.description ? [{ text: version.description || 'no description', differs: true }] : []),
  ]
  return { ours: lines(ours), theirs: lines(theirs) }
}

/** "08:00–12:58", "08:00, still running"; to the second where that alone tells two apart. */
function times({ startedAt, endedAt }: Version, day: Day, toSecond = false): string {
  const text = endedAt === null ? `${momentWords(startedAt, day)}, still running` : spanWords(startedAt, endedAt, day)
  if (!toSecond) return text
  const seconds = [startedAt, endedAt].filter((at) => at !== null).map((at) => `${wallOf(at, day.zone).second} s`)
  return `${text} (${seconds.join(', ')})`
}

/** What is the case after either answer, in a sentence each. `name`: what the back end is called. */
export function consequences(
  { ours, theirs, running }: ConflictState,
  name: string,
  day: Day,
): { ours: string; theirs: string } {
  if (!theirs) {
    return {
      theirs: running ? 'The timer stops, and this time is deleted here, too.' : 'This time is deleted here, too.',
      ours: running ? `Goes on here, and ${name} gets it once more.` : `${name} gets it once more.`,
    }
  }
  const ended = theirs.endedAt
  if (running && ended !== null) {
    return {
      theirs: `Stops here at ${momentWords(ended, day)}.`,
      ours: `Goes on here; ${name} gets the end when you stop.`,
    }
  }
  const [here, there] = [times(theirs, day), times(ours, day)]
  const moved = here !== there
  return {
    theirs: moved ? `Here it becomes ${here}.` : 'Here it becomes the same.',
    ours: moved ? `${name} is changed to ${there}.` : `${name} is changed to it.`,
  }
}

/** What the person worked, as plain stretches of time: the model of the journal, which knows nothing of its rules. */
import type { Entry } from '../../shared/model/snapshot.ts'
import { targetName } from '../fuzz/backend.ts'
import { between, joined, type Span } from './intervals.ts'

/** One entry. Where nobody works its edges mean nothing: they are taken from the journal after each step. */
export interface Work {
  /** null until the journal gave it one. */
  id: string | null
  target: string
  description: string
  /** null: any. */
  tags: string[] | null
  from: number
  /** null: it runs. */
  to: number | null
  /** Since when it is paused. */
  paused: number | null
  worked: Span[]
  /** Of which entry it is a part, or was made. */
  lines: number[]
}

/** An entry's stretches of work; that of a running one goes on for ever. */
const workedOf = ({ startedAt, endedAt, pauses }: Entry): Span[] =>
  between(
    pauses.map((pause) => ({ from: pause.startedAt, to: pause.endedAt ?? Infinity })),
    { from: startedAt, to: endedAt ?? Infinity },
  )

export const workOf = (entry: Entry, lines: number[]): Work => ({
  id: entry.id,
  target: targetName(entry.target),
  description: entry.description,
  tags: entry.tags,
  from: entry.startedAt,
  to: entry.endedAt,
  paused: entry.pauses.find(({ endedAt }) => endedAt === null)?.startedAt ?? null,
  worked: workedOf(entry),
  lines,
})

export const running = (modelEntries: Work[]): Work | undefined => modelEntries.find(({ to }) => to === null)

/** The stretches in which nobody worked on it. */
export const pausesOf = ({ from, to, worked }: Work): Span[] => between(worked, { from, to: to ?? Infinity })

/** One line that says all that counts of it; '' where nobody worked and nothing runs. */
function lineOf({ target, description, tags, to, worked }: Work): string {
  if (worked.length === 0 && to !== null) return ''
  const times = joined(worked).map((span) => `${clock(span.from)}–${span.to === Infinity ? '' : clock(span.to)}`)
  const words = [JSON.stringify(description), ...(tags ?? [])].join(' #')
  return `${target} ${words} ${times.join(', ')}${to === null ? ' runs' : ''}`
}

/** "20T08:00:00.123", UTC. */
export const clock = (at: number): string => new Date(at).toISOString().slice(8, 23)

/**
 * Gives each work the id and the edges of the entry that says the same, its own if it still does; entries on which nobody
 * worked are taken as they are. `linesOf`: what an id stood for earlier.
 */
export function paired(modelEntries: Work[], entries: Entry[], linesOf: (id: string) => number[]): Work[] {
  const left = [...entries]
  const found = new Map<Work, Entry>()
  const pass = (fits: (work: Work, entry: Entry) => boolean) => {
    for (const work of modelEntries) {
      if (found.has(work)) continue
      const at = left.findIndex((entry) => fits(work, entry) && says(work, entry))
      const [entry] = at < 0 ? [] : left.splice(at, 1)
      if (entry) found.set(work, entry)
    }
  }
  pass((work, entry) => work.id === entry.id)
  pass(() => true)
  return [
    ...[...found].map(([{ lines }, entry]) => workOf(entry, lines)),
    ...left.map((entry) => workOf(entry, linesOf(entry.id))),
  ]
}

const says = (work: Work, entry: Entry): boolean => {
  const real = workOf(entry, [])
  return lineOf({ ...work, tags: work.tags ?? real.tags }) === lineOf(real)
}

/** What differs between the two, as lines; both empty where the journal says what the model does. */
export function compare(modelEntries: Work[], entries: Entry[]): { missing: string[]; extra: string[] } {
  const left = entries.map((entry) => workOf(entry, [])).filter((real) => lineOf(real) !== '')
  const missing: string[] = []
  for (const work of modelEntries.filter((each) => lineOf(each) !== '')) {
    const at = left.findIndex((real) => lineOf({ ...work, tags: work.tags ?? real.tags }) === lineOf(real))
    if (at < 0) missing.push(lineOf(work))
    else left.splice(at, 1)
  }
  return { missing, extra: left.map(lineOf) }
}

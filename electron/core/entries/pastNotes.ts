/** Notes of earlier entries, offered while one is typed and found by the search. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { PastNote, TargetRef } from '../../../shared/model/snapshot.ts'
import { tokensOf } from '../../../shared/search/normalizeText.ts'
import { dayStart } from '../../../shared/time/zonedTime.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Change, Clock, Journal } from '../ports/ports.ts'
import { named } from '../currentNames.ts'

/** How far back notes are looked for, in entries: a year of full days, however long the history is. */
const depth = 5_000
/** After this time a note counts half, ms. */
const halfLife = 14 * 86_400_000
/** Notes further apart in the day than this are not of the same time of day, ms. */
const around = 2 * 3_600_000
const worth = { sameProject: 1, sameTarget: 0.5, sameTime: 0.5 }

export interface PastNotesNeeds {
  clock: Clock
  journal: Pick<Journal, 'pastNotes' | 'onCommit'>
  accounts: Pick<Accounts, 'has' | 'targetOf'>
}

interface Indexed {
  note: PastNote
  /** Every word of note and tags, each after a blank. */
  text: string
}

export function createPastNotes({ clock, journal, accounts }: PastNotesNeeds) {
  /** By what was said, the latest of each. Built when it is asked for: a click does not wait for it. */
  let built: Map<string, Indexed> | null = null
  journal.onCommit((changes) => {
    const known = built
    if (known && !changes?.every((change) => isTaken(change, known))) built = null
  })
  const index = () => (built ??= indexed(journal.pastNotes(depth)))
  return {
    /** Tags of earlier entries of an account, the latest first. */
    tagsOf(accountId: string): string[] {
      const notes = [...index().values()].map(({ note }) => note).filter(({ target }) => target.accountId === accountId)
      const newest = notes.toSorted((a, b) => b.startedAt - a.startedAt)
      return [...new Set(newest.flatMap(({ tags }) => tags))]
    },
    /** Those whose words begin with all words of the query, the likeliest first. */
    find({ query, target, limit }: Parsed<'pastNotes'>): PastNote[] {
      const tokens = tokensOf(query.slice(0, 500))
      if (tokens.length === 0 && query.trim() !== '') return []
      const [now, zone] = [clock.now(), clock.zone()]
      const time = now - dayStart(now, zone)
      const today = dayStart(now, zone)
      return [...index().values()]
        .filter(
          ({ note, text }) =>
            accounts.has(note.target.accountId) && tokens.every((token) => text.includes(` ${token}`)),
        )
        .map(({ note }) => ({ note, score: scoreOf(note, { now, today, time, target }) }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ note }) => named(note, accounts.targetOf))
    },
  }
}

/** Of what was said twice under two names of one project, the latest. */
function indexed(notes: PastNote[]): Map<string, Indexed> {
  const index = new Map<string, Indexed>()
  for (const note of notes) if (!index.has(keyOf(note))) index.set(keyOf(note), indexedNote(note))
  return index
}

const keyOf = ({ target, description, tags }: PastNote): string =>
  JSON.stringify([targetKey(target), description, tags])

const indexedNote = (note: PastNote): Indexed => ({
  note,
  text: ` ${tokensOf(`${note.description} ${note.tags.join(' ')}`).join(' ')}`,
})

/** Brings what was committed into the index; false: it has to be built again, as what an entry said is no longer said. */
function isTaken(change: Change, index: Map<string, Indexed>): boolean {
  if (change.kind === 'deleteEntry') return false
  if (change.kind !== 'saveEntry') return true
  const { id: entryId, startedAt, ...said } = change.entry
  const note = {
    entryId,
    startedAt,
    target: said.target,
    description: said.description,
    tags: said.tags,
    billable: said.billable,
  }
  const key = keyOf(note)
  for (const [other, known] of index) if (known.note.entryId === entryId && other !== key) return false
  const latest = index.get(key)?.note.startedAt ?? 0
  const says = note.description !== '' || note.tags.length > 0
  if (says && startedAt >= latest) index.set(key, indexedNote(note))
  return true
}

interface Asked {
  now: number
  /** The start of the day of `now`. */
  today: number
  /** Since then, ms. */
  time: number
  target: TargetRef | null
}

function scoreOf({ target, startedAt }: PastNote, { now, today, time, target: wanted }: Asked): number {
  const fresh = 2 ** (-Math.max(0, now - startedAt) / halfLife)
  // Days of 23 or 25 hours are an hour off, which is near enough.
  const then = (((startedAt - today) % 86_400_000) + 86_400_000) % 86_400_000
  const apart = Math.abs(time - then)
  const near = Math.max(0, 1 - Math.min(apart, 86_400_000 - apart) / around)
  const sameProject = wanted?.accountId === target.accountId && wanted.projectId === target.projectId
  const sameTarget = wanted !== null && targetKey(wanted) === targetKey(target)
  return fresh + near * worth.sameTime + (sameProject ? worth.sameProject : 0) + (sameTarget ? worth.sameTarget : 0)
}

/** On which project entries with a note were last: what an event of that title is offered for. */
import type { Entry, Target } from '../../../shared/model/snapshot.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import type { Change, Journal } from '../ports/ports.ts'

/** What somebody met about longer ago says little, ms. */
const lookBackMs = 180 * 24 * 3_600_000
/** What is read in one go: the timer waits for no more than that, ms. */
const partMs = 15 * 24 * 3_600_000

interface Noted {
  target: Target
  startedAt: number
}

export interface NotedTargets {
  /** Reads the entries, once and in parts; resolves at once when they are read. */
  ready(now: number): Promise<void>
  /** null: no entry had such a note. */
  of(title: string): Noted | null
}

export interface NotedTargetsNeeds {
  journal: Pick<Journal, 'entriesBetween' | 'onCommit'>
  later: (task: () => void) => void
}

export function createNotedTargets({ journal, later }: NotedTargetsNeeds): NotedTargets {
  const byNote = new Map<string, Noted>()
  let reading: Promise<void> | null = null

  function note({ description, target, startedAt }: Entry): void {
    const key = fold(description)
    if (key !== '' && startedAt >= (byNote.get(key)?.startedAt ?? 0)) byNote.set(key, { target, startedAt })
  }
  journal.onCommit((changes: Change[] | null) => {
    if (changes === null || changes.some(({ kind }) => kind === 'deleteEntry')) {
      // What it said may have been the entry that is gone.
      byNote.clear()
      reading = null
      return
    }
    for (const change of changes) if (change.kind === 'saveEntry') note(change.entry)
  })

  async function read(now: number): Promise<void> {
    for (let to = now; to > now - lookBackMs; to -= partMs) {
      for (const entry of journal.entriesBetween(to - partMs, to)) note(entry)
      await new Promise<void>((resolve) => later(resolve))
    }
  }

  return {
    ready: (now) => (reading ??= read(now)),
    of: (title) => byNote.get(fold(title)) ?? null,
  }
}

/** Records that a server has accepted, and that only the person may have deleted or moved. */
import type { Entry } from '../../shared/model/snapshot.ts'
import type { AnsweringEngine } from './engineUnderFuzz.ts'

export interface KeptRecords {
  /**
   * Runs something; `byHand`: the person says how entries are to be, so that what they change or delete may go. So may what they
   * say themselves in answer to a question.
   */
  during(byHand: boolean, run: () => Promise<void>): Promise<void>
  /** Ids of records that are gone or hold less time than before, though nobody asked for that. */
  deletedUnasked(): string[]
}

interface Kept {
  entryId: string
  recordId: string
  /** As the server stored it, epoch ms. */
  startedAt: number
  endedAt: number
}

const timesOf = ({ startedAt, endedAt, pauses, target }: Entry): string =>
  JSON.stringify([startedAt, endedAt, pauses, target.projectId, target.activityId])

export function createKeptRecords(fixture: AnsweringEngine): KeptRecords {
  /** By the id of the posting. */
  const kept = new Map<string, Kept>()
  const entries = () => new Map(fixture.entries().map((entry) => [entry.id, timesOf(entry)]))
  const accepted = () =>
    new Map(
      fixture.postings().flatMap(({ id, entryId, state, remote }) => {
        const { id: recordId, startedAt, endedAt } = remote ?? {}
        if (state !== 'accepted' || !recordId || !startedAt || !endedAt) return []
        return [[id, { entryId, recordId, startedAt, endedAt }]]
      }),
    )
  return {
    async during(byHand, run) {
      const before = entries()
      await run()
      const after = entries()
      for (const [id, { entryId }] of kept) {
        const isChanged = byHand && before.get(entryId) !== after.get(entryId)
        if (isChanged || fixture.answered.has(entryId)) kept.delete(id)
      }
      fixture.answered.clear()
      for (const [id, one] of accepted()) {
        // A change of words may have given it another id there.
        const { startedAt, endedAt } = kept.get(id) ?? one
        kept.set(id, { ...one, startedAt, endedAt })
      }
    },
    deletedUnasked() {
      const there = new Set(fixture.company.held().map(({ id }) => id))
      const now = new Map(fixture.postings().map(({ id, remote }) => [id, remote]))
      return [...kept]
        .filter(([id, { recordId, startedAt, endedAt }]) => {
          if (!there.has(recordId)) return true
          // Of a row that was broken only its record is known to be there; it may have another id by now.
          const remote = now.get(id)
          if (fixture.broken.size > 0 && (!remote || fixture.broken.has(id))) return false
          return !remote?.endedAt || remote.startedAt > startedAt || remote.endedAt < endedAt
        })
        .map(([, { recordId }]) => recordId)
    },
  }
}

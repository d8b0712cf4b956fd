/** Records that a server has accepted, and that only the person may have deleted. */
import type { Entry } from '../../../shared/model.ts'
import type { World } from './world.ts'

export interface KeptRecords {
  /** Runs something; `byHand`: the person says how entries are to be, so that what they change or delete may go. */
  during(byHand: boolean, run: () => Promise<void>): Promise<void>
  /** Ids of records that are gone, though nobody asked for that. */
  deletedUnasked(): string[]
}

const timesOf = ({ startedAt, endedAt, pauses, target }: Entry): string =>
  JSON.stringify([startedAt, endedAt, pauses, target.projectId, target.activityId])

export function createKeptRecords(world: World): KeptRecords {
  /** Id of the record -> id of its entry. */
  const kept = new Map<string, string>()
  const entries = () => new Map(world.entries().map((entry) => [entry.id, timesOf(entry)]))
  return {
    async during(byHand, run) {
      const before = entries()
      await run()
      const after = entries()
      for (const [id, entryId] of kept) {
        if (byHand && before.get(entryId) !== after.get(entryId)) kept.delete(id)
      }
      for (const { entryId, remote } of world.postings()) {
        if (remote?.id && remote.endedAt !== null) kept.set(remote.id, entryId)
      }
    },
    deletedUnasked() {
      const there = new Set(world.company.held().map(({ id }) => id))
      return [...kept.keys()].filter((id) => !there.has(id))
    },
  }
}

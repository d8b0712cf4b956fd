import type { Repair } from '../../shared/model/snapshot.ts'
import { stint } from './bridge.ts'

/** Asks for a repair just as it is shown. */
export const requestRepair = (entryId: string, { postingId, startedAt, endedAt }: Repair) =>
  stint().repair({ entryId, postingId, startedAt, endedAt })

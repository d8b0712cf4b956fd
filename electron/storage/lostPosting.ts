/** What can still be read of a posting, or of a removal, whose row as a whole can't be. */
import { z } from 'zod'
import type { LostPosting } from '../core/ports/ports.ts'
import type { Row } from './readRows.ts'
import { contentText, instantSchema, remoteText, states } from './rowSchemas.ts'

const text = z.string().min(1)
const part = z.int().nonnegative()
/** The posting inside a removal, as far as it says which record it is about. */
const remoteOf = z.object({ remote: z.object({ id: text, startedAt: instantSchema }) })

export function lostPosting(row: Row): LostPosting {
  const remote = remoteText.safeParse(row['remote']).data ?? null
  const going = removalRecord(row['posting'])
  return {
    id: text.safeParse(row['id']).data ?? null,
    part: part.safeParse(row['part']).data ?? null,
    startedAt: instantSchema.safeParse(row['started_at']).data ?? going?.startedAt ?? null,
    state: states.safeParse(row['state']).data ?? null,
    remoteId: text.safeParse(row['remote_id']).data ?? remote?.id ?? going?.id ?? null,
    remote,
    content: contentText.safeParse(row['content']).data ?? null,
  }
}

function removalRecord(posting: Row[string] | undefined) {
  try {
    return remoteOf.safeParse(JSON.parse(String(posting))).data?.remote ?? null
  } catch {
    return null
  }
}

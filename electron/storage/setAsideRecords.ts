/** Records at servers that postings had which were set aside. */
import { z } from 'zod'
import type { SetAsideRow } from '../core/ports/ports.ts'
import { json } from './rowSchemas.ts'

const record = json(z.object({ entry_id: z.string(), account_id: z.string(), remote_id: z.string() }))

/**
 * The records of the postings of such entries: they were noted as taken when they were set aside, and belong to the postings again
 * once those are back.
 */
export function recordsOf(rows: SetAsideRow[], entryIds: ReadonlySet<string>): { accountId: string; id: string }[] {
  return rows.flatMap(({ source, row }) => {
    const parsed = source === 'posting' ? record.safeParse(row).data : undefined
    return parsed && entryIds.has(parsed.entry_id) ? [{ accountId: parsed.account_id, id: parsed.remote_id }] : []
  })
}

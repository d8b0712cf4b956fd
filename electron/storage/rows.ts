/** Rows of the journal <-> the model. What comes from the file is parsed, as any file. */
import type { SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import type { Entry, Target } from '../../shared/model.ts'
import type { Posting } from '../core/ports.ts'

type Row = Record<string, SQLOutputValue>

const target = z.object({
  accountId: z.string(),
  projectId: z.string(),
  activityId: z.string().nullable(),
  taskId: z.string().nullable(),
  customer: z.string().nullable(),
  project: z.string(),
  activity: z.string().nullable(),
  task: z.string().nullable(),
  color: z.string().nullable(),
})

/** A text that is JSON of that schema. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue('not JSON')
        return z.NEVER
      }
    })
    .pipe(schema)

const entryRow = z.object({
  id: z.string(),
  target: json(target),
  started_at: z.number(),
  ended_at: z.number().nullable(),
  zone: z.string(),
  description: z.string(),
  tags: json(z.array(z.string())),
  billable: z.number().nullable(),
})

const errorKinds = z.enum([
  'offline',
  'timeout',
  'rateLimited',
  'server',
  'unauthorized',
  'forbidden',
  'rejected',
  'notFound',
  'locked',
  'protocol',
  'keychain',
  'storage',
  'bug',
])

const postingRow = z.object({
  id: z.string(),
  entry_id: z.string(),
  part: z.number(),
  content: json(
    z.object({
      target,
      endedAt: z.number(),
      description: z.string(),
      tags: z.array(z.string()),
      billable: z.boolean().nullable(),
    }),
  ),
  started_at: z.number(),
  state: z.enum(['queued', 'sending', 'accepted', 'rejected', 'unknown']),
  attempts: z.number(),
  next_attempt_at: z.number().nullable(),
  sent_at: z.number().nullable(),
  remote: json(
    z.object({ id: z.string(), startedAt: z.number(), endedAt: z.number(), note: z.string().nullable() }),
  ).nullable(),
  error: json(z.object({ kind: errorKinds, message: z.string() })).nullable(),
})

export function toEntry(row: Row): Entry {
  const { id, target, zone, description, tags, billable, started_at, ended_at } = entryRow.parse(row)
  return {
    id,
    target,
    startedAt: started_at,
    endedAt: ended_at,
    zone,
    description,
    tags,
    billable: billable === null ? null : billable === 1,
  }
}

export const fromEntry = (entry: Entry) => ({
  id: entry.id,
  account_id: entry.target.accountId,
  target: JSON.stringify(entry.target),
  started_at: entry.startedAt,
  ended_at: entry.endedAt,
  zone: entry.zone,
  description: entry.description,
  tags: JSON.stringify(entry.tags),
  billable: entry.billable === null ? null : Number(entry.billable),
})

export function toPosting(row: Row): Posting {
  const parsed = postingRow.parse(row)
  return {
    id: parsed.id,
    entryId: parsed.entry_id,
    part: parsed.part,
    startedAt: parsed.started_at,
    ...parsed.content,
    state: parsed.state,
    attempts: parsed.attempts,
    nextAttemptAt: parsed.next_attempt_at,
    sentAt: parsed.sent_at,
    remote: parsed.remote,
    error: parsed.error,
  }
}

export function fromPosting(posting: Posting) {
  const { target, endedAt, description, tags, billable } = posting
  return {
    id: posting.id,
    entry_id: posting.entryId,
    account_id: target.accountId,
    part: posting.part,
    content: JSON.stringify({ target, endedAt, description, tags, billable }),
    started_at: posting.startedAt,
    state: posting.state,
    attempts: posting.attempts,
    next_attempt_at: posting.nextAttemptAt,
    sent_at: posting.sentAt,
    remote_id: posting.remote?.id ?? null,
    remote: posting.remote && JSON.stringify(posting.remote),
    error: posting.error && JSON.stringify(posting.error),
  }
}

export const toTarget = (row: Row): Target => json(target).parse(row['target'])

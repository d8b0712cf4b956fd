/** Rows of the journal <-> the model. What comes from the file is parsed, as any file. */
import type { SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'
import { type Entry, type Gap, gapKinds, type Target } from '../../shared/model.ts'
import type { Posting, Removal } from '../core/ports.ts'

export type Row = Record<string, SQLOutputValue>

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
  pauses: json(z.array(z.object({ startedAt: z.number(), endedAt: z.number().nullable() }))),
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
  'conflict',
  'protocol',
  'keychain',
  'off',
  'storage',
  'bug',
])

const wanted = z.object({
  // The defaults are those of postings that an earlier version planned.
  marker: z.string().default(''),
  kind: z.enum(['work', 'pause']).default('work'),
  running: z.boolean().default(false),
  target,
  endedAt: z.number(),
  pauseMs: z.number().default(0),
  zone: z.string().default('UTC'),
  clocks: z.boolean().default(true),
  description: z.string(),
  tags: z.array(z.string()),
  billable: z.boolean().nullable(),
})
const sent = wanted.extend({ startedAt: z.number() }).nullable()

const ref = z.object({
  id: z.string().nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  note: z.string().nullable(),
  stamp: z.string().optional(),
})
const remote = ref.nullable()
const theirs = z
  .object({
    ref,
    projectId: z.string(),
    activityId: z.string().nullable(),
    taskId: z.string().nullable(),
    what: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
  })
  .nullable()
const error = z
  .object({
    kind: errorKinds,
    message: z.string(),
    overlap: z.object({ startedAt: z.number(), endedAt: z.number() }).optional(),
    theirs: theirs.optional(),
    storedOtherwise: z.boolean().optional(),
  })
  .nullable()

const state = z.enum(['queued', 'sending', 'accepted', 'rejected', 'unknown'])

/** Postings of earlier versions have none. */
const newestIdBefore = z.string().nullable().default(null)

const postingRow = z.object({
  id: z.string(),
  entry_id: z.string(),
  part: z.number(),
  content: json(wanted.extend({ sent: sent.default(null), held: sent.default(null), newestIdBefore })),
  started_at: z.number(),
  state,
  attempts: z.number(),
  next_attempt_at: z.number().nullable(),
  sent_at: z.number().nullable(),
  remote: json(remote).nullable(),
  error: json(error).nullable(),
})

const posting: z.ZodType<Posting> = wanted.extend({
  id: z.string(),
  entryId: z.string(),
  part: z.number(),
  startedAt: z.number(),
  state,
  attempts: z.number(),
  nextAttemptAt: z.number().nullable(),
  sentAt: z.number().nullable(),
  remote,
  sent,
  held: sent.default(null),
  newestIdBefore,
  error,
})

const removalRow = z.object({
  posting: json(posting),
  attempts: z.number(),
  next_attempt_at: z.number().nullable(),
})

export function toRemoval(row: Row): Removal {
  const parsed = removalRow.parse(row)
  return { posting: parsed.posting, attempts: parsed.attempts, nextAttemptAt: parsed.next_attempt_at }
}

export const fromRemoval = ({ posting, attempts, nextAttemptAt }: Removal) => ({
  posting_id: posting.id,
  account_id: posting.target.accountId,
  posting: JSON.stringify(posting),
  attempts,
  next_attempt_at: nextAttemptAt,
})

export function toEntry(row: Row): Entry {
  const { id, target, zone, description, tags, billable, started_at, ended_at, pauses } = entryRow.parse(row)
  return {
    id,
    target,
    startedAt: started_at,
    endedAt: ended_at,
    pauses,
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
  pauses: JSON.stringify(entry.pauses),
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
  const { marker, kind, running, target, endedAt, pauseMs, zone, clocks, description, tags, billable } = posting
  const { sent, held, newestIdBefore } = posting
  const content = {
    marker,
    kind,
    running,
    target,
    endedAt,
    pauseMs,
    zone,
    clocks,
    description,
    tags,
    billable,
    sent,
    held,
    newestIdBefore,
  }
  return {
    id: posting.id,
    entry_id: posting.entryId,
    account_id: target.accountId,
    part: posting.part,
    content: JSON.stringify(content),
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

const gapRow = z.object({
  id: z.string(),
  entry_id: z.string(),
  started_at: z.number(),
  ended_at: z.number().nullable(),
  kinds: json(z.array(z.enum(gapKinds))),
  outcome: z.enum(['answered', 'rule', 'moot']).nullable(),
})

export function toGap(row: Row): Gap {
  const { id, entry_id, started_at, ended_at, kinds, outcome } = gapRow.parse(row)
  return { id, entryId: entry_id, startedAt: started_at, endedAt: ended_at, kinds, outcome }
}

export const fromGap = (gap: Gap) => ({
  id: gap.id,
  entry_id: gap.entryId,
  started_at: gap.startedAt,
  ended_at: gap.endedAt,
  kinds: JSON.stringify(gap.kinds),
  outcome: gap.outcome,
})

/** Schemas of the journal's rows. */
import { z } from 'zod'
import { type ErrorKind, retryOf } from '../../shared/errors.ts'
import { cutText, limits } from '../../shared/limits.ts'
import { gapKinds, type GapOutcome } from '../../shared/model/snapshot.ts'
import { isZone } from '../../shared/time/zonedTime.ts'
import type { KnownTimes, Posting, PostingState, RemoteRef, DesiredRecord } from '../core/ports/ports.ts'
import { withoutOldNote } from './oldNotes.ts'
import { fromStoredNames } from './storedNames.ts'

/** The earliest and the latest time that a journal may hold, epoch ms. */
export const earliest = 0
export const latest = Date.UTC(2200, 0)

/** The names of a union, each of them once: the compiler finds a missing one. */
export const namesOf = <T extends string>(names: Record<T, unknown>) => z.enum(Object.keys(names) as [T, ...T[]])

export const states = namesOf<PostingState>({ queued: 1, sending: 1, accepted: 1, rejected: 1, unknown: 1 })
export const errorKinds = namesOf<ErrorKind>(retryOf)
export const outcomes = namesOf<GapOutcome>({ answered: 1, rule: 1, moot: 1 })
const postingKinds = namesOf<Posting['kind']>({ work: 1, pause: 1 })

const id = z.string().min(1)
const count = z.int().nonnegative()
export const instantSchema = z.int().min(earliest).max(latest)
/** May also be `never` or `undecidedAt` (core/sync/retry.ts). */
const wait = z.int().nonnegative()
/** An instant inside JSON: an earlier version let parts of a millisecond pass. */
const jsonInstant = z.number().transform(Math.round).pipe(instantSchema)
const zone = z.string().refine(isZone, 'not a time zone')

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

/** Texts of earlier versions, or of a backup, may be longer than what is written now. */
export const cutAt = (most: number) => z.string().transform((text) => cutText(text, most))
const name = cutAt(limits.nameLength)
const note = cutAt(limits.noteLength)
const message = cutAt(limits.messageLength)
const tags = z.array(cutAt(limits.tagLength)).transform((all) => all.slice(0, limits.tagsPerEntry))

const target = z.object({
  accountId: z.string(),
  projectId: z.string(),
  activityId: z.string().nullable(),
  taskId: z.string().nullable(),
  customer: name.nullable(),
  project: name,
  activity: name.nullable(),
  task: name.nullable(),
  color: name.nullable(),
})
export const targetText = json(target)

const pause = z.object({ startedAt: jsonInstant, endedAt: jsonInstant.nullable() })

const said = {
  id,
  target: targetText,
  started_at: instantSchema,
  description: note,
  tags: json(tags),
  billable: z.literal([0, 1]).nullable(),
}
export const pastNoteRow = z.object(said)

export const entryRow = z
  .object({
    ...said,
    account_id: z.string(),
    ended_at: instantSchema.nullable(),
    pauses: json(z.array(pause)),
    zone,
  })
  .refine(({ account_id, target: { accountId } }) => account_id === accountId, { path: ['account_id'] })
  .refine((row) => isInOrder({ startedAt: row.started_at, endedAt: row.ended_at }), { path: ['ended_at'] })
  .refine((row) => arePauses(row.pauses, row.started_at, row.ended_at), { path: ['pauses'] })

interface Span {
  startedAt: number
  endedAt: number | null
}

export const isInOrder = ({ startedAt, endedAt }: Span): boolean => endedAt === null || endedAt >= startedAt

/** Whether pauses follow each other inside their entry; only the last one of a running entry may last. */
export function arePauses(pauses: Span[], startedAt: number, endedAt: number | null): boolean {
  return pauses.every((each, at) => {
    const since = pauses[at - 1]?.endedAt ?? startedAt
    const isLast = at === pauses.length - 1
    const until = each.endedAt ?? (isLast && endedAt === null ? each.startedAt : null)
    return (
      until !== null && since <= each.startedAt && each.startedAt <= until && (endedAt === null || until <= endedAt)
    )
  })
}

const wanted = z.object({
  // The defaults are those of postings that an earlier version planned.
  marker: z.string().default(''),
  kind: postingKinds.default('work'),
  running: z.boolean().default(false),
  target,
  endedAt: jsonInstant,
  pauseMs: count.default(0),
  zone: zone.default('UTC'),
  clocks: z.boolean().default(true),
  description: note,
  tags,
  billable: z.boolean().nullable(),
})
const sent: z.ZodType<DesiredRecord | null> = wanted.extend({ startedAt: jsonInstant }).nullable()

const ref: z.ZodType<RemoteRef> = z
  .object({
    id: z.string().nullable(),
    startedAt: jsonInstant,
    endedAt: jsonInstant.nullable(),
    note: message.nullable(),
    stamp: z.string().optional(),
    leftAsIs: z.boolean().optional(),
  })
  .transform(withoutOldNote)
const theirs = z
  .object({
    ref,
    projectId: z.string(),
    activityId: z.string().nullable(),
    taskId: z.string().nullable(),
    what: message,
    description: note,
    tags,
    pauseMs: count.optional(),
    billable: z.boolean().optional(),
    hasMore: z.boolean().optional(),
  })
  .nullable()
const interval = z.object({ startedAt: jsonInstant, endedAt: jsonInstant })
const error = z
  .object({
    kind: errorKinds,
    message,
    overlap: interval.extend({ others: z.array(interval).optional() }).optional(),
    theirs: theirs.optional(),
    storedOtherwise: z.boolean().optional(),
    waitMs: count.optional(),
  })
  .nullable()

const howFar = {
  state: states,
  attempts: count,
}

/** Postings of earlier versions have none. */
const newestIdBefore = z.string().nullable().default(null)
const sentContentLost = z.boolean().optional()
const knownTimes: z.ZodType<KnownTimes | null> = z
  .object({
    sent: z.object({ running: z.boolean(), startedAt: jsonInstant, endedAt: jsonInstant, pauseMs: count }),
    stored: z.object({ startedAt: jsonInstant, endedAt: jsonInstant.nullable() }),
  })
  .nullable()
  .default(null)

export const contentText = json(
  wanted
    .extend({ sent: sent.default(null), held: sent.default(null), newestIdBefore, sentContentLost, knownTimes })
    .transform(fromStoredNames),
)
export const remoteText = json(ref.nullable())

export const postingRow = z
  .object({
    id,
    entry_id: id,
    account_id: z.string(),
    part: count,
    content: contentText,
    started_at: instantSchema,
    ...howFar,
    next_attempt_at: wait.nullable(),
    sent_at: instantSchema.nullable(),
    remote_id: z.string().nullable(),
    remote: remoteText.nullable(),
    error: json(error).nullable(),
  })
  .refine(({ account_id, content }) => account_id === content.target.accountId, { path: ['account_id'] })
  .refine(({ remote_id, remote }) => remote_id === null || remote_id === remote?.id, { path: ['remote_id'] })

const posting: z.ZodType<Posting> = wanted
  .extend({
    id,
    entryId: id,
    part: count,
    startedAt: jsonInstant,
    ...howFar,
    nextAttemptAt: wait.nullable(),
    sentAt: jsonInstant.nullable(),
    remote: ref.nullable(),
    sent,
    held: sent.default(null),
    newestIdBefore,
    sentContentLost,
    knownTimes,
    error,
  })
  .transform(fromStoredNames)

export const removalPostingText = json(posting)

export const removalRow = z
  .object({
    posting_id: id,
    account_id: z.string(),
    posting: removalPostingText,
    attempts: count,
    next_attempt_at: wait.nullable(),
  })
  .refine((row) => row.posting_id === row.posting.id, { path: ['posting_id'] })
  .refine((row) => row.account_id === row.posting.target.accountId, { path: ['account_id'] })

export const gapRow = z
  .object({
    id,
    entry_id: id,
    started_at: instantSchema,
    ended_at: instantSchema.nullable(),
    kinds: json(z.array(z.enum(gapKinds))),
    outcome: outcomes.nullable(),
  })
  .refine((row) => isInOrder({ startedAt: row.started_at, endedAt: row.ended_at }), { path: ['ended_at'] })

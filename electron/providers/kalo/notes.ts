/** Writing the note of an entry to its task, finding it again, changing and removing it (page 7, option B). */
import { AppError } from '../../../shared/errors.ts'
import type { Connection, PostingContent, RemoteRef } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { readTask, type Server, writeDescription } from './client.ts'
import { lineOf, lostLines, markOf, withLine, withoutLine } from './noteLine.ts'
import { NotThere } from './errorAnswer.ts'
import type { Described } from './schemas.ts'

/** The longest description that Stint leaves behind, characters: Kalo names no limit (page 7) [inferred]. */
const longest = 8_000

const serverOf = ({ baseUrl, secret }: Connection): Server => ({ baseUrl, key: secret })

interface Place {
  taskId: string
  marker: string
}

/** Adds the note. Throws AppError 'rejected' without sending where notes are off or the entry has no task. */
export async function submit(
  http: Http,
  connection: Connection,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef> {
  if (connection.options['workLog'] !== true) {
    throw new AppError('rejected', t().kalo.notesOff)
  }
  return put(http, connection, { taskId: taskOf(posting), marker: posting.marker }, posting, signal)
}

/** Looks for the mark, which is the posting's own. Errors are those of reading the task, 'notFound' included. */
export async function find(
  http: Http,
  connection: Connection,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef | null> {
  const place = { taskId: taskOf(posting), marker: posting.marker }
  const { description } = await readTask(http, serverOf(connection), place.taskId, signal)
  return description?.includes(markOf(place.marker)) ? toRef(place, posting, null) : null
}

/**
 * Makes the line what the posting says, or puts it back. Where that is on another task, it is written there before it
 * is removed here; to do it again after a failure in between does no harm.
 */
export async function amend(
  http: Http,
  connection: Connection,
  ref: RemoteRef,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef> {
  const place = placeIn(ref)
  const taskId = taskOf(posting)
  const amended = await put(http, connection, { ...place, taskId }, posting, signal).catch(unproven)
  if (taskId !== place.taskId) await remove(http, connection, ref, signal)
  return amended
}

/** Takes the line away; without the line or its task that is done. */
export async function remove(http: Http, connection: Connection, ref: RemoteRef, signal: AbortSignal): Promise<void> {
  const { taskId, marker } = placeIn(ref)
  const server = serverOf(connection)
  const before = await readTask(http, server, taskId, signal).catch((thrown: unknown) => {
    if (thrown instanceof NotThere && thrown.own) return null
    return unproven(thrown)
  })
  if (before === null) return
  const text = before.description ?? ''
  const next = withoutLine(text, marker)
  if (next === null) throw moved()
  if (next === text) return
  const after = await writeDescription(http, server, taskId, next, signal).catch(unproven)
  if (after.description?.includes(markOf(marker))) {
    throw new AppError('rejected', t().kalo.notTakenAway)
  }
}

/** Throws what was thrown; but a note counts as gone only where Kalo itself says that its task is. */
function unproven(thrown: unknown): never {
  if (!(thrown instanceof NotThere) || thrown.own) throw thrown
  throw new AppError('protocol', t().refusals.noneThere('Kalo'), { cause: thrown })
}

/**
 * Reads the task, sends its description with the line in it, and believes only what the answer shows. Two people who do
 * this at once overwrite each other (page 7): what can be seen of that goes into the note of the ref.
 */
async function put(
  http: Http,
  connection: Connection,
  place: Place,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef> {
  const { taskId, marker } = place
  const server = serverOf(connection)
  const before = await readTask(http, server, taskId, signal)
  const text = before.description ?? ''
  const line = lineOf(posting, marker, connection.identity.name)
  const next = withLine(text, marker, line)
  if (next === null) throw moved()
  if (next === text) return toRef(place, posting, null)
  if (next.length > longest && next.length > text.length) throw tooLong(next.length)
  const after = await writeDescription(http, server, taskId, next, signal)
  const stored = after.description ?? ''
  if (stored === text || !stored.includes(markOf(marker))) throw notKept()
  return toRef(place, posting, noteOn({ before, after, next, stored, marker, line }))
}

interface Change {
  before: Described
  after: Described
  next: string
  stored: string
  marker: string
  line: string
}

/** What a person should know of a note that was kept; null: all is well. */
function noteOn({ before, after, next, stored, marker, line }: Change): string | null {
  const notes: string[] = []
  const lost = lostLines(next, stored, marker).join(' / ').slice(0, 300)
  if (lost !== '') notes.push(t().kalo.lost(lost))
  if (!stored.includes(line)) notes.push(t().kalo.noteChanged)
  if (touched(before, after)) {
    notes.push(t().kalo.changedAtOnce)
  }
  return notes.length > 0 ? notes.join(' · ') : null
}

/**
 * Kalo has no versions (page 7), so an edit between reading and writing shows only in what else it changed: Stint sends
 * the description alone. An edit of nothing but the description can't be seen.
 */
const touched = (before: Described, after: Described): boolean =>
  (['summary', 'status', 'rate', 'rate_type'] as const).some(
    (name) => after[name] !== undefined && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )

const toRef = ({ taskId, marker }: Place, { startedAt, endedAt }: PostingContent, note: string | null): RemoteRef => ({
  id: `${taskId}#${marker}`,
  startedAt,
  endedAt,
  note,
})

function placeIn({ id }: RemoteRef): Place {
  const [, taskId, marker] = /^(.+)#([0-9a-f]{8})$/.exec(id ?? '') ?? []
  if (taskId !== undefined && marker !== undefined) return { taskId, marker }
  throw new AppError('rejected', t().kalo.noPlace)
}

function taskOf({ target }: PostingContent): string {
  if (target.taskId !== null) return target.taskId
  throw new AppError('rejected', t().kalo.noTask)
}

const tooLong = (characters: number) => new AppError('rejected', t().kalo.tooLong(characters, longest))

const moved = () => new AppError('rejected', t().kalo.moved)

/** The server took the request and ignored the description (page 7): nothing was written, and nothing would be. */
const notKept = () => new AppError('rejected', t().kalo.notKept)

/** Booking hours in Kala and reporting tasks as done: its only writes, and neither can be read back. */
import { AppError } from '../../../shared/errors.ts'
import type { Target } from '../../../shared/model/snapshot.ts'
import type { Connection, PostingContent, RemoteRef } from '../../core/ports/ports.ts'
import { hiderOf } from '../shared/hideSecrets.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { type Server, write } from './client.ts'
import { isAccepted, minutesOf, toHours, toRef, problemText } from './mapping.ts'
import { verdict } from './schemas.ts'

export const serverOf = ({ baseUrl, secret }: Connection): Server => ({ baseUrl, key: secret })

/** The most that can be booked at once, minutes. [inferred] */
const mostMinutes = 24 * 60

/** Books one stretch. A refusal of a pause names the project it was meant for, which the person did not pick. */
export async function submit(
  http: Http,
  connection: Connection,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef> {
  const { target, kind } = posting
  try {
    check(posting)
    await told(http, connection, 'AddHours', toHours(posting, connection.identity.userId), signal)
    return toRef(posting)
  } catch (error) {
    const refused = error instanceof AppError && (error.kind === 'rejected' || error.kind === 'forbidden')
    if (kind !== 'pause' || !refused) throw error
    const why = t().kala.pauseRefused(target.project, target.projectId, error.message)
    throw new AppError(error.kind, why, { cause: error })
  }
}

/** Takes a task out of the open ones, for good: nothing in this interface opens it again (page 2.6). */
export async function finishTask(
  http: Http,
  connection: Connection,
  { taskId }: Target,
  signal: AbortSignal,
): Promise<void> {
  if (!isNumber(taskId)) throw new AppError('rejected', t().kala.noTask)
  await told(http, connection, 'MarkCliDone', { cliId: taskId }, signal)
}

/** Throws AppError 'rejected' for what Kala could only refuse. */
function check({ target, startedAt, endedAt, pauseMs }: PostingContent): void {
  if (!isNumber(target.projectId) || (target.taskId !== null && !isNumber(target.taskId))) {
    throw new AppError('rejected', t().kala.noNumber)
  }
  const minutes = minutesOf(endedAt - startedAt - pauseMs)
  if (minutes <= 0) throw new AppError('rejected', t().kala.noMinute)
  if (minutes > mostMinutes) {
    throw new AppError('rejected', t().kala.tooLong)
  }
}

const isNumber = (id: string | null): id is string => /^\d+$/.test(id ?? '')

/** Writes, and returns only if the answer clearly says that it was taken (page 5). Errors: AppError. */
async function told(
  http: Http,
  connection: Connection,
  endpoint: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  const { value: answer, serverTime } = await write(http, serverOf(connection), endpoint, parameters, verdict, signal)
  const accepted = isAccepted(answer)
  if (accepted === true) return
  const said = problemText(answer)
  const words = said === null ? null : hiderOf([connection.secret], 'refusal')(said)
  if (accepted === false) throw new AppError('rejected', words ?? t().kala.noReason, { serverTime })
  const { noVerdict, noVerdictBut } = t().kala
  throw new AppError('protocol', words === null ? noVerdict : noVerdictBut(words), { ambiguous: true })
}

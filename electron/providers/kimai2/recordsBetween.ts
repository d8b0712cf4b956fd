/** The records of a time, as they stand at Kimai 2. */
import type { RemoteVersion } from '../../core/ports/ports.ts'
import { recordState, stampOf, whatOf, workedUntil } from './mapping.ts'
import { recordPages } from './readRecords.ts'
import * as wire from './schemas.ts'
import type { Session } from './session.ts'

/** One's own ended records that begin in [from, to], epoch ms, earliest first. */
export async function recordsBetween(session: Session, span: { from: number; to: number }): Promise<RemoteVersion[]> {
  const found: wire.NamedTimesheet[] = []
  for await (const page of recordPages(session, { ...span, full: true }, wire.namedTimesheets)) found.push(...page)
  return found
    .filter(({ begin, end }) => end !== null && begin >= span.from && begin <= span.to)
    .map((record) => {
      const { project, activity, description, tags } = recordState(record)
      return {
        ref: {
          id: String(record.id),
          startedAt: record.begin,
          endedAt: workedUntil(record),
          note: null,
          stamp: stampOf(record),
        },
        projectId: project,
        activityId: activity,
        taskId: null,
        what: whatOf(record),
        description,
        tags,
        billable: record.billable ?? undefined,
      }
    })
}

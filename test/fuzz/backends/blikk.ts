/** Blikk in the fuzz test: answers to writes with and without the report, and what tenants do differently. */
import fc from 'fast-check'
import { blikk } from '../../../electron/providers/blikk/index.ts'
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'
import {
  type Config,
  SANDBOX_APP_ID,
  SANDBOX_APP_SECRET,
  SANDBOX_USER_ID,
  sandboxSeed,
  startBlikk,
} from '../../servers/blikk/index.ts'
import type { Backend } from '../backend.ts'
import { editsInBlikk } from './blikkEdits.ts'

type Variant = Pick<Config, 'writeAnswer' | 'writeStatus' | 'newTokenEndsOld' | 'edition' | 'hoursMatchClocks'> & {
  customerSees: boolean
}

const reports = '/v1/Core/TimeReports'
const oneReport = /^\/v1\/Core\/TimeReports\/\d+$/
const kinds = { project: 'project', internalProject: 'internal', absenceProject: 'absence' }

export const backend: Backend<Variant> = {
  id: 'blikk',
  hasForeignEdits: true,
  variant: fc.record({
    writeAnswer: fc.constantFrom('body', 'empty', 'noId'),
    writeStatus: fc.constantFrom(200, 201, 204),
    newTokenEndsOld: fc.boolean(),
    edition: fc.constantFrom('documented', 'newer'),
    hoursMatchClocks: fc.boolean(),
    customerSees: fc.boolean(),
  }),
  provider: blikk,
  readsBack: true,
  calls: ['amend', 'remove'],
  places: {
    create: { method: 'POST', path: reports },
    change: { method: 'PUT', path: oneReport },
    remove: { method: 'DELETE', path: oneReport },
    read: { method: 'GET', path: reports },
    other: { path: /^\/v1\/(Auth\/Token|Core\/TimeReports\/UserDayStatistics)$/ },
  },
  // The application may no longer read what it wrote.
  mishaps: [
    {
      by: 'server',
      place: 'read',
      fault: { kind: 'status', status: 403, body: JSON.stringify({ permissionsRequired: ['Timereport_Read'] }) },
    },
  ],
  async start({ customerSees, ...config }, now) {
    const server = await startBlikk({ config: { ...config, rateLimit: false }, seed: sandboxSeed(), now })
    const edits = editsInBlikk(server)
    return {
      edits,
      server,
      fields: { url: server.url, appId: SANDBOX_APP_ID, appSecret: SANDBOX_APP_SECRET },
      personId: String(SANDBOX_USER_ID),
      options: { customerSees },
      targets: ['Mobile App / Coding / Prototype', 'Mobile App / Concept & Design', 'Administration / Coding'],
      held: () =>
        server.reports().map((report) => ({
          id: String(report.id),
          running: false,
          content: {
            userId: report.userId,
            date: report.date,
            project: `${kinds[report.target.kind]}:${report.target.id}`,
            activity: String(report.activityId),
            task: report.taskId === null ? null : String(report.taskId),
            clocks: [report.clockStart, report.clockEnd],
            hours: report.hours,
            breakMinutes: report.breakMinutes ?? 0,
            comment: report.comment,
            internalComment: report.internalComment,
            billable: report.invoiceableHours > 0,
          },
        })),
      wanted({ target, startedAt, endedAt, pauseMs, zone, clocks, description, marker, billable }, { id, content }) {
        const clock = (at: number) => (clocks ? wallClock(at, zone).slice(11, 16) : null)
        return {
          userId: SANDBOX_USER_ID,
          date: localDate(startedAt, zone),
          project: target.projectId,
          activity: target.activityId,
          task: target.taskId,
          clocks: [clock(startedAt), clock(endedAt)],
          hours: Math.round((endedAt - startedAt - pauseMs) / 36_000) / 100,
          breakMinutes: pauseMs / 60_000,
          comment: edits.touched(id) ? content['comment'] : (customerSees && description) || null,
          internalComment: `${description} [st:${marker}]`.trimStart(),
          billable: billable ?? content['billable'],
        }
      },
      others: () => [server.state.projects, server.state.tasks, server.state.users],
    }
  },
}

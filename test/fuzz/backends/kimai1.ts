/** Kimai 1 in the fuzz test: releases that can more and less with a running record, with and without live records. */
import fc from 'fast-check'
import { kimai1 } from '../../../electron/providers/kimai1/index.ts'
import { type Kimai1, SANDBOX_PASSWORD, SANDBOX_USER, sandboxSeed, startKimai1 } from '../../servers/kimai1/index.ts'
import { startRecord, stopRecord } from '../../servers/kimai1/running.ts'
import { setTimesheetRecord } from '../../servers/kimai1/timesheets.ts'
import type { Backend, ByHand } from '../backend.ts'

const call = (body: RegExp) => ({ method: 'POST', body })

interface Variant {
  version: string
  php: number
  live: boolean
  /** How Kimai rounds what is stopped there. */
  rounding: { roundPrecision: number; roundingMethod: string }
}

/** Worker at Kimai's own pages. */
function byHandAt(server: Kimai1, made: Set<number>): ByHand {
  const { state } = server
  const user = state.users.find(({ userID }) => userID === 104)
  if (!user) throw new Error('the person is not there')
  const call = () => ({ state, user, now: Math.floor(server.clock.now() / 1_000), zone: 'Europe/Berlin' })
  return {
    add({ target, description, startedAt, endedAt }) {
      const before = new Set(server.timesheets().map(({ timeEntryID }) => timeEntryID))
      const [projectID, activityID] = [Number(target.projectId), Number(target.activityId)]
      if (endedAt === null) startRecord(call(), [projectID, activityID])
      else {
        const times = { start: `@${startedAt / 1_000}`, end: `@${endedAt / 1_000}` }
        const record = { projectId: projectID, taskId: activityID, description, statusId: 1, commentType: 0, ...times }
        setTimesheetRecord(call(), [record, false])
      }
      for (const row of server.timesheets()) {
        if (before.has(row.timeEntryID)) continue
        made.add(row.timeEntryID)
        const stored = state.timesheets.find(({ timeEntryID }) => timeEntryID === row.timeEntryID)
        if (stored && endedAt === null) stored.description = description
      }
    },
    end(own) {
      for (const { timeEntryID, end } of server.timesheets()) {
        if (end === 0 && (made.has(timeEntryID) || !own)) stopRecord(call(), [timeEntryID])
      }
    },
    leave: (id) => void made.add(Number(id)),
  }
}

export const backend: Backend<Variant> = {
  id: 'kimai1',
  variant: fc.record({
    version: fc.constantFrom('1.0.0', '1.3.0', '1.3.5'),
    php: fc.constantFrom(7, 8),
    live: fc.boolean(),
    rounding: fc.record({
      roundPrecision: fc.constantFrom(0, 1, 15, 45, 90),
      roundingMethod: fc.constantFrom('default', 'closest', 'ceil'),
    }),
  }),
  provider: kimai1,
  readsBack: true,
  calls: ['amend', 'remove', 'start', 'update', 'stop'],
  places: {
    create: call(/"startRecord"|"setTimesheetRecord".*,false\],"id"/s),
    change: call(/"updateActiveRecording"|"setTimesheetRecord".*,true\],"id"/s),
    remove: call(/"removeTimesheetRecord"/),
    read: call(/"getTimesheet"/),
    other: call(/"getActiveRecording"|"getTimesheetRecord"/),
  },
  usesByHand: true,
  async start({ version, php, live, rounding }, now) {
    const server = await startKimai1({ version, config: { php, ...rounding }, seed: sandboxSeed(), now })
    const made = new Set<number>()
    const second = (ms: number) => Math.floor(ms / 1_000)
    return {
      server,
      fields: { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD },
      options: { live },
      targets: ['Website Relaunch / Coding', 'Website Relaunch / Testing', 'Audio Guide / Studio Recording'],
      held: () =>
        server
          .timesheets()
          .map(({ timeEntryID, userID, projectID, activityID, start, end, duration, description }) => ({
            id: String(timeEntryID),
            running: end === 0,
            ...(made.has(timeEntryID) && { byHand: true }),
            content: { userID, projectID, activityID, start, end, duration, description: description ?? '' },
          })),
      wanted: ({ target, startedAt, endedAt, description }) => ({
        userID: 104,
        projectID: Number(target.projectId),
        activityID: Number(target.activityId),
        start: second(startedAt),
        end: second(endedAt),
        duration: second(endedAt) - second(startedAt),
        description,
      }),
      erase(held) {
        const { state } = server
        state.timesheets = state.timesheets.filter(({ timeEntryID }) => String(timeEntryID) !== held.id)
      },
      byHand: byHandAt(server, made),
    }
  },
}

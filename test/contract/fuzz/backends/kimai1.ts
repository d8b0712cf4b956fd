/** Kimai 1 in the fuzz test: releases that can more and less with a running record, with and without live records. */
import fc from 'fast-check'
import { kimai1 } from '../../../../electron/providers/kimai1/index.ts'
import { SANDBOX_PASSWORD, SANDBOX_USER, sandboxSeed, startKimai1 } from '../../../servers/kimai1/index.ts'
import type { Backend } from '../backend.ts'

const call = (body: RegExp) => ({ method: 'POST', body })

export const backend: Backend<{ version: string; php: number; live: boolean }> = {
  id: 'kimai1',
  variant: fc.record({
    version: fc.constantFrom('1.0.0', '1.3.0', '1.3.5'),
    php: fc.constantFrom(7, 8),
    live: fc.boolean(),
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
  async start({ version, php, live }, now) {
    const server = await startKimai1({ version, config: { php }, seed: sandboxSeed(), now })
    const second = (ms: number) => Math.floor(ms / 1_000)
    return {
      server,
      fields: { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD },
      options: { live },
      targets: ['Website Relaunch / Programmierung', 'Website Relaunch / Testen', 'Køkkenkatalog / Fotografering'],
      held: () =>
        server
          .timesheets()
          .map(({ timeEntryID, userID, projectID, activityID, start, end, duration, description }) => ({
            id: String(timeEntryID),
            running: end === 0,
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
        // Only those that the server gave neither text nor end could be anybody's.
        if (!held.running && held.content['description'] !== '') return
        const { state } = server
        state.timesheets = state.timesheets.filter(({ timeEntryID }) => String(timeEntryID) !== held.id)
      },
    }
  },
}

/** Kala in the fuzz test: with and without a project for pauses, and the answers and zones that its documents leave open. */
import fc from 'fast-check'
import { kala } from '../../../electron/providers/kala/index.ts'
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'
import {
  type Config,
  SANDBOX_COLLEAGUE,
  SANDBOX_EMPLOYEE,
  SANDBOX_KEY,
  sandboxSeed,
  startKala,
} from '../../servers/kala/index.ts'
import type { Backend } from '../backend.ts'

type Variant = Pick<Config, 'zone' | 'verdict' | 'hoursMatchClocks'> & {
  /** Only one of the two has a project for pauses. */
  employee: number
  bookPauses: boolean
}

export const backend: Backend<Variant> = {
  id: 'kala',
  variant: fc.record({
    zone: fc.constantFrom('UTC', 'Europe/Copenhagen'),
    verdict: fc.constantFrom('succes', 'success', 'Succes', 'Success', 'none'),
    hoursMatchClocks: fc.boolean(),
    employee: fc.constantFrom(SANDBOX_EMPLOYEE, SANDBOX_EMPLOYEE, SANDBOX_COLLEAGUE),
    bookPauses: fc.boolean(),
  }),
  provider: kala,
  readsBack: false,
  calls: [],
  places: {
    create: { method: 'POST', path: '/webapiv2/AddHours' },
  },
  async start({ employee, bookPauses, ...config }, now) {
    const server = await startKala({ config, seed: sandboxSeed(), now })
    return {
      server,
      fields: { url: server.url, key: SANDBOX_KEY },
      personId: String(employee),
      options: { bookPauses },
      targets: ['Café Ærø / Façade sign', 'Café Ærø', 'Recruiting'],
      held: () =>
        server.hours().map((hours) => ({
          id: null,
          running: false,
          content: {
            employee: hours.employee,
            day: hours.day,
            projectId: hours.projectId,
            taskId: hours.taskId,
            minutes: Math.round(hours.hours * 60),
            clocks: [hours.startClock, hours.endClock],
          },
        })),
      wanted({ target, startedAt, endedAt, zone, clocks }) {
        const clock = (at: number) => (clocks ? wallClock(at, zone).slice(11, 16) : null)
        return {
          employee,
          day: localDate(startedAt, zone),
          projectId: Number(target.projectId),
          taskId: target.taskId === null ? null : Number(target.taskId),
          minutes: (endedAt - startedAt) / 60_000,
          clocks: [clock(startedAt), clock(endedAt)],
        }
      },
      others: () => [server.state.projects, server.state.employees, server.state.customers],
    }
  },
}

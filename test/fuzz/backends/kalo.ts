/** Kalo in the fuzz test: notes on tasks, through all the shapes that a document may have. */
import fc from 'fast-check'
import { kalo } from '../../../electron/providers/kalo/index.ts'
import { localDate, wallClock } from '../../../shared/time/zonedTime.ts'
import { type Config, SANDBOX_EMAIL, SANDBOX_KEY, sandboxSeed, startKalo } from '../../servers/kalo/index.ts'
import type { Backend } from '../backend.ts'

type Variant = Pick<Config, 'ids' | 'status' | 'relations' | 'errors' | 'media' | 'badInput' | 'patchDescription'>

const task = /^\/tasks\/[^/]+\/$/
const note = /^\[st:([0-9a-f]{8})\] .*$/gm

export const backend: Backend<Variant> = {
  id: 'kalo',
  variant: fc.record({
    ids: fc.constantFrom('text', 'number'),
    status: fc.constantFrom('lower', 'capitalised', 'upper'),
    relations: fc.constantFrom('relationships', 'attributes', 'ids'),
    errors: fc.constantFrom('jsonapi', 'object', 'detail', 'message', 'html'),
    media: fc.constantFrom('application/json', 'application/vnd.api+json'),
    badInput: fc.constantFrom(400, 500),
    patchDescription: fc.constantFrom('stored', 'trimmed'),
  }),
  provider: kalo,
  readsBack: true,
  calls: ['amend', 'remove'],
  places: {
    create: { method: 'PATCH', path: task },
    read: { method: 'GET', path: task },
  },
  async start(config, now) {
    const server = await startKalo({ config, seed: sandboxSeed(), now })
    const { state } = server
    const anna = state.freelancers.find(({ email }) => email === SANDBOX_EMAIL)
    return {
      server,
      fields: { url: server.url, key: SANDBOX_KEY },
      personId: anna?.id ?? '',
      options: { workLog: true },
      // The first has no description yet, the second has.
      targets: ['Website Relaunch / Home page', 'Website Relaunch / Image style', 'Online Shop / Proofreading'],
      held: () =>
        server.tasks().flatMap(({ id, description }) =>
          [...(description ?? '').matchAll(note)].map(([line, marker = '']) => ({
            id: `${id}#${marker}`,
            running: false,
            content: { task: id, line },
          })),
        ),
      wanted({ target, startedAt, endedAt, pauseMs, zone, clocks, description, marker, billable }) {
        const clock = (at: number) => wallClock(at, zone).slice(11, 16)
        const span = clocks ? ` ${clock(startedAt)}–${clock(endedAt)}` : ''
        const pause = pauseMs > 0 ? `, break ${pauseMs / 60_000} min` : ''
        const hours = Math.round((endedAt - startedAt - pauseMs) / 36_000) / 100
        const free = billable === false ? ' (not billable)' : ''
        const words = description === '' ? '' : `: ${description}`
        const when = `${localDate(startedAt, zone)}${span}${pause}, ${hours} h${free}`
        return { task: target.taskId, line: `[st:${marker}] ${when} — ${anna?.name}${words}` }
      },
      others: () =>
        server.tasks().map(({ description, ...rest }) => ({
          ...rest,
          description: (description ?? '').replaceAll(note, '').trim(),
        })),
    }
  },
}

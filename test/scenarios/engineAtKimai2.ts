/** A person with the whole engine at a sandbox Kimai 2, with another device in the other hand. */
import fc from 'fast-check'
import { expect, onTestFinished } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { CallName } from '../../shared/ipc/callNames.ts'
import type { Input } from '../../shared/ipc/contract.ts'
import type { EntryView, SendState, Settings } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { SANDBOX_TOKEN, sandboxSeed, startKimai2, type Kimai2 } from '../servers/kimai2/index.ts'
import type { Backend } from '../fuzz/backend.ts'
import { backend } from '../fuzz/backends/kimai2.ts'
import { startEngineUnderTest } from '../modelBased/engineUnderTest.ts'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** Friday 2026-11-20, 09:00:13 in Berlin. */
export const MORNING = Date.UTC(2026, 10, 20, 8, 0, 13)

export const versions = ['2.24.0', '2.66.0']

/** Times as they are sent: stock settings round to the minute. */
export const unrounded = { 'timesheet.rounding.default.begin': 0, 'timesheet.rounding.default.end': 0 }

export interface Kimai2FixtureOptions {
  version?: string
  /** What differs from the stock settings. */
  config?: object
  settings?: Partial<Settings>
  /** What the server's clock is ahead by, ms. */
  skew?: number
  /** Whether the account shows what runs. */
  live?: boolean
  /** Where the machine is; the profile is in Berlin. */
  zone?: string
  /** When it begins, epoch ms. */
  at?: number
  /** The server of another fixture, for a second machine of the same person. */
  beside?: Kimai2
}

/** A record as the server has it. */
export interface Stored {
  id: string
  begin: number
  end: number | null
  on: string
  description: string
}

export async function kimai2Fixture(options: Kimai2FixtureOptions = {}) {
  const {
    version = '2.66.0',
    config = {},
    skew = 0,
    zone = 'Europe/Berlin',
    at = MORNING,
    live = true,
    beside,
  } = options
  const server = beside ?? (await startKimai2({ version, config, seed: sandboxSeed(), now: at + skew }))
  const { clock } = server
  /** The engine under test drives one clock; this server's is off by as much. */
  const skewed = { ...server, clock: { ...clock, set: (ms: number) => clock.set(ms + skew) } }
  const close = beside ? async () => {} : server.close
  const cable = { isOut: false }
  const place: Backend<null> = {
    ...backend,
    variant: fc.constant(null),
    provider: (http) =>
      backend.provider(async (url, request) => {
        if (cable.isOut) throw new AppError('offline', 'no network')
        return http(url, request)
      }),
    start: async () => ({
      server: { ...skewed, close },
      fields: { url: server.url, token: SANDBOX_TOKEN },
      options: { live },
      targets: ['Website Relaunch / Coding', 'Website Relaunch / Editing', 'Recruiting / Coding'],
      held: () => [],
      wanted: () => ({}),
    }),
  }
  const app = await startEngineUnderTest({
    backend: place,
    variant: null,
    at,
    zone,
    settings: { ...defaultSettings, undoSeconds: 0, ...options.settings },
    countsSleep: false,
    random: () => 0.5,
    count: () => {},
  })
  onTestFinished(() => app.close())
  const [target, other] = app.targets.map(({ accountId, projectId, activityId, taskId }) => ({
    accountId,
    projectId,
    activityId,
    taskId,
  }))
  if (!target || !other) throw new Error('the company has two targets')

  async function ask<N extends CallName>(name: N, input: Input<N>): Promise<void> {
    expect([name, await app.ask(name, input)]).toEqual([name, 'done'])
    await app.network.quiet()
  }

  /** As the person's other device would, over the same API; fails where Kimai refuses. */
  async function there(method: string, path: string, body?: object): Promise<string> {
    const answer = await fetch(`${server.url}/api/timesheets${path}`, {
      method,
      headers: { authorization: `Bearer ${SANDBOX_TOKEN}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return /"id":(\d+)/.exec(text)?.[1] ?? ''
  }

  const stored = (): Stored[] =>
    server.timesheets().map(({ id, begin, end, project, activity, description }) => ({
      id: String(id),
      begin,
      end,
      on: `${project?.name} / ${activity?.name}`,
      description: description ?? '',
    }))

  const views = (): EntryView[] => {
    const { today, earlier } = app.snapshot()
    return [...today, ...earlier]
  }

  const view = (entryId: string): EntryView => {
    const found = views().find(({ id }) => id === entryId)
    if (!found) throw new Error(`${entryId} is not shown`)
    return found
  }

  return {
    app,
    server,
    target,
    other,
    there,
    stored,
    view,
    views,
    ask,
    record: (id = '1') => stored().find((one) => one.id === id) ?? null,
    start: (description = 'Logo') => ask('start', { target, description }),
    stop: () => ask('stop', undefined),
    pass: (ms: number) => app.advance(ms),
    /** No request gets out from now on. */
    unplug: () => void (cable.isOut = true),
    /** They do again, of which nobody is told. */
    plugIn: () => void (cable.isOut = false),
    entry: (index = 0) => {
      const found = app.entries().toSorted((a, b) => a.startedAt - b.startedAt)[index]
      if (!found) throw new Error(`there is no entry ${index}`)
      return found
    },
    /** What the person has to decide about; fails where there is nothing. */
    conflict(): Extract<SendState, { kind: 'conflict' }> & { entryId: string } {
      const found = views().flatMap(({ id, send }) => (send.kind === 'conflict' ? [{ ...send, entryId: id }] : []))
      expect(found.map(({ why }) => why)).toHaveLength(1)
      const [one] = found
      if (!one) throw new Error('there is no conflict')
      return one
    },
    /** All that the journal says was worked is there, once each and to the second, and nothing else but `besides`. */
    expectAgreed(...besides: string[]): void {
      const ours = app.postings()
      expect(ours.map(({ state, error }) => error?.message ?? state)).toEqual(ours.map(() => 'accepted'))
      const wanted = ours.map(
        ({ remote, running, startedAt, endedAt, target: { project, activity }, description }) => ({
          id: remote?.id ?? '',
          begin: Math.floor(startedAt / SECOND) * SECOND,
          end: running ? null : Math.floor(endedAt / SECOND) * SECOND,
          on: `${project} / ${activity}`,
          description,
        }),
      )
      const inOrder = wanted.toSorted((a, b) => Number(a.id) - Number(b.id))
      expect(stored().filter(({ id }) => !besides.includes(id))).toEqual(inOrder)
    },
  }
}

export type Kimai2Fixture = Awaited<ReturnType<typeof kimai2Fixture>>

/** Time passes on both machines of one person. */
export async function passBoth(one: Kimai2Fixture, another: Kimai2Fixture, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += SECOND) {
    await one.pass(Math.min(SECOND, ms - passed))
    await another.pass(Math.min(SECOND, ms - passed))
  }
}

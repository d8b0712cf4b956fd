/** What users of other timers complain about, and other devices, with the whole engine at Kimai 1. */
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SendState } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { SANDBOX_PASSWORD, SANDBOX_USER, sandboxSeed, startKimai1 } from '../servers/kimai1/index.ts'
import { HOUR, MINUTE, MORNING } from './engineAtKimai2.ts'
import type { Backend } from '../fuzz/backend.ts'
import { backend } from '../fuzz/backends/kimai1.ts'
import { startEngineUnderTest } from '../modelBased/engineUnderTest.ts'

/** `skew`: what the server's clock is ahead by, ms. */
async function kimai1Fixture({ version = '1.3.5', skew = 0 } = {}) {
  const server = await startKimai1({ version, seed: sandboxSeed(), now: MORNING + skew })
  const { clock } = server
  const place: Backend<null> = {
    ...backend,
    variant: fc.constant(null),
    start: async () => ({
      server: { ...server, clock: { ...clock, set: (ms: number) => clock.set(ms + skew) } },
      fields: { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD },
      options: { live: true },
      targets: ['Website Relaunch / Coding', 'Website Relaunch / Testing', 'Audio Guide / Studio Recording'],
      held: () => [],
      wanted: () => ({}),
    }),
  }
  const settings = { ...defaultSettings, undoSeconds: 0 }
  const app = await startEngineUnderTest({
    backend: place,
    variant: null,
    at: MORNING,
    zone: 'Europe/Berlin',
    settings,
    countsSleep: false,
    random: () => 0.5,
    count: () => {},
  })
  onTestFinished(() => app.close())
  const [first] = app.targets
  if (!first) throw new Error('the company has a target')
  const { accountId, projectId, activityId, taskId } = first
  const rpc = async (method: string, ...params: unknown[]): Promise<string> => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    return (await fetch(`${server.url}/core/json.php`, { method: 'POST', body })).text()
  }
  const [, key = ''] = /"apiKey":"([^"]+)"/.exec(await rpc('authenticate', SANDBOX_USER, SANDBOX_PASSWORD)) ?? []
  const done = async (asked: Promise<unknown>) => {
    expect(await asked).toBe('done')
    await app.network.quiet()
  }
  return {
    app,
    server,
    accountId,
    /** As the person's other device would, over the same API. */
    there: (method: string, ...params: unknown[]) => rpc(method, key, ...params),
    start: () => done(app.ask('start', { target: { accountId, projectId, activityId, taskId }, description: 'Logo' })),
    stop: () => done(app.ask('stop', undefined)),
    keep: (entryId: string, keep: 'ours' | 'theirs') => done(app.ask('resolveConflict', { entryId, keep })),
    adopt: (recordId: string) => done(app.ask('adopt', { accountId, recordId })),
    records: () =>
      server.timesheets().map(({ start, end, description }) => ({
        begin: start * 1_000,
        end: end === 0 ? null : end * 1_000,
        description: description ?? '',
      })),
    /** What the person has to decide about; fails where there is nothing. */
    conflict(): Extract<SendState, { kind: 'conflict' }> & { entryId: string } {
      const { today } = app.snapshot()
      const [one] = today.flatMap(({ id, send }) => (send.kind === 'conflict' ? [{ ...send, entryId: id }] : []))
      if (!one) throw new Error('there is no conflict')
      return one
    },
  }
}

type Fixture = Awaited<ReturnType<typeof kimai1Fixture>>

interface Deed {
  name: string
  does: (fixture: Fixture) => Promise<unknown>
  why: string
  /** What of the entry is right then; null: nothing. */
  taken: object | null
}

const deeds: Deed[] = [
  {
    name: 'stopped',
    does: ({ there }) => there('stopRecord', 1),
    // Its own stop rounds both ends to the minute.
    why: 'It was stopped in Kimai at 10:01.',
    taken: { startedAt: MORNING - 13_000, endedAt: MORNING + HOUR + 47_000 },
  },
  {
    name: 'given other words',
    does: ({ there }) => there('updateActiveRecording', { description: 'Letterhead' }),
    why: 'Its description was changed in Kimai.',
    taken: { startedAt: MORNING, endedAt: null, description: 'Letterhead' },
  },
  {
    name: 'deleted',
    does: ({ there }) => there('removeTimesheetRecord', 1),
    why: 'It was deleted in Kimai 1.',
    taken: null,
  },
]

describe('a record of ours that somebody changed in Kimai 1 while it runs', () => {
  async function changed({ does }: Deed): Promise<Fixture> {
    const fixture = await kimai1Fixture()
    await fixture.start()
    await fixture.app.advance(HOUR)
    await does(fixture)
    await fixture.app.advance(4 * MINUTE)
    return fixture
  }

  it.each(deeds)('$name: both versions are there, and nothing is overwritten unasked', async (deed) => {
    const fixture = await changed(deed)
    const before = fixture.records()
    expect(fixture.conflict()).toMatchObject({ why: deed.why, ours: { startedAt: MORNING, description: 'Logo' } })
    await fixture.stop()
    await fixture.app.restart()
    await fixture.app.advance(HOUR)
    expect(fixture.records()).toEqual(before)
    expect(fixture.conflict().ours).toMatchObject({ endedAt: MORNING + HOUR + 4 * MINUTE })
  })

  it.each(deeds)('$name: theirs is taken over, and nothing is sent', async (deed) => {
    const fixture = await changed(deed)
    const before = fixture.records()
    await fixture.keep(fixture.conflict().entryId, 'theirs')
    await fixture.app.advance(4 * MINUTE)
    expect(fixture.records()).toEqual(before)
    expect(fixture.app.entries()).toMatchObject(deed.taken ? [deed.taken] : [])
  })

  it.each(deeds)('$name: ours is kept, and in the end it is there as one record', async (deed) => {
    const fixture = await changed(deed)
    await fixture.keep(fixture.conflict().entryId, 'ours')
    await fixture.app.advance(6 * MINUTE)
    await fixture.stop()
    expect(fixture.records()).toEqual([{ begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: 'Logo' }])
  })
})

describe('what was begun in Kimai 1 on another device', () => {
  it('goes on here from its begin as the one record it is, and ends at the click', async () => {
    const fixture = await kimai1Fixture()
    await fixture.there('startRecord', 1, 1)
    await fixture.app.advance(HOUR)
    fixture.app.tell(({ engine }) => engine.shown())
    await fixture.app.network.quiet()
    expect(fixture.app.snapshot().elsewhere).toMatchObject([{ id: '1', startedAt: MORNING, known: true }])
    await fixture.adopt('1')
    await fixture.app.advance(10 * MINUTE)
    await fixture.stop()
    expect(fixture.records()).toEqual([{ begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: '' }])
  })
})

describe.each([-7 * MINUTE, 7 * MINUTE])('a Kimai 1 whose clock is ahead by %s ms', (skew) => {
  it.each(['1.3.5', '1.3.0', '1.0.0'])(
    '(%s) has the times of the clicks, once, also where answers are lost',
    async (version) => {
      const fixture = await kimai1Fixture({ version, skew })
      fixture.server.fault({ kind: 'drop-after', match: { method: 'POST', body: /"startRecord"/ } })
      await fixture.start()
      await fixture.app.advance(HOUR)
      fixture.server.fault({ kind: 'drop-after', match: { method: 'POST', body: /"setTimesheetRecord"/ } })
      await fixture.stop()
      await fixture.app.advance(HOUR)
      expect(fixture.records()).toEqual([{ begin: MORNING, end: MORNING + HOUR, description: 'Logo' }])
    },
  )
})

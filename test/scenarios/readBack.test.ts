/** Lost answers and other times at Kimai 2, with the whole engine: nothing twice, nothing silently wrong. */
import { describe, expect, it } from 'vitest'
import {
  type Kimai2Fixture,
  kimai2Fixture,
  type Kimai2FixtureOptions,
  HOUR,
  MINUTE,
  MORNING,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'

const rounding = (mode: string, minutes: number) => ({
  timesheet: { rounding: { default: { mode, begin: minutes, end: minutes } } },
})

const lost = { kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } } as const
const refused = { kind: 'drop-before', match: { method: 'POST', path: '/api/timesheets' } } as const

/** Fifty minutes of work whose record arrives, while the answer to it is lost. */
async function workedAndLost(options: Kimai2FixtureOptions): Promise<Kimai2Fixture> {
  const fixture = await kimai2Fixture({ live: false, ...options })
  await fixture.start()
  await fixture.pass(50 * MINUTE + 7 * SECOND)
  fixture.server.fault(lost)
  await fixture.stop()
  return fixture
}

const steps = [
  ['floor', 45],
  ['default', 90],
  ['closest', 45],
  ['ceil', 90],
] as const

describe.each(versions)('an answer that was lost at Kimai %s', (version) => {
  it.each(steps)('leaves one record where %s rounds to %i minutes, and asks nothing', async (mode, minutes) => {
    const fixture = await workedAndLost({ version, config: rounding(mode, minutes) })
    await fixture.pass(HOUR)
    expect(fixture.stored()).toHaveLength(1)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it.each(steps)(
    'leaves it to the person where a running one was begun, ended there and rounded (%s, %i)',
    async (mode, minutes) => {
      const fixture = await kimai2Fixture({ version, config: rounding(mode, minutes) })
      fixture.server.fault(lost)
      // Not the question which ids there are, but the first two looks for it.
      const fails = { kind: 'status', status: 503, after: 1, times: 2 } as const
      fixture.server.fault({ ...fails, match: { method: 'GET', path: '/api/timesheets' } })
      await fixture.start()
      await fixture.there('PATCH', '/1/stop')
      await fixture.pass(50 * MINUTE)
      expect(fixture.stored()).toHaveLength(1)
      await fixture.stop()
      await fixture.pass(8 * HOUR)
      expect(fixture.stored()).toHaveLength(1)
      const { send } = fixture.view(fixture.entry().id)
      if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    },
  )

  it('leaves it to the person where somebody else entered the same in that minute', async () => {
    const fixture = await workedAndLost({ version, config: rounding('default', 1) })
    const { begin, end, description } = fixture.record() ?? { begin: 0, end: 0, description: '' }
    const text = (at: number | null) => new Date(at ?? 0).toISOString()
    await fixture.there('POST', '', { project: 1, activity: 1, description, begin: text(begin), end: text(end) })
    await fixture.pass(8 * HOUR)
    expect(fixture.stored()).toHaveLength(2)
    const { send } = fixture.view(fixture.entry().id)
    if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    const [part] = send.parts
    await fixture.ask('settle', { postingId: part?.postingId ?? '', outcome: 'there' })
    await fixture.pass(HOUR)
    expect(fixture.stored()).toHaveLength(2)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it.each([
    ['default', 1],
    ['default', 15],
    ['closest', 15],
    ['ceil', 15],
  ] as const)('takes no record of another device that goes on after it for it (%s, %i)', async (mode, minutes) => {
    const fixture = await kimai2Fixture({ version, live: false, config: rounding(mode, minutes) })
    await fixture.start()
    await fixture.pass(50 * MINUTE)
    fixture.server.fault(refused)
    await fixture.stop()
    const text = (at: number) => new Date(at).toISOString()
    const phone = { begin: text(MORNING + 50 * MINUTE), end: text(MORNING + 90 * MINUTE) }
    await fixture.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...phone })
    await fixture.pass(8 * HOUR)
    expect(fixture.stored()).toHaveLength(1)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'undecided' })
  })

  it('sends on beside an odd record of one’s own', async () => {
    const fixture = await kimai2Fixture({ version, live: false, config: unrounded })
    const text = (at: number) => new Date(at).toISOString()
    await fixture.there('POST', '', { project: 1, activity: 1, begin: text(MORNING - HOUR), end: text(MORNING) })
    const [odd] = fixture.server.state.timesheets
    if (odd) Object.assign(odd, { begin: Date.UTC(1969, 0), end: Date.UTC(1969, 0) + HOUR })
    await fixture.start()
    await fixture.pass(50 * MINUTE)
    await fixture.stop()
    await fixture.pass(HOUR)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it('leaves it to the person where somebody gave the new record other words before it was looked for', async () => {
    const fixture = await workedAndLost({ version, config: rounding('default', 1) })
    const [lostRecord] = fixture.stored()
    await fixture.there('PATCH', `/${lostRecord?.id}`, { description: 'Renamed on the web' })
    await fixture.pass(8 * HOUR)
    expect(fixture.stored()).toHaveLength(1)
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'undecided' })
  })

  it('leaves it to the person where only a record is there that nothing of ours explains', async () => {
    const fixture = await kimai2Fixture({ version, live: false, config: unrounded })
    await fixture.start()
    await fixture.pass(50 * MINUTE)
    fixture.server.fault(refused)
    await fixture.stop()
    const text = (at: number) => new Date(at).toISOString()
    const theirs = { begin: text(MORNING - 3 * HOUR - 7 * SECOND), end: text(MORNING - HOUR) }
    await fixture.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...theirs })
    await fixture.pass(24 * HOUR)
    expect(fixture.stored()).toHaveLength(1)
    const { send } = fixture.view(fixture.entry().id)
    if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    await fixture.ask('settle', { postingId: send.parts[0]?.postingId ?? '', outcome: 'again' })
    await fixture.pass(HOUR)
    expect(fixture.stored()).toHaveLength(2)
    fixture.expectAgreed('1')
  })

  it('is no reason to take an older record for it that looks the same', async () => {
    const fixture = await kimai2Fixture({ version, live: false, config: unrounded })
    const text = (at: number) => new Date(at).toISOString()
    const same = { begin: text(MORNING), end: text(MORNING + 50 * MINUTE) }
    await fixture.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...same })
    await fixture.start()
    await fixture.pass(50 * MINUTE)
    fixture.server.fault(refused)
    await fixture.stop()
    await fixture.pass(HOUR)
    expect(fixture.stored()).toHaveLength(2)
    fixture.expectAgreed('1')
  })
})

describe.each(versions)('the times at Kimai %s', (version) => {
  it.each([true, false])('are right though the profile moves to New York after the login (live: %s)', async (live) => {
    const fixture = await kimai2Fixture({ version, live, config: unrounded })
    fixture.server.setZone('anna', 'America/New_York')
    await fixture.start()
    await fixture.pass(HOUR)
    await fixture.stop()
    await fixture.pass(HOUR)
    fixture.expectAgreed()
    fixture.server.setZone('anna', 'Asia/Kathmandu')
    fixture.server.fault({ ...lost, times: 1 })
    await fixture.start('Later')
    await fixture.pass(20 * MINUTE)
    await fixture.stop()
    await fixture.pass(HOUR)
    fixture.expectAgreed()
  })

  it.each([true, false])(
    'are one hour from 01:00 to 02:00 in the second such hour of New York (live: %s)',
    async (live) => {
      const at = Date.UTC(2026, 10, 1, 6)
      const fixture = await kimai2Fixture({ version, live, config: unrounded, at, zone: 'America/New_York' })
      fixture.server.setZone('anna', 'America/New_York')
      await fixture.start()
      await fixture.pass(HOUR)
      await fixture.stop()
      await fixture.pass(HOUR)
      expect(fixture.record()).toMatchObject({ begin: at, end: at + HOUR })
      fixture.expectAgreed()
    },
  )
})

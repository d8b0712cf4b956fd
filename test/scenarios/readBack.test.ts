/** Lost answers and other times at Kimai 2, with the whole engine: nothing twice, nothing silently wrong. */
import { describe, expect, it } from 'vitest'
import {
  type FieldDesk,
  fieldDesk,
  type FieldOptions,
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
async function workedAndLost(options: FieldOptions): Promise<FieldDesk> {
  const desk = await fieldDesk({ live: false, ...options })
  await desk.start()
  await desk.pass(50 * MINUTE + 7 * SECOND)
  desk.server.fault(lost)
  await desk.stop()
  return desk
}

const steps = [
  ['floor', 45],
  ['default', 90],
  ['closest', 45],
  ['ceil', 90],
] as const

describe.each(versions)('an answer that was lost at Kimai %s', (version) => {
  it.each(steps)('leaves one record where %s rounds to %i minutes, and asks nothing', async (mode, minutes) => {
    const desk = await workedAndLost({ version, config: rounding(mode, minutes) })
    await desk.pass(HOUR)
    expect(desk.stored()).toHaveLength(1)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it.each(steps)(
    'leaves it to the person where a running one was begun, ended there and rounded (%s, %i)',
    async (mode, minutes) => {
      const desk = await fieldDesk({ version, config: rounding(mode, minutes) })
      desk.server.fault(lost)
      // Not the question which ids there are, but the first two looks for it.
      const fails = { kind: 'status', status: 503, after: 1, times: 2 } as const
      desk.server.fault({ ...fails, match: { method: 'GET', path: '/api/timesheets' } })
      await desk.start()
      await desk.there('PATCH', '/1/stop')
      await desk.pass(50 * MINUTE)
      expect(desk.stored()).toHaveLength(1)
      await desk.stop()
      await desk.pass(8 * HOUR)
      expect(desk.stored()).toHaveLength(1)
      const { send } = desk.view(desk.entry().id)
      if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    },
  )

  it('leaves it to the person where somebody else entered the same in that minute', async () => {
    const desk = await workedAndLost({ version, config: rounding('default', 1) })
    const { begin, end, description } = desk.record() ?? { begin: 0, end: 0, description: '' }
    const text = (at: number | null) => new Date(at ?? 0).toISOString()
    await desk.there('POST', '', { project: 1, activity: 1, description, begin: text(begin), end: text(end) })
    await desk.pass(8 * HOUR)
    expect(desk.stored()).toHaveLength(2)
    const { send } = desk.view(desk.entry().id)
    if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    const [part] = send.parts
    await desk.ask('settle', { postingId: part?.postingId ?? '', outcome: 'there' })
    await desk.pass(HOUR)
    expect(desk.stored()).toHaveLength(2)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it.each([
    ['default', 1],
    ['default', 15],
    ['closest', 15],
    ['ceil', 15],
  ] as const)('takes no record of another device that goes on after it for it (%s, %i)', async (mode, minutes) => {
    const desk = await fieldDesk({ version, live: false, config: rounding(mode, minutes) })
    await desk.start()
    await desk.pass(50 * MINUTE)
    desk.server.fault(refused)
    await desk.stop()
    const text = (at: number) => new Date(at).toISOString()
    const phone = { begin: text(MORNING + 50 * MINUTE), end: text(MORNING + 90 * MINUTE) }
    await desk.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...phone })
    await desk.pass(8 * HOUR)
    expect(desk.stored()).toHaveLength(1)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'undecided' })
  })

  it('sends on beside an odd record of one’s own', async () => {
    const desk = await fieldDesk({ version, live: false, config: unrounded })
    const text = (at: number) => new Date(at).toISOString()
    await desk.there('POST', '', { project: 1, activity: 1, begin: text(MORNING - HOUR), end: text(MORNING) })
    const [odd] = desk.server.state.timesheets
    if (odd) Object.assign(odd, { begin: Date.UTC(1969, 0), end: Date.UTC(1969, 0) + HOUR })
    await desk.start()
    await desk.pass(50 * MINUTE)
    await desk.stop()
    await desk.pass(HOUR)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it('leaves it to the person where somebody gave the new record other words before it was looked for', async () => {
    const desk = await workedAndLost({ version, config: rounding('default', 1) })
    const [lostRecord] = desk.stored()
    await desk.there('PATCH', `/${lostRecord?.id}`, { description: 'Renamed on the web' })
    await desk.pass(8 * HOUR)
    expect(desk.stored()).toHaveLength(1)
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'undecided' })
  })

  it('leaves it to the person where only a record is there that nothing of ours explains', async () => {
    const desk = await fieldDesk({ version, live: false, config: unrounded })
    await desk.start()
    await desk.pass(50 * MINUTE)
    desk.server.fault(refused)
    await desk.stop()
    const text = (at: number) => new Date(at).toISOString()
    const theirs = { begin: text(MORNING - 3 * HOUR - 7 * SECOND), end: text(MORNING - HOUR) }
    await desk.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...theirs })
    await desk.pass(24 * HOUR)
    expect(desk.stored()).toHaveLength(1)
    const { send } = desk.view(desk.entry().id)
    if (send.kind !== 'undecided') throw new Error(`it is ${send.kind}`)
    await desk.ask('settle', { postingId: send.parts[0]?.postingId ?? '', outcome: 'again' })
    await desk.pass(HOUR)
    expect(desk.stored()).toHaveLength(2)
    desk.expectAgreed('1')
  })

  it('is no reason to take an older record for it that looks the same', async () => {
    const desk = await fieldDesk({ version, live: false, config: unrounded })
    const text = (at: number) => new Date(at).toISOString()
    const same = { begin: text(MORNING), end: text(MORNING + 50 * MINUTE) }
    await desk.there('POST', '', { project: 1, activity: 1, description: 'Logo', ...same })
    await desk.start()
    await desk.pass(50 * MINUTE)
    desk.server.fault(refused)
    await desk.stop()
    await desk.pass(HOUR)
    expect(desk.stored()).toHaveLength(2)
    desk.expectAgreed('1')
  })
})

describe.each(versions)('the times at Kimai %s', (version) => {
  it.each([true, false])('are right though the profile moves to New York after the login (live: %s)', async (live) => {
    const desk = await fieldDesk({ version, live, config: unrounded })
    desk.server.setZone('anna', 'America/New_York')
    await desk.start()
    await desk.pass(HOUR)
    await desk.stop()
    await desk.pass(HOUR)
    desk.expectAgreed()
    desk.server.setZone('anna', 'Asia/Kathmandu')
    desk.server.fault({ ...lost, times: 1 })
    await desk.start('Later')
    await desk.pass(20 * MINUTE)
    await desk.stop()
    await desk.pass(HOUR)
    desk.expectAgreed()
  })

  it.each([true, false])(
    'are one hour from 01:00 to 02:00 in the second such hour of New York (live: %s)',
    async (live) => {
      const at = Date.UTC(2026, 10, 1, 6)
      const desk = await fieldDesk({ version, live, config: unrounded, at, zone: 'America/New_York' })
      desk.server.setZone('anna', 'America/New_York')
      await desk.start()
      await desk.pass(HOUR)
      await desk.stop()
      await desk.pass(HOUR)
      expect(desk.record()).toMatchObject({ begin: at, end: at + HOUR })
      desk.expectAgreed()
    },
  )
})

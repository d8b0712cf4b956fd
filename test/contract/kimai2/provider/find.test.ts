/** Finding a record again in Kimai 2, and never taking another one for it. */
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../serverClient.ts'
import { loggedInProvider, people, versions } from '../loggedInProvider.ts'

const closest15 = {
  'timesheet.rounding.default.mode': 'closest',
  'timesheet.rounding.default.begin': 15,
  'timesheet.rounding.default.end': 15,
}

describe.each(versions)('reading back from Kimai %s', (version) => {
  const midnights: [what: string, as: string, from: string, to: string][] = [
    ['begins at midnight', 'anna', '2026-11-19T23:00:00', '2026-11-19T23:30:00'],
    ['ends at midnight', 'anna', '2026-11-20T22:00:00', '2026-11-20T23:00:00'],
    ['runs over midnight', 'anna', '2026-11-20T22:59:59', '2026-11-20T23:00:01'],
    ['begins just before midnight in Kolkata', 'indira', '2026-11-20T18:29:59', '2026-11-20T19:00:00'],
    ['begins just after midnight in Los Angeles', 'carla', '2026-11-20T08:00:01', '2026-11-20T08:10:00'],
  ]
  it.each(midnights)('finds a record that %s', async (_, as, from, to) => {
    const { submit, find } = await loggedInProvider({ version, as })
    const times = { startedAt: Date.parse(`${from}Z`), endedAt: Date.parse(`${to}Z`) }
    const ref = await submit(times)
    expect(await find(times)).toEqual(ref)
  })

  it('finds a record that rounding moved to another day', async () => {
    const { submit, find } = await loggedInProvider({ version, config: closest15 })
    const late = { startedAt: Date.parse('2026-11-20T22:53:00Z'), endedAt: Date.parse('2026-11-20T23:40:00Z') }
    const ref = await submit(late)
    expect(ref.startedAt).toBe(Date.parse('2026-11-20T23:00:00Z'))
    expect(await find(late)).toEqual(ref)
  })

  // Steps count from the epoch, so in Kolkata an hour is rounded across midnight.
  const kolkata: [mode: string, from: string, to: string, begin: string][] = [
    ['ceil', '2026-11-20T18:20:00Z', '2026-11-20T20:10:00Z', '2026-11-20T19:00:00Z'],
    ['floor', '2026-11-20T18:40:00Z', '2026-11-20T20:10:00Z', '2026-11-20T18:00:00Z'],
  ]
  it.each(kolkata)(
    'finds a record that %s to the hour moved over midnight in Kolkata',
    async (mode, from, to, begin) => {
      const config = { timesheet: { rounding: { default: { mode, begin: 60, end: 60 } } } }
      const { submit, find } = await loggedInProvider({ version, as: 'indira', config })
      const times = { startedAt: Date.parse(from), endedAt: Date.parse(to) }
      const ref = await submit(times)
      expect(ref.startedAt).toBe(Date.parse(begin))
      expect(await find(times)).toEqual(ref)
    },
  )

  it('finds a record beyond the first pages of its day', async () => {
    const morning = Date.parse('2026-11-20T05:00:00Z')
    const timesheets = Array.from({ length: 430 }, (_, n) => ({
      id: n + 1,
      project: 1,
      activity: 1,
      description: `${n}`,
      begin: morning + n * 10_000,
      end: morning + n * 10_000 + 5_000,
    }))
    const { submit, find, server } = await loggedInProvider({ version, seed: { ...people, timesheets } })
    const ref = await submit()
    const before = server.requests.length
    expect(await find()).toEqual(ref)
    expect(server.requests.length - before).toBe(3)
    expect(await find({ description: 'not there' })).toBeNull()
  })

  const settings = ['default', 'floor', 'ceil', 'closest'].flatMap((mode) =>
    [1, 5, 15, 30, 45, 60, 90].map((minutes) => [mode, minutes] as const),
  )
  it.each(settings)('finds what was rounded by %s to %i minutes', async (mode, minutes) => {
    const { submit, find, newestId, posting } = await loggedInProvider({
      version,
      config: {
        'timesheet.rounding.default.mode': mode,
        'timesheet.rounding.default.begin': minutes,
        'timesheet.rounding.default.end': minutes,
      },
    })
    for (const [shift, length] of [
      [0, 20 * MINUTE],
      [7 * MINUTE + 13_000, 48 * MINUTE],
      [26 * MINUTE + 1_000, 3 * MINUTE],
      [59 * MINUTE + 59_000, 2_000],
    ] as const) {
      const startedAt = posting.startedAt + shift
      const times = { startedAt, endedAt: startedAt + length, description: `${shift}` }
      const after = await newestId()
      const ref = await submit(times)
      expect(await find(times, { after })).toEqual(ref)
    }
  })

  it('finds the one of two records that is nearer, and the other once that is taken', async () => {
    const { submit, find, posting } = await loggedInProvider({ version })
    const sooner = { startedAt: posting.startedAt - 15 * MINUTE }
    const first = await submit(sooner)
    const second = await submit()
    expect(await find()).toMatchObject({ id: second.id })
    expect(await find(sooner)).toMatchObject({ id: first.id })
  })

  it('does not take a neighbour made by hand for a record that never arrived', async () => {
    const { submit, find, newestId, posting } = await loggedInProvider({ version })
    const at = (minutes: number) => posting.startedAt + minutes * MINUTE
    const ours = { startedAt: at(0), endedAt: at(20) }
    for (const [from, to] of [
      [20, 40], // the next twenty minutes
      [-20, 0], // those before
      [6, 20], // began later
      [0, 27], // went on longer
      [-7, 13], // the same length, elsewhere
      [29, 45],
    ] as const) {
      await submit({ startedAt: at(from), endedAt: at(to) })
    }
    expect(await find(ours, { after: await newestId() })).toBeNull()
    // Where it isn't known which ones are new, nobody but the person can tell.
    expect(await find(ours)).toBe('unclear')
  })

  it('does not take a neighbour for it where the server rounds to the quarter of an hour', async () => {
    const { submit, find, newestId, posting } = await loggedInProvider({ version, config: closest15 })
    const at = (minutes: number) => posting.startedAt + minutes * MINUTE
    await submit({ startedAt: at(15), endedAt: at(30) })
    await submit({ startedAt: at(-30), endedAt: at(0) })
    await submit({ startedAt: at(30), endedAt: at(45), description: 'other' })
    const after = await newestId()
    for (const ours of [
      { startedAt: at(1), endedAt: at(14) },
      { startedAt: at(16), endedAt: at(29), description: 'other' },
    ]) {
      expect(await find(ours, { after })).toBeNull()
      expect(await find(ours)).toBe('unclear')
    }
  })

  it('does not take a running record for it', async () => {
    const { post, find, posting } = await loggedInProvider({ version })
    await post('/timesheets', { project: 1, activity: 1, begin: '2026-11-20T10:15:00', description: 'Weekly letter' })
    expect(posting.startedAt).toBe(Date.parse('2026-11-20T10:15:00+01:00'))
    expect(await find()).toBeNull()
  })
})

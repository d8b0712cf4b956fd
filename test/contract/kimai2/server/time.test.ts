/** Times of Kimai 2 where three clocks differ: the person's, that of their profile and the server's. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Posting } from '../../../../electron/core/ports/ports.ts'
import { timeFixture } from '../../../support/timeFixture.ts'
import { HOUR, MINUTE, NOW } from '../serverClient.ts'
import { loggedInProvider, people, versions } from '../loggedInProvider.ts'

const utc = (text: string): number => Date.parse(`${text}Z`)

const seed = {
  ...people,
  users: [...people.users, { id: 8, username: 'lotte', timezone: 'Australia/Lord_Howe', token: 'lottetoken' }],
}

/** Every kind of night there is in these zones; each is an ordinary time in the others. */
const nights: [what: string, from: string, to: string][] = [
  ['over the spring of Berlin', '2026-03-29T00:40', '2026-03-29T01:20'],
  ['in the first doubled hour of Berlin', '2026-10-25T00:10', '2026-10-25T00:50'],
  ['in the second doubled hour of Berlin', '2026-10-25T01:10', '2026-10-25T01:50'],
  ['over the autumn of Berlin', '2026-10-24T20:00', '2026-10-25T07:00'],
  ['over the spring of Los Angeles', '2026-03-08T09:40', '2026-03-08T10:20'],
  ['in the first doubled hour of Los Angeles', '2026-11-01T08:10', '2026-11-01T08:50'],
  ['in the second doubled hour of Los Angeles', '2026-11-01T09:10', '2026-11-01T09:50'],
  ['over the autumn of Los Angeles', '2026-11-01T08:30', '2026-11-01T09:30'],
  ['over the spring of Lord Howe Island', '2026-10-03T15:10', '2026-10-03T15:50'],
  ['in the first doubled half hour of Lord Howe Island', '2026-04-04T14:35', '2026-04-04T14:55'],
  ['in the second doubled half hour of Lord Howe Island', '2026-04-04T15:05', '2026-04-04T15:25'],
  ['over the autumn of Lord Howe Island', '2026-04-04T14:45', '2026-04-04T15:15'],
  ['at midnight in Kolkata', '2026-11-18T18:29:59', '2026-11-18T18:30:01'],
]

const made = new Map<string, Posting>()

/** What a timer that ran on a machine in `zone` has to send: made once, as nothing changes it. */
function tracked(zone: string, from: string, to: string): Posting {
  const key = `${zone} ${from} ${to}`
  const posting = made.get(key) ?? track(zone, from, to)
  made.set(key, posting)
  return posting
}

function track(zone: string, from: string, to: string): Posting {
  const fixture = timeFixture(from, zone)
  fixture.begin()
  fixture.pass((utc(to) - utc(from)) / HOUR)
  fixture.tracker.stop()
  const [posting, ...others] = fixture.journal.postings([fixture.entry().id])
  if (!posting || others.length > 0) throw new Error('one posting should come of this')
  return posting
}

/** Where the machine is, and whose profile says that they are elsewhere. */
const apart = [
  { machine: 'Europe/Berlin', as: 'carla', profile: 'America/Los_Angeles' },
  { machine: 'America/Los_Angeles', as: 'lotte', profile: 'Australia/Lord_Howe' },
  { machine: 'Australia/Lord_Howe', as: 'indira', profile: 'Asia/Kolkata' },
  { machine: 'Asia/Kolkata', as: 'anna', profile: 'Europe/Berlin' },
]

describe.each(versions)('time zone and DST errors: Kimai %s', (version) => {
  it.each(apart)(
    'has the times of the clicks, for a machine in $machine and a profile in $profile',
    async ({ machine, as, profile }) => {
      vi.stubEnv('TZ', machine)
      onTestFinished(() => void vi.unstubAllEnvs())
      const { connection, submit, find, server } = await loggedInProvider({ version, as, seed })
      expect(connection.identity.zone).toBe(profile)
      for (const [what, from, to] of nights) {
        const posting = tracked(machine, from, to)
        const ref = await submit(posting)
        const stored = server.timesheets().find(({ id }) => String(id) === ref.id)
        const times = { begin: utc(from), end: utc(to) }
        expect({ what, begin: stored?.begin, end: stored?.end }).toEqual({ what, ...times })
        expect({ what, begin: ref.startedAt, end: ref.endedAt }).toEqual({ what, ...times })
        expect([what, await find(posting)]).toMatchObject([what, { id: ref.id }])
      }
    },
  )

  it.each(apart)(
    'sees nobody’s hand where there was none, and each that was, for a machine in $machine and a profile in $profile',
    async ({ machine, as }) => {
      vi.stubEnv('TZ', machine)
      onTestFinished(() => void vi.unstubAllEnvs())
      const { submit, amend, look, patch, target } = await loggedInProvider({ version, as, seed })
      const design = target('Website', 'Design')
      for (const [what, from, to] of nights) {
        const posting = tracked(machine, from, to)
        const ref = await submit(posting)
        expect([what, await look(ref)]).toEqual([what, { kind: 'same' }])
        // A change of the words leaves the times where they were.
        const again = await amend(ref, { ...posting, target: design })
        expect([what, again.startedAt, again.endedAt]).toEqual([what, utc(from), utc(to)])
        expect([what, await look(again)]).toEqual([what, { kind: 'same' }])
        // The same time on the wall an hour away, as a doubled hour has it.
        const later = new Date(utc(to) + HOUR).toISOString()
        expect((await patch(`/timesheets/${ref.id}`, { end: later }, as)).status).toBe(200)
        const theirs = { ref: { startedAt: utc(from), endedAt: utc(to) + HOUR } }
        expect([what, await look(again, posting)]).toMatchObject([what, { kind: 'changed', theirs }])
      }
    },
  )

  it.each(apart)(
    'shows what runs with the times of the clicks, for a machine in $machine and a profile in $profile',
    async ({ machine, as }) => {
      vi.stubEnv('TZ', machine)
      onTestFinished(() => void vi.unstubAllEnvs())
      const { start, update, stop, active, findStarted, server } = await loggedInProvider({ version, as, seed })
      for (const [what, from, to] of nights) {
        const posting = tracked(machine, from, to)
        const ref = await start(posting)
        expect([what, ref.startedAt, (await active())[0]?.startedAt]).toEqual([what, utc(from), utc(from)])
        expect([what, await findStarted(posting)]).toMatchObject([what, { id: ref.id }])
        const earlier = posting.startedAt - 20 * MINUTE
        expect([what, (await update(ref, { ...posting, startedAt: earlier })).startedAt]).toEqual([what, earlier])
        await stop(ref, posting)
        const stored = server.timesheets().find(({ id }) => String(id) === ref.id)
        expect([what, stored?.begin, stored?.end]).toEqual([what, utc(from), utc(to)])
      }
    },
  )
})

const skews = [
  ['behind', -7 * MINUTE],
  ['ahead', 7 * MINUTE],
] as const

describe.each(versions)('clocks differ: the clock of Kimai %s', (version) => {
  /** The person stops at NOW what they began an hour before. */
  const hour = { startedAt: NOW - HOUR, endedAt: NOW }
  const skewed = (skew: number, config = {}) => loggedInProvider({ version, config, now: NOW + skew })

  it.each(skews)('is seven minutes %s, and a record has the times of the clicks', async (_, skew) => {
    const { submit, find, server, posting } = await skewed(skew)
    const ref = await submit(hour)
    expect(server.timesheets()).toMatchObject([{ begin: hour.startedAt, end: hour.endedAt }])
    expect(ref).toMatchObject(hour)
    expect(ref.note).toBeNull()
    expect(await find({ ...posting, ...hour })).toMatchObject({ id: ref.id, ...hour })
  })

  it.each(skews)('is seven minutes %s, and what runs begins and ends with the clicks', async (_, skew) => {
    const { start, update, stop, server } = await skewed(skew)
    const begun = { startedAt: NOW }
    const ref = await start(begun)
    expect(server.timesheets()).toMatchObject([{ begin: NOW, end: null }])
    server.clock.advance(20 * MINUTE)
    expect(await update(ref, { ...begun, description: 'Later' })).toMatchObject({ startedAt: NOW, endedAt: null })
    const times = { startedAt: NOW, endedAt: NOW + 20 * MINUTE }
    expect(await stop(ref, times)).toMatchObject({ ...times, note: null })
    expect(server.timesheets()).toMatchObject([{ begin: times.startedAt, end: times.endedAt }])
  })

  it.each(skews)('is seven minutes %s, and a record whose answer was lost is found', async (_, skew) => {
    const { refused, find, start, findStarted, server } = await skewed(skew)
    const lost = { kind: 'drop-after', match: { method: 'POST', path: '/api/timesheets' } } as const
    server.fault(lost)
    expect(await refused(hour)).toMatchObject({ ambiguous: true })
    expect(await find(hour)).toMatchObject({ id: '1', ...hour })
    server.fault(lost)
    await expect(start({ startedAt: NOW })).rejects.toMatchObject({ ambiguous: true })
    expect(await findStarted({ startedAt: NOW }, { claimed: ['1'] })).toMatchObject({
      id: '2',
      startedAt: NOW,
      endedAt: null,
    })
    expect(server.timesheets()).toHaveLength(2)
  })

  it('is behind where Kimai takes no future times: it says so, and takes the same times later', async () => {
    const { refused, submit, server } = await skewed(-7 * MINUTE, { 'timesheet.rules.allow_future_times': false })
    const error = await refused(hour)
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('cannot be in the future')
    server.clock.advance(7 * MINUTE)
    expect(await submit(hour)).toMatchObject(hour)
    expect(server.timesheets()).toMatchObject([{ begin: hour.startedAt, end: hour.endedAt }])
  })
})

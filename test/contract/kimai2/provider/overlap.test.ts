/** A Kimai 2 that takes no overlapping records: which one is in the way. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../providerUnderTest.ts'
import { HOUR, MINUTE, NOW } from '../serverClient.ts'
import { loggedInProvider, people, versions } from '../loggedInProvider.ts'

const strict = { 'timesheet.rules.allow_overlapping_records': false }
const lists = (requests: { method: string; path: string }[]) =>
  requests.filter(({ method, path }) => method === 'GET' && path === '/api/timesheets')

describe.each(versions)('an overlap in Kimai %s', (version) => {
  const busy = (options = {}) => loggedInProvider({ version, config: strict, ...options })

  it('is named with the record in the way, and its times', async () => {
    const { submit, refused, posting } = await busy()
    const ref = await submit({ startedAt: posting.startedAt - HOUR, endedAt: posting.startedAt + MINUTE })
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toBe(
      'You already have an entry for this time. It collides with 09:15–10:16 Website · Coding in Kimai.',
    )
    expect(error.overlap).toEqual({ startedAt: ref.startedAt, endedAt: ref.endedAt })
    const { endedAt } = error.overlap ?? { endedAt: 0 }
    expect(await submit({ startedAt: endedAt })).toMatchObject({ startedAt: endedAt })
  })

  it('is found whatever the language of the person', async () => {
    const { submit, refused, posting } = await busy({ as: 'dieter' })
    await submit()
    const error = await refused({ startedAt: posting.startedAt + MINUTE })
    expect(error.message).toMatch(/^Es existiert bereits.* It collides with 10:15–11:45 Website · Coding in Kimai\.$/)
  })

  it.each([
    ['inside', 5, 10],
    ['around', -5, 200],
    ['at the begin', -5, 5],
    ['at the end', 85, 95],
    ['exactly', 0, 90],
  ])('%s is found', async (_, from, to) => {
    const { submit, refused, posting } = await busy()
    const at = (minutes: number) => posting.startedAt + minutes * MINUTE
    const other = await submit({ startedAt: at(from), endedAt: at(to) })
    expect((await refused({ endedAt: at(90) })).overlap).toEqual({ startedAt: other.startedAt, endedAt: other.endedAt })
  })

  it('with a record of the day before is found', async () => {
    const { submit, refused } = await busy()
    const midnight = Date.parse('2026-11-20T00:00:00+01:00')
    await submit({ startedAt: midnight - 2 * HOUR, endedAt: midnight + HOUR })
    const error = await refused({ startedAt: midnight + 30 * MINUTE, endedAt: midnight + 3 * HOUR })
    expect(error.message).toContain('It collides with Thu 19 Nov 22:00–Fri 20 Nov 01:00 Website · Coding')
  })

  it('is the first of several that are in the way, and not one that only meets it', async () => {
    const { submit, refused, posting } = await busy()
    const at = (minutes: number) => posting.startedAt + minutes * MINUTE
    for (const [from, to] of [
      [-30, 0],
      [60, 70],
      [20, 30],
      [90, 120],
    ] as const) {
      await submit({ startedAt: at(from), endedAt: at(to) })
    }
    expect((await refused({ endedAt: at(90) })).overlap).toEqual({
      startedAt: at(20),
      endedAt: at(30),
      others: [{ startedAt: at(60), endedAt: at(70) }],
    })
  })

  it('of a change is not with the record itself', async () => {
    const { submit, amend, posting } = await busy()
    const first = await submit({ startedAt: posting.startedAt - HOUR, endedAt: posting.startedAt })
    const second = await submit()
    expect(await amend(second, { description: 'x' })).toMatchObject({ note: null })
    const error = await failureOf(amend(second, { startedAt: posting.startedAt - MINUTE }))
    expect(error.overlap).toEqual({ startedAt: first.startedAt, endedAt: first.endedAt })
    const third = await submit({ startedAt: posting.endedAt, endedAt: posting.endedAt + HOUR })
    const longer = await failureOf(amend(second, { endedAt: posting.endedAt + MINUTE }))
    expect(longer.overlap).toEqual({ startedAt: third.startedAt, endedAt: third.endedAt })
  })

  it('of a start with what was rounded up past it is none: it begins where that ends', async () => {
    const rounding = { default: { begin: 1, end: 1 } }
    const { submit, start, active } = await loggedInProvider({
      version,
      config: { ...strict, 'timesheet.rounding': rounding },
    })
    const ref = await submit({ startedAt: NOW - HOUR, endedAt: NOW })
    const started = await start({ startedAt: NOW })
    expect([started.startedAt, started.otherTimes]).toEqual([ref.endedAt, undefined])
    expect(await active()).toHaveLength(1)
  })

  it('of rounded times does not keep a record from being moved and said to be billable', async () => {
    const rounding = { default: { mode: 'closest', begin: 15, end: 15 } }
    const { submit, amend, server, posting, target } = await loggedInProvider({
      version,
      as: 'root',
      config: { ...strict, 'timesheet.rounding': rounding },
    })
    const at = (minutes: number) => posting.startedAt + minutes * MINUTE
    // Both ends are stored as 10:45, from when on another record lasts.
    const ref = await submit({ startedAt: at(23), endedAt: at(29) })
    await submit({ startedAt: at(31), endedAt: at(60) })
    const change = { billable: false, target: target('Website', 'Design') }
    const moved = await amend(ref, { startedAt: at(23), endedAt: at(29), ...change })
    expect(moved.id).toBe(ref.id)
    expect(server.timesheets()[0]).toMatchObject({ billable: false, activity: { name: 'Design' } })
  })

  it('is not looked for where another rule refused', async () => {
    const { refused, server, posting } = await busy()
    const error = await refused({ target: { ...posting.target, projectId: '2' } })
    expect(error).toMatchObject({ overlap: undefined })
    expect(error.message).toContain('project:')
    expect(lists(server.requests)).toEqual([])
  })

  it('is not claimed where nothing is in the way', async () => {
    const { refused, submit, posting } = await busy({
      seed: { ...people, projects: people.projects.map((each) => ({ ...each, end: '2026-11-21' })) },
    })
    await submit()
    const day = 4 * 24 * HOUR
    const error = await refused({ startedAt: posting.startedAt + day, endedAt: posting.endedAt + day })
    expect(error).toMatchObject({ kind: 'rejected', overlap: undefined })
    expect(error.message).not.toContain('collides')
  })

  it('stays a refusal in the words of the server when the records can’t be read', async () => {
    const { submit, refused, server } = await busy()
    await submit()
    server.fault({ kind: 'status', status: 500, match: { method: 'GET', path: '/api/timesheets' } })
    expect(await refused()).toMatchObject({
      kind: 'rejected',
      ambiguous: false,
      message: 'You already have an entry for this time.',
    })
  })
})

it('is nothing to look for where overlaps are allowed', async () => {
  const { refused, server, posting } = await loggedInProvider()
  const late = { startedAt: posting.endedAt, endedAt: posting.startedAt }
  expect(await refused(late)).toMatchObject({ kind: 'rejected' })
  expect(lists(server.requests)).toEqual([])
})

/** What Blikk answers to a report that was sent: refusals, and successes of every kind. */
import { describe, expect, it } from 'vitest'
import type { Config } from '../../../servers/blikk/index.ts'
import { loggedInProvider, reportsPath } from '../loggedInProvider.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

describe('what Blikk does refuse', () => {
  const cases: [what: string, config: Partial<Config>, words: RegExp][] = [
    ['in English', {}, /^projectId: The projectId 19 is closed for time reporting\.$/],
    ['in Swedish', { errors: 'swedish' }, /^projectId: projectId 19 är stängt för tidrapportering\.$/],
    ['without fields', { errors: 'messageOnly' }, /^The projectId 19 is closed for time reporting\.$/],
  ]
  it.each(cases)('is told in its own words, %s', async (_what, config, words) => {
    const { refused, server } = await loggedInProvider({ config })
    const closed = { id: 3, name: 'Completed', isCompletedStatus: true }
    for (const project of server.state.projects) project.status = closed
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toMatch(words)
    expect(server.reports()).toEqual([])
  })

  it.each([
    ['clocks that a tenant demands', { clocksRequired: true }, { clocks: false }, /Start and end time are required/],
    ['an id that is gone', {}, { marker: 'x' }, /timeArticleId: The timeArticleId 49 was not found/],
  ] as const)('is told with %s', async (_what, config, change, words) => {
    const { refused, server } = await loggedInProvider({ config })
    if ('marker' in change) server.state.timeArticles = []
    expect((await refused(change)).message).toMatch(words)
  })

  it('is no refusal of hours that fit the clocks without the break', async () => {
    const { submit, posting, server } = await loggedInProvider({
      config: { hoursMatchClocks: true, overlaps: 'refused' },
    })
    await submit({ endedAt: posting.startedAt + 7 * HOUR + 20 * MINUTE, pauseMs: 43 * MINUTE })
    await submit({ marker: '00000002', startedAt: posting.startedAt - HOUR, endedAt: posting.startedAt })
    expect(server.reports()).toHaveLength(2)
  })
})

describe('the answer to a write', () => {
  const answers: [what: string, config: Partial<Config>][] = [
    ['the report', {}],
    ['the report of an older edition', { edition: 'documented' }],
    ['nothing', { writeAnswer: 'empty' }],
    ['a report without an id', { writeAnswer: 'noId' }],
    ['created', { writeStatus: 201 }],
    ['created, and nothing', { writeStatus: 201, writeAnswer: 'empty' }],
    ['no content', { writeStatus: 204 }],
  ]
  it.each(answers)('may be %s', async (_what, config) => {
    const { submit, amend, posting, server } = await loggedInProvider({ config })
    const ref = await submit()
    const { startedAt, endedAt } = posting
    const stamp = expect.stringContaining('"hours":')
    expect(ref).toEqual({ id: '9001', startedAt, endedAt, note: null, stamp })
    expect(await amend(ref, { endedAt: endedAt + HOUR })).toEqual({ ...ref, endedAt: endedAt + HOUR, stamp })
    expect(server.reports()).toMatchObject([{ hours: 2.5 }])
  })

  it('that names no report leaves open what was made where that can’t be read', async () => {
    const { refused, server } = await loggedInProvider({ config: { writeAnswer: 'empty' } })
    for (const each of server.state.applications) each.permissions = ['Timereport_Write']
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: true })
    expect(server.reports()).toHaveLength(1)
  })

  it('that names no report never leads to another person’s or another one', async () => {
    const { submit, refused, server, asked } = await loggedInProvider()
    await submit()
    server.fault({ kind: 'status', status: 200, match: { method: 'POST', path: reportsPath } })
    expect(await refused({ marker: '00000002' })).toMatchObject({ kind: 'protocol', ambiguous: true })
    expect(asked('GET', reportsPath).length).toBeGreaterThan(0)
  })

  it('says which part of the report Blikk did not keep', async () => {
    const { submit, posting } = await loggedInProvider({ config: { hoursDecimals: 0 } })
    const why = 'Blikk stored 1 h. 1.33 h was sent.'
    const theirs = { ref: { startedAt: posting.startedAt, endedAt: posting.startedAt + 60 * MINUTE } }
    const stored = await submit({ endedAt: posting.startedAt + 80 * MINUTE })
    expect(stored.otherTimes).toMatchObject({ why, theirs })
    const { submit: again, server } = await loggedInProvider()
    const body = { id: 9, date: '2026-11-20', clockStart: '10:00', clockEnd: '12:00', hours: 1.5, comment: null }
    server.fault({
      kind: 'status',
      status: 200,
      body: JSON.stringify(body),
      match: { method: 'POST', path: reportsPath },
    })
    expect(await again()).toMatchObject({
      id: '9',
      startedAt: Date.UTC(2026, 10, 20, 9),
      endedAt: Date.UTC(2026, 10, 20, 11),
      note: 'Blikk did not keep the description',
      otherTimes: { why: 'Blikk stored 10:00–12:00. 10:15–11:45 was sent.' },
    })
  })
})

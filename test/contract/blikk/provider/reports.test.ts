/** What Stint writes into a Blikk time report, and what it refuses to write. */
import { describe, expect, it } from 'vitest'
import type { PostingContent } from '../../../../electron/core/ports/ports.ts'
import { SANDBOX_OTHER_USER_ID, sandboxSeed } from '../../../servers/blikk/index.ts'
import { failureOf, noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, NOW } from '../loggedInProvider.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

describe('a report', () => {
  it('has every member that Blikk asks for, and the mark where customers don’t see it', async () => {
    const { submit, sent, server } = await loggedInProvider()
    const ref = await submit()
    expect(sent()).toEqual([
      {
        date: '2026-11-20 00:00:00',
        clockStart: '10:15',
        clockEnd: '11:45',
        hours: 1.5,
        invoiceableHours: 1.5,
        breakMinutes: 0,
        comment: null,
        internalComment: 'Weekly letter [st:9f2c1ab4]',
        userId: 5,
        projectId: 19,
        internalProjectId: null,
        absenceProjectId: null,
        activityId: 34,
        timeCodeId: 16,
        timeArticleId: 49,
        taskId: null,
      },
    ])
    expect(ref).toEqual({
      id: '9001',
      startedAt: NOW - 105 * MINUTE,
      endedAt: NOW - 15 * MINUTE,
      note: null,
      stamp: expect.any(String),
    })
    expect(server.reports()).toMatchObject([{ date: '2026-11-20', target: { kind: 'project', id: 19 }, userId: 5 }])
  })

  it.each([
    ['Administration', { projectId: null, internalProjectId: 1, absenceProjectId: null, invoiceableHours: 0 }],
    ['Holiday', { projectId: null, internalProjectId: null, absenceProjectId: 1, invoiceableHours: 0 }],
    ['Customer Portal', { projectId: 26, internalProjectId: null, absenceProjectId: null, invoiceableHours: 1.5 }],
  ])('on %s has that as its only target', async (project, members) => {
    const { submit, sent, target } = await loggedInProvider()
    await submit({ target: target(project) })
    expect(sent()).toMatchObject([members])
  })

  it('names the task, where one was chosen', async () => {
    const { submit, sent, target } = await loggedInProvider()
    await submit({ target: target('Mobile App', 'Concept & Design', 'Icons') })
    expect(sent()).toMatchObject([{ activityId: 35, taskId: 202 }])
  })

  it.each([
    [true, 'Mobile App', 1.5],
    [false, 'Mobile App', 0],
    [true, 'Administration', 1.5],
    [false, 'Administration', 0],
  ])('that is billable (%s) on %s has %d hours for the customer', async (billable, project, invoiceableHours) => {
    const { submit, sent, target } = await loggedInProvider()
    await submit({ billable, target: target(project) })
    expect(sent()).toMatchObject([{ hours: 1.5, invoiceableHours }])
  })

  it.each([
    [105, 0, 1.75],
    [20, 0, 0.33],
    [480, 15, 7.75],
    [1, 0, 0.02],
    [270, 15, 4.25],
    [479, 43, 7.27],
  ])('of %i minutes with a break of %i has %d hours', async (minutes, pause, hours) => {
    const { submit, sent, posting } = await loggedInProvider()
    const ref = await submit({ endedAt: posting.startedAt + minutes * MINUTE, pauseMs: pause * MINUTE })
    expect(sent()).toMatchObject([{ hours, breakMinutes: pause, invoiceableHours: hours }])
    expect(ref.note).toBeNull()
  })

  it('of every length has hours that round back to the minute', async () => {
    const { submit, sent, posting } = await loggedInProvider()
    for (let minutes = 1; minutes <= 600; minutes += 7) {
      await submit({ endedAt: posting.startedAt + minutes * MINUTE })
      const [last] = sent().slice(-1) as { hours: number }[]
      expect(Math.round((last?.hours ?? 0) * 60)).toBe(minutes)
    }
  })

  it('has the day and the clock of the zone the person was in', async () => {
    const { submit, sent } = await loggedInProvider()
    const startedAt = Date.UTC(2026, 10, 20, 20)
    await submit({ zone: 'Asia/Kolkata', startedAt, endedAt: startedAt + HOUR })
    expect(sent()).toMatchObject([{ date: '2026-11-21 00:00:00', clockStart: '01:30', clockEnd: '02:30' }])
  })

  it('has no clocks where they would not tell its length, and keeps its hours', async () => {
    const { submit, sent } = await loggedInProvider()
    const startedAt = Date.UTC(2026, 10, 20, 21)
    const times = { startedAt, endedAt: startedAt + 2 * HOUR, clocks: false }
    expect(await submit(times)).toMatchObject({ startedAt, endedAt: times.endedAt, note: null })
    expect(sent()).toMatchObject([{ date: '2026-11-20 00:00:00', clockStart: null, clockEnd: null, hours: 2 }])
  })

  it('without words has only the mark', async () => {
    const { submit, sent } = await loggedInProvider()
    await submit({ description: '' })
    expect(sent()).toMatchObject([{ comment: null, internalComment: '[st:9f2c1ab4]' }])
  })

  it('shows the words to the customer only where the person said so, and never the mark', async () => {
    const { submit, sent } = await loggedInProvider({ chosen: { customerSees: true } })
    await submit()
    await submit({ description: '', marker: '00000002' })
    expect(sent()).toMatchObject([
      { comment: 'Weekly letter', internalComment: 'Weekly letter [st:9f2c1ab4]' },
      { comment: null, internalComment: '[st:00000002]' },
    ])
  })
})

describe('where a comment is a must', () => {
  it.each(['Learning days', 'Care of a child'])('on %s, it is in both fields', async (project) => {
    for (const requiredComment of ['either', 'comment', 'internalComment'] as const) {
      const { submit, sent, target } = await loggedInProvider({ config: { requiredComment } })
      await submit({ target: target(project) })
      expect(sent()).toMatchObject([{ comment: 'Weekly letter', internalComment: 'Weekly letter [st:9f2c1ab4]' }])
    }
  })

  it('nothing is sent without one', async () => {
    const { refused, sent, target } = await loggedInProvider()
    const error = await refused({ target: target('Learning days'), description: '' })
    expect(error).toMatchObject({
      kind: 'rejected',
      ambiguous: false,
      message: 'Blikk wants a comment for "Learning days". Write a description.',
    })
    expect(sent()).toEqual([])
  })
})

describe('time code and time article', () => {
  it.each([
    ['Coding', { timeCodeId: 16, timeArticleId: 49 }],
    ['Concept & Design', { timeCodeId: 16, timeArticleId: 50 }],
    ['Meeting', { timeCodeId: 16, timeArticleId: 49 }],
    ['On Call', { timeCodeId: 17, timeArticleId: 51 }],
  ])('of %s are the activity’s own, else the standard ones', async (activity, codes) => {
    // What is chosen in the settings comes last.
    const { submit, sent, target } = await loggedInProvider({ chosen: { timeArticle: '51', timeCode: '17' } })
    await submit({ target: target('Website Relaunch', activity) })
    expect(sent()).toMatchObject([codes])
  })

  it('that Blikk does not name are never guessed', async () => {
    const { refused, sent, target } = await loggedInProvider({ as: SANDBOX_OTHER_USER_ID })
    const error = await refused({ target: target('Website Relaunch', 'Meeting') })
    expect(error).toMatchObject({
      kind: 'rejected',
      ambiguous: false,
      message:
        'Blikk names no time article for "Meeting". Choose the time article in the settings of this account, then send again.',
    })
    expect(sent()).toEqual([])
    const seed = sandboxSeed()
    for (const code of seed.timeCodes) code.isStandard = false
    const other = await loggedInProvider({ seed })
    const message = (await other.refused({ target: other.target('Website Relaunch', 'Meeting') })).message
    expect(message).toContain('Choose the time code in the settings')
    expect(other.sent()).toEqual([])
  })

  it('are then what the person chose for the account', async () => {
    const seed = sandboxSeed()
    for (const code of seed.timeCodes) code.isStandard = false
    const chosen = { timeArticle: '50', timeCode: '17' }
    const { submit, sent, target } = await loggedInProvider({ seed, as: SANDBOX_OTHER_USER_ID, chosen })
    await submit({ target: target('Website Relaunch', 'Meeting') })
    expect(sent()).toMatchObject([{ timeCodeId: 17, timeArticleId: 50 }])
  })

  it('of an inactive standard are none', async () => {
    const seed = sandboxSeed()
    for (const code of seed.timeCodes) code.isActive = !code.isStandard
    const { refused, target } = await loggedInProvider({ seed })
    expect((await refused({ target: target('Website Relaunch', 'Meeting') })).kind).toBe('rejected')
  })

  it('of an activity that is gone are not made up', async () => {
    const { refused, sent, posting } = await loggedInProvider()
    const error = await refused({ target: { ...posting.target, activityId: '99', activity: 'Svetsning' } })
    expect(error).toMatchObject({ kind: 'rejected', message: expect.stringContaining('"Svetsning"') })
    expect(sent()).toEqual([])
  })

  it.each([null, undefined, 'rubbish', { standardActivity: 'x' }])(
    'are asked for anew where %o is all that was noted',
    async (facts) => {
      const { provider, connection, posting, sent } = await loggedInProvider()
      await provider.submit({ ...connection, facts }, posting, noAbort())
      expect(sent()).toMatchObject([{ activityId: 34, timeCodeId: 16, timeArticleId: 49 }])
    },
  )

  it('that can’t be asked for anew leave nothing sent', async () => {
    const { provider, connection, posting, server, sent } = await loggedInProvider()
    server.fault({ kind: 'drop-before', match: { path: '/v1/Admin/Activities' } })
    const error = await failureOf(provider.submit({ ...connection, facts: null }, posting, noAbort()))
    expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
    expect(sent()).toEqual([])
  })
})

describe('what Blikk would refuse for certain', () => {
  const cases: [what: string, change: (posting: PostingContent) => Partial<PostingContent>][] = [
    ['a project of no kind', ({ target }) => ({ target: { ...target, projectId: '19' } })],
    ['a project of another kind', ({ target }) => ({ target: { ...target, projectId: 'task:19' } })],
    ['no working time', ({ startedAt, endedAt }) => ({ pauseMs: endedAt - startedAt })],
    ['a break longer than the work', ({ startedAt, endedAt }) => ({ pauseMs: endedAt - startedAt + MINUTE })],
    ['an end before the start', ({ startedAt }) => ({ endedAt: startedAt - MINUTE })],
  ]
  it.each(cases)('is not sent: %s', async (_what, change) => {
    const { refused, posting, sent } = await loggedInProvider()
    expect(await refused(change(posting))).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(sent()).toEqual([])
  })
})

/** Records in Kimai 1: what is sent and what is stored, changed and taken away. */
import { describe, expect, it } from 'vitest'
import type { RemoteRef } from '../../../../electron/core/ports/ports.ts'
import { calling, loggedInProvider } from '../loggedInProvider.ts'
import { failureOf } from '../../providerUnderTest.ts'

describe('a record', () => {
  it.each(['worker', 'admin'])('of %s is sent with absolute times, whatever zone Kimai has for them', async (as) => {
    const { submit, sent, row, posting, target } = await loggedInProvider({ as })
    const ref = await submit({ target: target('Relaunch', 'Meeting') })
    expect(sent('setTimesheetRecord')).toEqual([
      {
        method: 'setTimesheetRecord',
        params: [
          {
            projectId: 3,
            taskId: 3,
            start: `@${posting.startedAt / 1_000}`,
            end: `@${posting.endedAt / 1_000}`,
            description: 'Weekly letter',
            statusId: 1,
            commentType: 0,
          },
          false,
        ],
      },
    ])
    expect(row(ref.id)).toMatchObject({
      start: posting.startedAt / 1_000,
      end: posting.endedAt / 1_000,
      duration: 5_430,
      projectID: 3,
      activityID: 3,
      description: 'Weekly letter',
      statusID: 1,
    })
    expect(ref).toEqual({
      id: '1',
      startedAt: posting.startedAt,
      endedAt: posting.endedAt,
      note: null,
      stamp: expect.any(String),
    })
  })

  it('keeps its second, as nothing is rounded on this way', async () => {
    const { submit, row, posting } = await loggedInProvider({ config: { roundPrecision: 15 } })
    const ref = await submit({ endedAt: posting.startedAt + 1_000 })
    expect(row(ref.id)).toMatchObject({ start: posting.startedAt / 1_000, duration: 1 })
  })

  it('over the end of summer time is as long as it was', async () => {
    const { submit, row } = await loggedInProvider()
    const ref = await submit({ startedAt: Date.UTC(2026, 9, 25, 0, 30), endedAt: Date.UTC(2026, 9, 25, 1, 30) })
    expect(row(ref.id)?.duration).toBe(3_600)
  })

  const texts: [description: string, stored: string | null, note: string | null][] = [
    ['', null, null],
    ['ä € ß – "quotes" \'single\' <b>&amp;</b>', 'ä € ß – "quotes" \'single\' <b>&amp;</b>', null],
    ['two\nlines', 'two\nlines', null],
    ['done 🕐🎉', 'done ????????', 'Kimai changed the text: emoji became question marks'],
    ['C:\\temp', 'C:temp', 'Kimai changed the text: backslashes were taken out'],
    ['\\o/ 🎉', 'o/ ????', 'Kimai changed the text: emoji became question marks, backslashes were taken out'],
    ['half \ud83d', 'half \ufffd', 'Kimai changed the text'],
  ]
  it.each(texts)('with the text %j is stored as %j, says so, and is found again', async (description, stored, note) => {
    const { submit, row, find } = await loggedInProvider()
    const ref = await submit({ description })
    expect(row(ref.id)?.description).toBe(stored)
    expect(ref.note).toBe(note)
    expect(await find({ description })).toEqual(ref)
    expect(await find({ description: `${description}!` })).toBeNull()
  })

  it('with emoji is found and nothing is said where the tables do keep them', async () => {
    const { submit, row, find } = await loggedInProvider()
    const description = 'done 🎉'
    const ref = await submit({ description })
    const stored = row(ref.id)
    if (!stored) throw new Error('not stored')
    stored.description = description
    expect(await find({ description })).toEqual({ ...ref, note: null, stamp: expect.any(String) })
  })

  it('that was stored is no failure when it can’t be read afterwards', async () => {
    const { submit, server, posting } = await loggedInProvider()
    server.fault({ kind: 'drop-before', match: calling('getTimesheetRecord') })
    expect(await submit()).toEqual({ id: '1', startedAt: posting.startedAt, endedAt: posting.endedAt, note: null })
  })

  it('on a project that is gone from Kimai is refused, as nobody would ever see it', async () => {
    const { refused, server, posting } = await loggedInProvider()
    for (const change of [{ projectId: '99' }, { activityId: '99' }]) {
      const error = await refused({ target: { ...posting.target, ...change } })
      expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
      expect(error.message).toContain('no longer has this project or this task')
    }
    expect(server.timesheets()).toEqual([])
  })

  it('of such a project may be there when it could not be taken away again', async () => {
    const { refused, server, posting } = await loggedInProvider()
    server.fault({ kind: 'drop-before', match: calling('removeTimesheetRecord') })
    const error = await refused({ target: { ...posting.target, projectId: '99' } })
    expect(error).toMatchObject({ kind: 'offline', ambiguous: true })
  })

  it.each([{ activityId: null }, { activityId: '0' }, { projectId: 'x' }, { projectId: '' }])(
    'with %o is refused before anything is sent',
    async (change) => {
      const { refused, server, posting } = await loggedInProvider()
      const before = server.requests.length
      const error = await refused({ target: { ...posting.target, ...change } })
      expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
      expect(server.requests).toHaveLength(before)
    },
  )

  it('without a length is refused in the words of Kimai', async () => {
    const { refused, posting, server } = await loggedInProvider()
    const error = await refused({ endedAt: posting.startedAt + 999 })
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Invalid from/to, make sure there is at least a second difference.')
    expect(server.timesheets()).toEqual([])
  })
})

describe('changing a record', () => {
  it('sends all of it anew and keeps its id', async () => {
    const { submit, amend, sent, row, target, posting } = await loggedInProvider()
    const ref = await submit({ description: 'first' })
    const change = { description: '', target: target('Relaunch', 'Meeting'), endedAt: posting.endedAt + 60_000 }
    expect(await amend(ref, change)).toMatchObject({
      id: ref.id,
      startedAt: ref.startedAt,
      endedAt: change.endedAt,
      note: null,
    })
    const [, update] = sent('setTimesheetRecord')
    expect(update?.params).toEqual([
      {
        id: 1,
        projectId: 3,
        taskId: 3,
        start: `@${posting.startedAt / 1_000}`,
        end: `@${change.endedAt / 1_000}`,
        description: '',
      },
      true,
    ])
    expect(row('1')).toMatchObject({ projectID: 3, description: null, duration: 5_490, statusID: 1 })
  })

  it('says what was lost of the new text', async () => {
    const { submit, amend } = await loggedInProvider()
    expect((await amend(await submit(), { description: '🎉' })).note).toContain('question marks')
  })

  it('that is gone says so, although Kimai would call it a success', async () => {
    const { submit, amend, call, server, sent } = await loggedInProvider()
    const ref = await submit()
    await call('removeTimesheetRecord', 1)
    const error = await failureOf(amend(ref))
    expect(error).toMatchObject({ kind: 'notFound', ambiguous: false })
    expect(server.timesheets()).toEqual([])
    expect(sent('setTimesheetRecord')).toHaveLength(1)
  })

  it('to a project that is gone is refused', async () => {
    const { submit, amend, posting } = await loggedInProvider()
    const ref = await submit()
    const target = { ...posting.target, projectId: '99' }
    expect(await failureOf(amend(ref, { target }))).toMatchObject({ kind: 'rejected' })
  })

  it('without an id, or with ids that Kimai can’t have, sends nothing', async () => {
    const { submit, amend, server, posting } = await loggedInProvider()
    const ref = await submit()
    const before = server.requests.length
    expect(await failureOf(amend({ ...ref, id: null }))).toMatchObject({ kind: 'notFound' })
    const target = { ...posting.target, activityId: null }
    expect(await failureOf(amend(ref, { target }))).toMatchObject({ kind: 'rejected' })
    expect(server.requests).toHaveLength(before)
  })

  it.each(['getTimesheetRecord', 'getTimesheet'])(
    'that can’t be looked at first (%s) has not arrived',
    async (method) => {
      const { submit, amend, server } = await loggedInProvider()
      const ref = await submit()
      server.fault({ kind: 'drop-after', match: calling(method) })
      expect(await failureOf(amend(ref))).toMatchObject({ kind: 'offline', ambiguous: false })
    },
  )

  it('whose answer is lost may have arrived', async () => {
    const { submit, amend, server } = await loggedInProvider()
    const ref = await submit()
    server.fault({ kind: 'drop-after', match: calling('setTimesheetRecord') })
    expect(await failureOf(amend(ref))).toMatchObject({ kind: 'offline', ambiguous: true })
  })
})

describe('a record of somebody else', () => {
  /** Kimai gave our record's id out again, to the admin. */
  async function reused(others: number) {
    const mine = await loggedInProvider()
    const ref = await mine.submit()
    for (let n = 0; n < others; n++) await mine.submit({ startedAt: mine.posting.startedAt - (n + 2) * 7_200_000 })
    const stored = mine.row(ref.id)
    if (stored) stored.userID = 78
    return { ...mine, ref }
  }

  it.each([0, 1])('is neither changed nor taken away, with %i records of one’s own', async (others) => {
    const { ref, amend, remove, row, server } = await reused(others)
    const before = structuredClone(row(ref.id))
    expect(await failureOf(amend(ref, { description: 'mine!' }))).toMatchObject({ kind: 'notFound' })
    await remove(ref)
    expect(row(ref.id)).toEqual(before)
    expect(server.timesheets()).toHaveLength(others + 1)
  })
})

describe('taking a record away', () => {
  it('sends its id, and a second time nothing', async () => {
    const { submit, remove, sent, server } = await loggedInProvider()
    const ref = await submit()
    await submit({ description: 'another' })
    await remove(ref)
    await remove(ref)
    expect(sent('removeTimesheetRecord')).toEqual([{ method: 'removeTimesheetRecord', params: [1] }])
    expect(server.timesheets().map(({ timeEntryID }) => timeEntryID)).toEqual([2])
  })

  it('that has no id is done without a request', async () => {
    const { remove, sent, posting } = await loggedInProvider()
    const { startedAt, endedAt } = posting
    const ref: RemoteRef = { id: null, startedAt, endedAt, note: null }
    await remove(ref)
    expect(sent('removeTimesheetRecord')).toEqual([])
  })

  it.each(['getTimesheetRecord', 'removeTimesheetRecord'])('that fails at %s is not taken for done', async (method) => {
    const { submit, remove, server } = await loggedInProvider()
    const ref = await submit()
    server.fault({ kind: 'status', status: 500, match: calling(method) })
    expect(await failureOf(remove(ref))).toMatchObject({ kind: 'server' })
    expect(server.timesheets()).toHaveLength(1)
  })
})

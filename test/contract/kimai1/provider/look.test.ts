/** Whether a record of Kimai 1 is as Stint left it, and what somebody else made of it. */
import { describe, expect, it } from 'vitest'
import type { RecordComparison } from '../../../../electron/core/ports/ports.ts'
import { failureOf } from '../../providerUnderTest.ts'
import { ADMIN_KEY, NOW } from '../serverClient.ts'
import { calling, loggedInProvider } from '../loggedInProvider.ts'

const same = { kind: 'same' }
const SECONDS = NOW / 1_000

/** The words about what was changed; throws where nothing was. */
function whyOf(seen: RecordComparison): string {
  if (seen.kind === 'changed') return seen.why
  throw new Error(`it is ${seen.kind}`)
}

describe('a look at a record of Kimai 1', () => {
  it.each(['1.3.5', '1.3.0', '1.0.0'])('%s finds it as every write left it', async (version) => {
    const { submit, amend, remove, find, live, look, running } = await loggedInProvider({ version })
    const ended = await submit({ description: 'a \\ b 🎉' })
    expect(await look(ended)).toEqual(same)
    expect(await look(await amend(ended, { description: 'x' }))).toEqual(same)
    const found = await find({ description: 'x' })
    expect(found !== null && found !== 'unclear' && (await look(found))).toEqual(same)
    const begun = await live.start(running)
    expect(await look(begun)).toEqual(same)
    expect(await look(await live.update(begun, { ...running, description: 'y' }))).toEqual(same)
    expect(await look(await live.stop(begun, { ...running, endedAt: NOW }))).toEqual(same)
    await remove(begun)
    expect(await look(begun)).toEqual({ kind: 'gone' })
  })

  it('costs one request while nobody else was there', async () => {
    const { submit, look, posting, server } = await loggedInProvider()
    const ref = await submit()
    const before = server.requests.length
    await look(ref, posting)
    expect(server.requests.slice(before)).toHaveLength(1)
  })

  it('says what became of it when it was stopped there, with the text as Stint has it', async () => {
    const { live, look, running, call } = await loggedInProvider()
    const description = 'Party 🎉'
    const ref = await live.start({ ...running, description })
    await call('stopRecord', 1)
    // Kimai's own stop rounds both to the minute.
    const rounded = { startedAt: running.startedAt - 13_000, endedAt: NOW + 47_000 }
    expect(await look(ref, { ...running, description, running: true })).toEqual({
      kind: 'changed',
      why: 'It was stopped in Kimai at 22:05.',
      theirs: {
        ref: { id: '1', ...rounded, note: null, stamp: expect.any(String) },
        projectId: '1',
        activityId: '1',
        taskId: null,
        what: 'Test-Project · testing',
        description,
        tags: [],
      },
    })
  })

  it('says that another record was begun as it was stopped', async () => {
    const { live, look, running, call } = await loggedInProvider()
    const ref = await live.start(running)
    await call('stopRecord', 1)
    await call('startRecord', 2, 2)
    expect(whyOf(await look(ref, { ...running, running: true }))).toBe(
      'It was stopped in Kimai at 22:05, when another record was started there.',
    )
  })

  it('says the day of the end where it isn’t the one of the begin', async () => {
    const { live, look, running, call, server } = await loggedInProvider()
    const ref = await live.start(running)
    server.clock.advance(3 * 3_600_000)
    await call('stopRecord', 1)
    expect(whyOf(await look(ref, { ...running, running: true }))).toBe('It was stopped in Kimai at Sat 21 Nov 01:05.')
  })

  it.each([
    [{ description: 'theirs' }, 'Its description was changed in Kimai.'],
    [{ start: '@1795166000' }, 'Its start was changed in Kimai.'],
    [{ projectId: 3, taskId: 3 }, 'Its project and its activity were changed in Kimai.'],
  ])('says that %o was changed, and to what', async (change, why) => {
    const { submit, look, posting, call } = await loggedInProvider()
    const ref = await submit()
    const record = {
      projectId: 1,
      taskId: 1,
      start: `@${posting.startedAt / 1_000}`,
      end: `@${posting.endedAt / 1_000}`,
    }
    await call('setTimesheetRecord', { id: 1, ...record, ...change }, true)
    const seen = await look(ref, posting)
    expect(whyOf(seen)).toBe(why)
    const moved = 'projectId' in change
    expect(seen).toMatchObject({ theirs: { what: moved ? 'Relaunch · Meeting' : 'Test-Project · testing' } })
  })

  it('calls a record of somebody else’s gone, whose id was given out again', async () => {
    const { submit, look, rpc, server } = await loggedInProvider()
    const ref = await submit()
    const kept = await submit({ description: 'kept' })
    server.state.timesheets = server.state.timesheets.filter(({ timeEntryID }) => String(timeEntryID) === kept.id)
    const times = { start: `@${SECONDS - 60}`, end: `@${SECONDS}`, statusId: 1, commentType: 0 }
    await rpc('setTimesheetRecord', [ADMIN_KEY, { projectId: 1, taskId: 1, ...times }, false])
    const [theirs] = server.state.timesheets.slice(-1)
    expect(await look({ ...ref, id: String(theirs?.timeEntryID) })).toEqual({ kind: 'gone' })
  })

  it.each(['getTimesheetRecord', 'getTimesheet'])('that fails at %s says nothing of the record', async (method) => {
    const { submit, look, amend, server } = await loggedInProvider()
    const ref = await submit()
    await amend(ref, { description: 'x' })
    server.fault({ kind: 'status', status: 500, match: calling(method) })
    expect(await failureOf(look(ref))).toMatchObject({ kind: 'server', ambiguous: false })
  })

  it('takes for Stint’s own what a write without an answer may have made', async () => {
    const { submit, amend, look } = await loggedInProvider()
    const ref = await submit()
    await amend(ref, { description: 'x \\ 🎉' })
    expect(await look(ref, {})).toMatchObject({ kind: 'changed' })
    expect(await look(ref, { description: 'x \\ 🎉' })).toEqual(same)
  })

  it('of an older journal’s says only that it was stopped while the timer runs', async () => {
    const { live, look, running, call } = await loggedInProvider()
    const { stamp: _, ...ref } = await live.start(running)
    await call('updateActiveRecording', { description: 'theirs' })
    expect(await look(ref, { ...running, running: true })).toEqual(same)
    await call('stopRecord', 1)
    expect(whyOf(await look(ref, { ...running, running: true }))).toBe('It was stopped in Kimai at 22:05.')
  })
})

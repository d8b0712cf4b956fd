/** Another device of the same person, with the whole engine at Kimai 2: both versions are shown, and the person says which is right. */
import { describe, expect, it } from 'vitest'
import {
  type Kimai2Fixture,
  kimai2Fixture,
  HOUR,
  MINUTE,
  MORNING,
  passBoth,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'

const iso = (at: number): string => new Date(at).toISOString()

describe.each(versions)('two machines at Kimai %s that start in the same minute', (version) => {
  it('never end each other’s record: the second says what runs, and both have their time in the end', async () => {
    const first = await kimai2Fixture({ version, config: unrounded })
    const second = await kimai2Fixture({ beside: first.server })
    await first.start('On the desk')
    await passBoth(first, second, 20 * SECOND)
    await second.start('On the laptop')
    await passBoth(first, second, 10 * MINUTE)
    expect(first.stored()).toMatchObject([{ begin: MORNING, end: null, description: 'On the desk' }])
    expect(second.view(second.entry().id).send).toMatchObject({
      kind: 'running',
      live: { state: 'refused', message: expect.stringContaining('has been running in Kimai since 09:00') },
    })
    expect(second.app.snapshot().elsewhere).toMatchObject([{ id: '1', description: 'On the desk' }])
    await first.stop()
    await second.stop()
    expect(first.stored()).toMatchObject([
      { begin: MORNING, end: MORNING + 20 * SECOND + 10 * MINUTE },
      { begin: MORNING + 20 * SECOND, end: MORNING + 20 * SECOND + 10 * MINUTE, description: 'On the laptop' },
    ])
    first.expectAgreed('2')
    second.expectAgreed('1')
  })

  it('at the very same moment, where Kimai ends the first for the second, is a question and loses nothing', async () => {
    const first = await kimai2Fixture({ version, config: unrounded })
    const second = await kimai2Fixture({ beside: first.server })
    second.app.network.plan({ place: 'create', by: 'network', kind: 'late', ms: 5 * SECOND })
    await second.start('On the laptop')
    second.app.network.cut()
    await second.pass(0)
    await first.start('On the desk')
    await passBoth(first, second, 5 * MINUTE)
    const ended = { begin: MORNING, end: MORNING + 5 * SECOND, description: 'On the desk' }
    expect(first.stored()).toMatchObject([ended, { begin: MORNING, end: null, description: 'On the laptop' }])
    expect(first.conflict()).toMatchObject({
      running: true,
      ours: { startedAt: MORNING, endedAt: null },
      theirs: { startedAt: MORNING, endedAt: ended.end },
      why: 'It was stopped in Kimai at 09:00, when another record was started there (Kimai allows only one).',
    })
    await first.ask('resolveConflict', { entryId: first.conflict().entryId, keep: 'ours' })
    await passBoth(first, second, 5 * MINUTE)
    expect(first.record()).toMatchObject(ended)
    await first.stop()
    await second.stop()
    first.expectAgreed('2')
    second.expectAgreed('1')
    expect(first.stored().map(({ end }) => end)).toEqual([MORNING + 10 * MINUTE, MORNING + 10 * MINUTE])
  })
})

describe.each(versions)('what Kimai %s ends beyond its limit', (version) => {
  /** An hour after the start somebody begins another record in Kimai, which ends ours; Stint sees it within minutes. */
  async function endedByLimit(): Promise<Kimai2Fixture> {
    const fixture = await kimai2Fixture({ version, config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    await fixture.there('POST', '', { project: 18, activity: 1, description: 'Begun there' })
    await fixture.pass(4 * MINUTE)
    return fixture
  }

  it('is said with the reason and both versions, and nothing there is touched', async () => {
    const fixture = await endedByLimit()
    const before = fixture.stored()
    expect(fixture.conflict()).toMatchObject({
      running: true,
      why: 'It was stopped in Kimai at 10:00, when another record was started there (Kimai allows only one).',
      ours: { startedAt: MORNING, endedAt: null },
      theirs: { startedAt: MORNING, endedAt: MORNING + HOUR },
    })
    expect(fixture.app.snapshot().elsewhere).toMatchObject([{ id: '2', description: 'Begun there' }])
    await fixture.pass(HOUR)
    expect(fixture.stored()).toEqual(before)
  })

  it('is the end of the timer, where theirs is right', async () => {
    const fixture = await endedByLimit()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'theirs' })
    expect(fixture.app.snapshot().timer.kind).toBe('idle')
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING, endedAt: MORNING + HOUR })
    fixture.expectAgreed('2')
    expect(fixture.record('2')).toMatchObject({ begin: MORNING + HOUR, end: null, description: 'Begun there' })
  })

  it('is the end there only until the timer stops, where ours is right', async () => {
    const fixture = await endedByLimit()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'ours' })
    await fixture.pass(HOUR)
    expect(fixture.record()).toMatchObject({ end: MORNING + HOUR })
    await fixture.stop()
    expect(fixture.record()).toMatchObject({ begin: MORNING, end: MORNING + 2 * HOUR + 4 * MINUTE })
    fixture.expectAgreed('2')
    expect(fixture.record('2')).toMatchObject({ end: null })
  })
})

interface Deed {
  name: string
  does: (fixture: Kimai2Fixture) => Promise<unknown>
  why: string
  /** What the record says then; null: nothing. */
  theirs: object | null
  /** What the entry says once theirs was taken; null: it is gone. */
  taken: object | null
}

const stopped = MORNING + HOUR
const change = (body: object) => (fixture: Kimai2Fixture) => fixture.there('PATCH', '/1', body)

/** What is done to a record an hour after it began, while the timer runs here. */
const whileItRuns: Deed[] = [
  {
    name: 'stopped',
    does: (fixture) => fixture.there('PATCH', '/1/stop'),
    why: 'It was stopped in Kimai at 10:00.',
    theirs: { startedAt: MORNING, endedAt: stopped },
    taken: { startedAt: MORNING, endedAt: stopped, description: 'Logo' },
  },
  {
    name: 'given another begin',
    does: change({ begin: iso(MORNING + 7 * MINUTE) }),
    why: 'Its start was changed in Kimai.',
    theirs: { startedAt: MORNING + 7 * MINUTE, endedAt: null },
    taken: { startedAt: MORNING + 7 * MINUTE, endedAt: null, description: 'Logo' },
  },
  {
    name: 'given other words and another activity',
    does: change({ description: 'Letterhead', activity: 3 }),
    why: 'Its activity and its description were changed in Kimai.',
    theirs: { what: 'Website Relaunch · Meeting', description: 'Letterhead' },
    taken: { startedAt: MORNING, endedAt: null, description: 'Letterhead' },
  },
  {
    name: 'stopped with other words',
    does: async (fixture) => {
      await fixture.there('PATCH', '/1', { description: 'Letterhead' })
      await fixture.there('PATCH', '/1/stop')
    },
    why: 'It was stopped in Kimai at 10:00, and its description was changed.',
    theirs: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
    taken: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
  },
  {
    name: 'deleted',
    does: (fixture) => fixture.there('DELETE', '/1'),
    why: 'It was deleted in Kimai 2.',
    theirs: null,
    taken: null,
  },
]

describe.each(versions)('a record of ours that somebody changed in Kimai %s while it runs', (version) => {
  async function changed(deed: Deed): Promise<Kimai2Fixture> {
    const fixture = await kimai2Fixture({ version, config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    await deed.does(fixture)
    await fixture.pass(4 * MINUTE)
    return fixture
  }

  it.each(whileItRuns)('$name: both versions are there, and nothing is overwritten unasked', async (deed) => {
    const fixture = await changed(deed)
    const before = fixture.stored()
    const { why, theirs } = fixture.conflict()
    expect(why).toBe(deed.why)
    if (deed.theirs) expect(theirs).toMatchObject(deed.theirs)
    else expect(theirs).toBeNull()
    expect(fixture.conflict().ours).toMatchObject({ startedAt: MORNING, endedAt: null, description: 'Logo' })
    await fixture.pass(10 * MINUTE)
    await fixture.stop()
    await fixture.app.restart()
    await fixture.pass(HOUR)
    expect(fixture.stored()).toEqual(before)
    expect(fixture.conflict().ours).toMatchObject({ endedAt: MORNING + HOUR + 14 * MINUTE })
  })

  it.each(whileItRuns)('$name: theirs is taken over, and nothing is sent', async (deed) => {
    const fixture = await changed(deed)
    const before = fixture.stored()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'theirs' })
    await fixture.pass(4 * MINUTE)
    expect(fixture.stored()).toEqual(before)
    expect(fixture.app.entries()).toMatchObject(deed.taken ? [deed.taken] : [])
    fixture.expectAgreed()
    if (fixture.app.snapshot().timer.kind === 'running') await fixture.stop()
    fixture.expectAgreed()
  })

  it.each(whileItRuns)('$name: ours is kept, and in the end it is there as one record', async (deed) => {
    const fixture = await changed(deed)
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'ours' })
    await fixture.pass(6 * MINUTE)
    await fixture.stop()
    const ours = { begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: 'Logo' }
    expect(fixture.stored()).toMatchObject([{ ...ours, on: 'Website Relaunch / Coding' }])
    fixture.expectAgreed()
  })
})

/** What is done there to a record that has ended, half an hour later; then it is edited here. */
const afterwards: Deed[] = [
  {
    name: 'made longer',
    does: change({ end: iso(stopped + 9 * MINUTE) }),
    why: 'Its end was changed in Kimai.',
    theirs: { startedAt: MORNING, endedAt: stopped + 9 * MINUTE },
    taken: { startedAt: MORNING, endedAt: stopped + 9 * MINUTE, description: 'Logo' },
  },
  {
    name: 'given other words',
    does: change({ description: 'Letterhead' }),
    why: 'Its description was changed in Kimai.',
    theirs: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
    taken: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
  },
  {
    name: 'deleted',
    does: (fixture) => fixture.there('DELETE', '/1'),
    why: 'It was deleted in Kimai 2.',
    theirs: null,
    taken: null,
  },
]

describe.each(versions)('a record of ours that somebody changed in Kimai %s after it ended', (version) => {
  async function edited(deed: Deed): Promise<Kimai2Fixture> {
    const fixture = await kimai2Fixture({ version, config: unrounded })
    await fixture.start()
    await fixture.pass(HOUR)
    await fixture.stop()
    await fixture.pass(30 * MINUTE)
    await deed.does(fixture)
    const before = fixture.stored()
    await fixture.ask('amend', { entryId: fixture.entry().id, startedAt: MORNING - 5 * MINUTE })
    await fixture.pass(HOUR)
    expect(fixture.stored()).toEqual(before)
    return fixture
  }

  it.each(afterwards)('$name: an edit here overwrites nothing, and shows both', async (deed) => {
    const { why, theirs, ours } = (await edited(deed)).conflict()
    expect(why).toBe(deed.why)
    if (deed.theirs) expect(theirs).toMatchObject(deed.theirs)
    else expect(theirs).toBeNull()
    expect(ours).toMatchObject({ startedAt: MORNING - 5 * MINUTE, endedAt: stopped, description: 'Logo' })
  })

  it.each(afterwards)('$name: theirs is taken over, and nothing is sent', async (deed) => {
    const fixture = await edited(deed)
    const before = fixture.stored()
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'theirs' })
    await fixture.pass(HOUR)
    expect(fixture.stored()).toEqual(before)
    expect(fixture.app.entries()).toMatchObject(deed.taken ? [deed.taken] : [])
    fixture.expectAgreed()
  })

  it.each(afterwards)('$name: ours is kept, as one record', async (deed) => {
    const fixture = await edited(deed)
    await fixture.ask('resolveConflict', { entryId: fixture.conflict().entryId, keep: 'ours' })
    await fixture.pass(HOUR)
    const ours = { begin: MORNING - 5 * MINUTE, end: stopped, description: 'Logo' }
    expect(fixture.stored()).toMatchObject([ours])
    fixture.expectAgreed()
  })
})

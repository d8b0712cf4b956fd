/** Another device of the same person, with the whole engine at Kimai 2: both versions are shown, and the person says which is right. */
import { describe, expect, it } from 'vitest'
import {
  type FieldDesk,
  fieldDesk,
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
    const first = await fieldDesk({ version, config: unrounded })
    const second = await fieldDesk({ beside: first.server })
    await first.start('On the desk')
    await passBoth(first, second, 20 * SECOND)
    await second.start('On the laptop')
    await passBoth(first, second, 10 * MINUTE)
    expect(first.stored()).toMatchObject([{ begin: MORNING, end: null, description: 'On the desk' }])
    expect(second.view(second.entry().id).send).toMatchObject({
      kind: 'running',
      live: { state: 'refused', message: expect.stringContaining('has been running in Kimai since 09:00') },
    })
    expect(second.world.snapshot().elsewhere).toMatchObject([{ id: '1', description: 'On the desk' }])
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
    const first = await fieldDesk({ version, config: unrounded })
    const second = await fieldDesk({ beside: first.server })
    second.world.network.plan({ place: 'create', by: 'network', kind: 'late', ms: 5 * SECOND })
    await second.start('On the laptop')
    second.world.network.cut()
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
  async function endedByLimit(): Promise<FieldDesk> {
    const desk = await fieldDesk({ version, config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    await desk.there('POST', '', { project: 18, activity: 1, description: 'Begun there' })
    await desk.pass(4 * MINUTE)
    return desk
  }

  it('is said with the reason and both versions, and nothing there is touched', async () => {
    const desk = await endedByLimit()
    const before = desk.stored()
    expect(desk.conflict()).toMatchObject({
      running: true,
      why: 'It was stopped in Kimai at 10:00, when another record was started there (Kimai allows only one).',
      ours: { startedAt: MORNING, endedAt: null },
      theirs: { startedAt: MORNING, endedAt: MORNING + HOUR },
    })
    expect(desk.world.snapshot().elsewhere).toMatchObject([{ id: '2', description: 'Begun there' }])
    await desk.pass(HOUR)
    expect(desk.stored()).toEqual(before)
  })

  it('is the end of the timer, where theirs is right', async () => {
    const desk = await endedByLimit()
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'theirs' })
    expect(desk.world.snapshot().timer.kind).toBe('idle')
    expect(desk.entry()).toMatchObject({ startedAt: MORNING, endedAt: MORNING + HOUR })
    desk.expectAgreed('2')
    expect(desk.record('2')).toMatchObject({ begin: MORNING + HOUR, end: null, description: 'Begun there' })
  })

  it('is the end there only until the timer stops, where ours is right', async () => {
    const desk = await endedByLimit()
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'ours' })
    await desk.pass(HOUR)
    expect(desk.record()).toMatchObject({ end: MORNING + HOUR })
    await desk.stop()
    expect(desk.record()).toMatchObject({ begin: MORNING, end: MORNING + 2 * HOUR + 4 * MINUTE })
    desk.expectAgreed('2')
    expect(desk.record('2')).toMatchObject({ end: null })
  })
})

interface Deed {
  name: string
  does: (desk: FieldDesk) => Promise<unknown>
  why: string
  /** What the record says then; null: nothing. */
  theirs: object | null
  /** What the entry says once theirs was taken; null: it is gone. */
  taken: object | null
}

const stopped = MORNING + HOUR
const change = (body: object) => (desk: FieldDesk) => desk.there('PATCH', '/1', body)

/** What is done to a record an hour after it began, while the timer runs here. */
const whileItRuns: Deed[] = [
  {
    name: 'stopped',
    does: (desk) => desk.there('PATCH', '/1/stop'),
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
    does: async (desk) => {
      await desk.there('PATCH', '/1', { description: 'Letterhead' })
      await desk.there('PATCH', '/1/stop')
    },
    why: 'It was stopped in Kimai at 10:00, and its description was changed.',
    theirs: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
    taken: { startedAt: MORNING, endedAt: stopped, description: 'Letterhead' },
  },
  {
    name: 'deleted',
    does: (desk) => desk.there('DELETE', '/1'),
    why: 'It was deleted in Kimai 2.',
    theirs: null,
    taken: null,
  },
]

describe.each(versions)('a record of ours that somebody changed in Kimai %s while it runs', (version) => {
  async function changed(deed: Deed): Promise<FieldDesk> {
    const desk = await fieldDesk({ version, config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    await deed.does(desk)
    await desk.pass(4 * MINUTE)
    return desk
  }

  it.each(whileItRuns)('$name: both versions are there, and nothing is overwritten unasked', async (deed) => {
    const desk = await changed(deed)
    const before = desk.stored()
    const { why, theirs } = desk.conflict()
    expect(why).toBe(deed.why)
    if (deed.theirs) expect(theirs).toMatchObject(deed.theirs)
    else expect(theirs).toBeNull()
    expect(desk.conflict().ours).toMatchObject({ startedAt: MORNING, endedAt: null, description: 'Logo' })
    await desk.pass(10 * MINUTE)
    await desk.stop()
    await desk.world.restart()
    await desk.pass(HOUR)
    expect(desk.stored()).toEqual(before)
    expect(desk.conflict().ours).toMatchObject({ endedAt: MORNING + HOUR + 14 * MINUTE })
  })

  it.each(whileItRuns)('$name: theirs is taken over, and nothing is sent', async (deed) => {
    const desk = await changed(deed)
    const before = desk.stored()
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'theirs' })
    await desk.pass(4 * MINUTE)
    expect(desk.stored()).toEqual(before)
    expect(desk.world.entries()).toMatchObject(deed.taken ? [deed.taken] : [])
    desk.expectAgreed()
    if (desk.world.snapshot().timer.kind === 'running') await desk.stop()
    desk.expectAgreed()
  })

  it.each(whileItRuns)('$name: ours is kept, and in the end it is there as one record', async (deed) => {
    const desk = await changed(deed)
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'ours' })
    await desk.pass(6 * MINUTE)
    await desk.stop()
    const ours = { begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: 'Logo' }
    expect(desk.stored()).toMatchObject([{ ...ours, on: 'Website Relaunch / Coding' }])
    desk.expectAgreed()
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
    does: (desk) => desk.there('DELETE', '/1'),
    why: 'It was deleted in Kimai 2.',
    theirs: null,
    taken: null,
  },
]

describe.each(versions)('a record of ours that somebody changed in Kimai %s after it ended', (version) => {
  async function edited(deed: Deed): Promise<FieldDesk> {
    const desk = await fieldDesk({ version, config: unrounded })
    await desk.start()
    await desk.pass(HOUR)
    await desk.stop()
    await desk.pass(30 * MINUTE)
    await deed.does(desk)
    const before = desk.stored()
    await desk.ask('amend', { entryId: desk.entry().id, startedAt: MORNING - 5 * MINUTE })
    await desk.pass(HOUR)
    expect(desk.stored()).toEqual(before)
    return desk
  }

  it.each(afterwards)('$name: an edit here overwrites nothing, and shows both', async (deed) => {
    const { why, theirs, ours } = (await edited(deed)).conflict()
    expect(why).toBe(deed.why)
    if (deed.theirs) expect(theirs).toMatchObject(deed.theirs)
    else expect(theirs).toBeNull()
    expect(ours).toMatchObject({ startedAt: MORNING - 5 * MINUTE, endedAt: stopped, description: 'Logo' })
  })

  it.each(afterwards)('$name: theirs is taken over, and nothing is sent', async (deed) => {
    const desk = await edited(deed)
    const before = desk.stored()
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'theirs' })
    await desk.pass(HOUR)
    expect(desk.stored()).toEqual(before)
    expect(desk.world.entries()).toMatchObject(deed.taken ? [deed.taken] : [])
    desk.expectAgreed()
  })

  it.each(afterwards)('$name: ours is kept, as one record', async (deed) => {
    const desk = await edited(deed)
    await desk.ask('resolveConflict', { entryId: desk.conflict().entryId, keep: 'ours' })
    await desk.pass(HOUR)
    const ours = { begin: MORNING - 5 * MINUTE, end: stopped, description: 'Logo' }
    expect(desk.stored()).toMatchObject([ours])
    desk.expectAgreed()
  })
})

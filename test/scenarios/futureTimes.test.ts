/** This computer's clock is ahead, and Kimai 2 takes no times that are still to come there. */
import { expect, it } from 'vitest'
import {
  type Kimai2FixtureOptions,
  kimai2Fixture,
  HOUR,
  MINUTE,
  MORNING,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'

const ahead = 3 * MINUTE

const fixtureAhead = (options: Kimai2FixtureOptions) =>
  kimai2Fixture({
    ...options,
    skew: -ahead,
    config: { ...unrounded, 'timesheet.rules.allow_future_times': false, ...options.config },
  })

it.each(versions)('an entry of Kimai %s is sent when its time has come, and the clock is named', async (version) => {
  const fixture = await fixtureAhead({ version, live: false })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  const { send } = fixture.view(fixture.entry().id)
  expect(send).toMatchObject({
    kind: 'waiting',
    reason: expect.stringMatching(/clock is 3 min ahead of Kimai 2’s.*The end date cannot be in the future/),
    nextAttemptAt: MORNING + HOUR + ahead,
  })
  expect(fixture.app.snapshot().accounts).toMatchObject([{ state: { kind: 'ok' } }])
  await fixture.pass(ahead + SECOND)
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
  fixture.expectAgreed()
})

it.each(versions)('a start, its stop and the next start of Kimai %s wait for their times', async (version) => {
  const fixture = await fixtureAhead({ version })
  await fixture.start('First')
  expect(fixture.view(fixture.entry().id).send).toMatchObject({
    live: { state: 'waiting', reason: expect.stringContaining('clock is 3 min ahead') },
  })
  await fixture.pass(10 * MINUTE)
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: null }])
  await fixture.ask('start', { target: fixture.other, description: 'Second' })
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'waiting' })
  expect(fixture.view(fixture.entry(1).id).send).toMatchObject({ live: { state: 'waiting' } })
  await fixture.pass(5 * MINUTE)
  expect(fixture.stored()).toHaveLength(2)
  expect(fixture.view(fixture.entry(1).id).send).toMatchObject({ live: { state: 'there' } })
  await fixture.pass(5 * MINUTE)
  await fixture.stop()
  await fixture.pass(5 * MINUTE)
  fixture.expectAgreed()
})

it('the rest of the account goes on meanwhile', async () => {
  const fixture = await fixtureAhead({ live: false })
  await fixture.start('Just now')
  await fixture.pass(10 * MINUTE)
  await fixture.stop()
  await fixture.ask('addEntry', {
    target: fixture.target,
    startedAt: MORNING - 2 * HOUR,
    endedAt: MORNING - HOUR,
    pauses: [],
    description: 'Before',
    tags: [],
    billable: null,
  })
  expect(fixture.stored().map(({ description }) => description)).toEqual(['Before'])
  await fixture.pass(ahead + SECOND)
  fixture.expectAgreed()
})

it('a refusal for another reason is told when the times have come there', async () => {
  const fixture = await fixtureAhead({ live: false, config: { 'timesheet.rules.long_running_duration': 30 } })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  await fixture.pass(4 * MINUTE)
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'needsYou' })
})

it('a computer whose date is wrong is told at once', async () => {
  const fixture = await kimai2Fixture({
    live: false,
    skew: -48 * HOUR,
    config: { ...unrounded, 'timesheet.rules.allow_future_times': false },
  })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  expect(fixture.view(fixture.entry().id).send).toMatchObject({
    kind: 'needsYou',
    message: expect.stringContaining('clock is 48 h ahead of Kimai 2’s'),
  })
})

it('once the clock is right, what it stamped too late still waits for its time', async () => {
  const fixture = await fixtureAhead({ live: false })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  fixture.app.setClock(-ahead)
  await fixture.pass(MINUTE)
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'waiting' })
  await fixture.pass(6 * MINUTE)
  fixture.expectAgreed()
})

it('a clock that was put right meanwhile is no longer called ahead', async () => {
  const fixture = await fixtureAhead({ live: false })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  fixture.app.setClock(-ahead)
  fixture.app.press(({ engine }) => engine.wake())
  await fixture.app.network.quiet()
  const { send } = fixture.view(fixture.entry().id)
  expect(send).toMatchObject({ kind: 'waiting', reason: expect.stringContaining('cannot be in the future') })
  expect(send).not.toMatchObject({ reason: expect.stringContaining('ahead') })
  await fixture.pass(ahead + SECOND)
  fixture.expectAgreed()
})

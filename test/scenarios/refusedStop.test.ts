/** Kimai 2 refuses the end of a record that runs there. */
import { expect, it } from 'vitest'
import {
  type Kimai2Fixture,
  kimai2Fixture,
  HOUR,
  MINUTE,
  MORNING,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'

const forbidEdits = ({ server }: Kimai2Fixture) =>
  void (server.state.config.permissions = { ROLE_USER: { edit_own_timesheet: false } })

it.each(versions)('in Kimai %s it ends all the same where nothing may be changed', async (version) => {
  const fixture = await kimai2Fixture({ version, config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  forbidEdits(fixture)
  await fixture.stop()
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent', note: null })
})

it('an end that Kimai set minutes later is said', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  forbidEdits(fixture)
  fixture.unplug()
  await fixture.stop()
  await fixture.pass(3 * MINUTE)
  fixture.plugIn()
  await fixture.pass(10 * MINUTE)
  const [record] = fixture.stored()
  expect(record?.end).toBeGreaterThanOrEqual(MORNING + HOUR + 3 * MINUTE)
  const { send } = fixture.view(fixture.entry().id)
  expect(send).toMatchObject({ kind: 'sent', note: expect.stringMatching(/Kimai set the end itself: 10:0\d/) })
})

it('it does not end on a project from which it was moved', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  forbidEdits(fixture)
  await fixture.ask('amend', { entryId: fixture.entry().id, target: fixture.other })
  await fixture.pass(HOUR)
  await fixture.stop()
  expect(fixture.stored()).toMatchObject([{ end: null }])
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'needsYou', stillRuns: true })
})

it('the words that can no longer be sent are said', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  forbidEdits(fixture)
  await fixture.ask('amend', { entryId: fixture.entry().id, description: 'Another one' })
  await fixture.stop()
  expect(fixture.stored()).toMatchObject([{ end: MORNING + HOUR, description: 'Logo' }])
  expect(fixture.view(fixture.entry().id).send).toMatchObject({
    kind: 'sent',
    note: expect.stringContaining('Kimai keeps the words it had'),
  })
})

it.each(versions)('Kimai %s is told the end once more where it refused it for a moment', async (version) => {
  const fixture = await kimai2Fixture({ version, config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  fixture.unplug()
  await fixture.stop()
  await fixture.pass(2 * MINUTE)
  fixture.plugIn()
  fixture.server.fault({ kind: 'status', status: 403, match: { method: 'PATCH', path: '/api/timesheets/1' } })
  await fixture.pass(10 * MINUTE)
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent', note: null })
})

it('an end that Kimai could set only hours later is a question', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  forbidEdits(fixture)
  fixture.unplug()
  await fixture.stop()
  await fixture.pass(3 * HOUR)
  fixture.plugIn()
  await fixture.pass(10 * MINUTE)
  const [record] = fixture.stored()
  expect(record?.end).toBeGreaterThanOrEqual(MORNING + 4 * HOUR)
  expect(fixture.conflict()).toMatchObject({
    storedOtherwise: true,
    why: expect.stringMatching(/^Kimai set the times itself: .*You tracked 09:00–10:00/),
  })
})

it('an end without an answer is not made a second time', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  forbidEdits(fixture)
  fixture.server.fault({ kind: 'drop-after', match: { method: 'PATCH', path: '/api/timesheets/1/stop' } })
  await fixture.stop()
  await fixture.pass(10 * MINUTE)
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
})

it.each(versions)('that Kimai %s still runs is said at the entry at once, and over a restart', async (version) => {
  const fixture = await kimai2Fixture({
    version,
    config: { ...unrounded, 'timesheet.rules.long_running_duration': 30 },
  })
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
  const refused = { kind: 'needsYou', stillRuns: true, message: expect.stringContaining('Maximum') }
  expect(fixture.stored()).toMatchObject([{ end: null }])
  expect(fixture.view(fixture.entry().id).send).toMatchObject(refused)
  await fixture.app.restart()
  expect(fixture.view(fixture.entry().id).send).toMatchObject(refused)
  await fixture.ask('amend', { entryId: fixture.entry().id, endedAt: MORNING + 20 * MINUTE })
  await fixture.pass(SECOND)
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + 20 * MINUTE }])
  fixture.expectAgreed()
})

it('where it may not be stopped either, that it still runs is said', async () => {
  const fixture = await kimai2Fixture({ config: unrounded })
  await fixture.start()
  await fixture.pass(HOUR)
  const { config } = fixture.server.state
  config.permissions = { ROLE_USER: { edit_own_timesheet: false, stop_own_timesheet: false } }
  await fixture.stop()
  expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'needsYou', stillRuns: true })
  config.permissions = { ROLE_USER: { edit_own_timesheet: false } }
  await fixture.ask('sendAgain', { entryId: fixture.entry().id })
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
})

/** Kimai 2 keeps a record that was deleted here: the person is told which one, and what can be done about it. */
import { expect, it } from 'vitest'
import { HOUR, kimai2Fixture, type Kimai2Fixture, MINUTE, MORNING, unrounded } from './engineAtKimai2.ts'

const forbid = ({ server }: Kimai2Fixture, isForbidden = true) =>
  void (server.state.config.permissions = { ROLE_USER: { delete_own_timesheet: !isForbidden } })

const exported = ({ server }: Kimai2Fixture, isExported = true) => {
  for (const record of server.state.timesheets) record.exported = isExported
}

const closed = ({ server }: Kimai2Fixture, isClosed = true) => {
  const { lockdown } = server.state.config
  Object.assign(lockdown, isClosed ? { start: '-10 days', end: '-1 hour' } : { start: '', end: '' })
}

async function deleted(fixture: Kimai2Fixture): Promise<void> {
  await fixture.start()
  await fixture.pass(HOUR)
  await fixture.stop()
}

const noticesOf = ({ app }: Kimai2Fixture) => app.snapshot().notices

const onlyNotice = (fixture: Kimai2Fixture) => {
  const [notice, ...more] = noticesOf(fixture)
  expect(more).toEqual([])
  if (!notice) throw new Error('nothing was told')
  return notice
}

const which = /^Website Relaunch, Fri 20 Nov 09:00–10:00: you deleted it, but there it could not be deleted/

it.each([
  ['an exported record', exported],
  ['one that may not be deleted', forbid],
])('%s is deleted when that is tried again, over a restart', async (_, refuse) => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  refuse(fixture)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  await fixture.pass(HOUR)
  expect(onlyNotice(fixture)).toMatchObject({ message: expect.stringMatching(which), action: 'removeOrKeep' })
  await fixture.app.restart()
  const notice = onlyNotice(fixture)
  await fixture.ask('settleRemoval', { id: notice.id, outcome: 'again' })
  expect(fixture.stored()).toHaveLength(1)
  expect(onlyNotice(fixture)).toEqual(notice)
  refuse(fixture, false)
  await fixture.pass(HOUR)
  expect(fixture.stored()).toHaveLength(1)
  await fixture.ask('settleRemoval', { id: notice.id, outcome: 'again' })
  expect(fixture.stored()).toEqual([])
  expect(noticesOf(fixture)).toEqual([])
})

it('what is kept is an entry again, as it is there, with the reason, and can be deleted later', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  const before = fixture.entry()
  exported(fixture)
  await fixture.ask('deleteEntry', { entryId: before.id })
  await fixture.ask('settleRemoval', { id: onlyNotice(fixture).id, outcome: 'keep' })
  expect(noticesOf(fixture)).toEqual([])
  expect(fixture.app.entries()).toEqual([before])
  fixture.expectAgreed()
  expect(fixture.view(before.id).send).toMatchObject({
    kind: 'sent',
    note: expect.stringContaining('It stays in the system: This record was exported'),
  })
  await fixture.app.restart()
  await fixture.pass(HOUR)
  fixture.expectAgreed()
  exported(fixture, false)
  await fixture.ask('deleteEntry', { entryId: before.id })
  expect(fixture.stored()).toEqual([])
  expect(fixture.app.entries()).toEqual([])
})

it('of an entry in two records each is told, and kept, as one of its own', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await fixture.start()
  await fixture.pass(30 * MINUTE)
  await fixture.ask('pause', undefined)
  await fixture.pass(10 * MINUTE)
  await fixture.ask('resume', {})
  await fixture.pass(20 * MINUTE)
  await fixture.stop()
  const before = fixture.stored()
  forbid(fixture)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  await fixture.pass(MINUTE)
  expect(noticesOf(fixture)).toHaveLength(2)
  for (const { id } of noticesOf(fixture)) await fixture.ask('settleRemoval', { id, outcome: 'keep' })
  expect(fixture.stored()).toEqual(before)
  expect([fixture.entry(0), fixture.entry(1)].map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual(
    before.map(({ begin, end }) => [begin, end]),
  )
  fixture.expectAgreed()
})

it('what somebody changed there since is deleted only when the person says so', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  await fixture.there('PATCH', '/1', { description: 'Theirs' })
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  await fixture.pass(HOUR)
  const { id, action, message } = onlyNotice(fixture)
  expect(message).toMatch(which)
  expect(action).toBe('removeChanged')
  expect(fixture.stored()).toMatchObject([{ description: 'Theirs' }])
  await fixture.there('PATCH', '/1', { description: 'Once more' })
  await fixture.ask('settleRemoval', { id, outcome: 'again' })
  expect(onlyNotice(fixture).action).toBe('removeChanged')
  expect(fixture.stored()).toMatchObject([{ description: 'Once more' }])
  await fixture.ask('settleRemoval', { id, outcome: 'again' })
  expect(fixture.stored()).toEqual([])
})

it('what is dismissed stays there, and is not asked about again', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  forbid(fixture)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  await fixture.ask('dismissNotice', { id: onlyNotice(fixture).id })
  forbid(fixture, false)
  await fixture.app.restart()
  await fixture.pass(HOUR)
  expect(noticesOf(fixture)).toEqual([])
  expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
})

it('no network, login or quit tries it again or waits for it', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  closed(fixture)
  await fixture.pass(3 * HOUR)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  expect(onlyNotice(fixture).action).toBe('removeOrKeep')
  const tried = () => fixture.server.requests.filter(({ method }) => method === 'DELETE').length
  const before = tried()
  fixture.app.tell(({ engine }) => engine.outbox.wakeNow())
  fixture.app.tell(({ engine }) => engine.outbox.wakeNow(fixture.target.accountId))
  await fixture.pass(HOUR)
  expect(tried()).toBe(before)
  fixture.app.tell(({ engine }) => expect(engine.beforeQuit.unsent()).toBe(0))
})

it('what waits beside it is sent when somebody looks, and it is not tried again by that', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  exported(fixture)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  const notice = onlyNotice(fixture)
  exported(fixture, false)
  fixture.unplug()
  await fixture.app.ask('addEntry', {
    target: fixture.other,
    startedAt: MORNING - 2 * HOUR,
    endedAt: MORNING - HOUR,
    pauses: [],
    description: '',
    tags: [],
    billable: null,
  })
  await fixture.pass(MINUTE)
  fixture.plugIn()
  fixture.app.press(({ engine }) => engine.shown())
  await fixture.pass(HOUR)
  expect(fixture.stored()).toHaveLength(2)
  expect(onlyNotice(fixture)).toEqual(notice)
})

it('what is kept though its last change got no answer is as it was changed, here and there', async () => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  await deleted(fixture)
  forbid(fixture)
  fixture.server.fault({ kind: 'drop-before', match: { method: 'PATCH' } })
  const { id: entryId, startedAt } = fixture.entry()
  await fixture.app.ask('amend', { entryId, startedAt: startedAt - 20 * MINUTE })
  await fixture.app.network.quiet()
  await fixture.ask('deleteEntry', { entryId })
  await fixture.pass(HOUR)
  await fixture.ask('settleRemoval', { id: onlyNotice(fixture).id, outcome: 'keep' })
  await fixture.pass(HOUR)
  expect(fixture.entry()).toMatchObject({ startedAt: startedAt - 20 * MINUTE })
  fixture.expectAgreed()
})

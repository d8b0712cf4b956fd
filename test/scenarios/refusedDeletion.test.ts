/** Kimai 2 keeps a record that was deleted here: the entry is here again, with the reason. */
import { expect, it } from 'vitest'
import { HOUR, kimai2Fixture, MINUTE, unrounded } from './engineAtKimai2.ts'

it.each([
  ['an exported record', 'exported'],
  ['one that may not be deleted', 'without the permission'],
])('the entry of %s can be deleted once more', async (_, why) => {
  const fixture = await kimai2Fixture({ config: unrounded, live: false })
  const { server } = fixture
  await fixture.start()
  await fixture.pass(30 * MINUTE)
  await fixture.ask('pause', undefined)
  await fixture.pass(10 * MINUTE)
  await fixture.ask('resume', {})
  await fixture.pass(20 * MINUTE)
  await fixture.stop()
  const before = fixture.stored()
  expect(before).toHaveLength(2)
  const forbid = (forbidden: boolean) => {
    for (const record of server.state.timesheets) record.exported = forbidden && why === 'exported'
    server.state.config.permissions = {
      ROLE_USER: { delete_own_timesheet: !forbidden || why === 'exported' },
    }
  }
  forbid(true)
  await fixture.ask('deleteEntry', { entryId: fixture.entry().id })
  await fixture.pass(HOUR)
  expect(fixture.stored()).toEqual(before)
  expect(
    fixture.app
      .entries()
      .toSorted((a, b) => a.startedAt - b.startedAt)
      .map(({ startedAt, endedAt }) => [startedAt, endedAt]),
  ).toEqual(before.map(({ begin, end }) => [begin, end]))
  for (const { send } of fixture.views()) {
    expect(send).toMatchObject({ kind: 'sent', note: expect.stringContaining('It stays in the system') })
  }
  const { notices } = fixture.app.snapshot()
  expect(notices.map(({ message }) => message)[0]).toMatch(/^Website Relaunch, .*20 Nov 09:00: it could not be deleted/)
  forbid(false)
  for (const { id } of fixture.views()) await fixture.ask('deleteEntry', { entryId: id })
  await fixture.pass(MINUTE)
  expect(fixture.stored()).toEqual([])
  expect(fixture.app.entries()).toEqual([])
})

/** A journal that is lost: what its server has comes back, is known as sent, and is there once. */
import { expect, it } from 'vitest'
import { wantedRecords } from '../../electron/core/journalState.ts'
import { HOUR, type Kimai2Fixture, kimai2Fixture, MINUTE, MORNING, unrounded } from './engineAtKimai2.ts'

const config = unrounded

/** A morning of two entries with a pause in the first one, all of it sent. */
async function workedMorning(): Promise<Kimai2Fixture> {
  const before = await kimai2Fixture({ config })
  await before.start('Logo')
  await before.pass(30 * MINUTE)
  await before.ask('pause', undefined)
  await before.pass(10 * MINUTE)
  await before.ask('resume', {})
  await before.pass(20 * MINUTE)
  await before.ask('start', { target: before.other, description: 'Icons' })
  await before.pass(20 * MINUTE)
  await before.stop()
  return before
}

/** The same person with an empty journal, an hour and a half later. */
async function anew({ server }: Kimai2Fixture): Promise<Kimai2Fixture> {
  const after = await kimai2Fixture({ beside: server, at: MORNING + 90 * MINUTE })
  const { accountId } = after.target
  after.app.press(({ journal }) =>
    wantedRecords(accountId).write(journal, { from: MORNING - HOUR, to: MORNING + 90 * MINUTE }),
  )
  return after
}

function notice({ app }: Kimai2Fixture): string | undefined {
  const { notices, accounts } = app.snapshot()
  return notices.find(({ id }) => id.startsWith('readBack'))?.message.replace(accounts[0]?.label ?? '', 'Kimai')
}
const shown = (fixture: Kimai2Fixture) =>
  fixture
    .views()
    .map(({ startedAt, endedAt, description, send }) => [
      startedAt - MORNING,
      (endedAt ?? 0) - MORNING,
      description,
      send.kind,
    ])
    .toReversed()

it('is shown again with all that the server has, and an edit changes the record that is there', async () => {
  const before = await workedMorning()
  const records = before.stored()
  expect(records).toHaveLength(3)
  const after = await anew(before)
  await after.pass(HOUR)
  expect(shown(after)).toEqual([
    [0, 30 * MINUTE, 'Logo', 'sent'],
    [40 * MINUTE, 60 * MINUTE, 'Logo', 'sent'],
    [60 * MINUTE, 80 * MINUTE, 'Icons', 'sent'],
  ])
  expect(notice(after)).toBe('3 entries were read back from Kimai.')
  expect(after.stored()).toEqual(records)
  await after.ask('amend', { entryId: after.entry().id, description: 'Logo, blue' })
  await after.pass(MINUTE)
  expect(after.stored().map(({ description }) => description)).toEqual(['Logo, blue', 'Logo', 'Icons'])
  await after.pass(2 * HOUR)
  expect(after.views()).toHaveLength(3)
})

it('has nothing twice: what is here already, or lies under it, stays as it is', async () => {
  const before = await workedMorning()
  const after = await kimai2Fixture({ beside: before.server, at: MORNING + 90 * MINUTE })
  const { accountId } = after.target
  // Typed in again, as the list was empty.
  await after.ask('addEntry', {
    target: after.other,
    startedAt: MORNING + 61 * MINUTE,
    endedAt: MORNING + 79 * MINUTE,
    pauses: [],
    description: 'Icons',
    tags: [],
    billable: null,
  })
  const records = after.stored()
  after.app.press(({ journal }) =>
    wantedRecords(accountId).write(journal, { from: MORNING - HOUR, to: MORNING + 90 * MINUTE }),
  )
  await after.pass(HOUR)
  expect(notice(after)).toBe(
    '2 entries were read back from Kimai. 1 record there lies over an entry of here and is not shown twice: look at it there.',
  )
  expect(after.views()).toHaveLength(3)
  await after.pass(2 * HOUR)
  expect(after.views()).toHaveLength(3)
  expect(after.stored()).toEqual(records)
})

it('waits while something sent is not answered, and while the server can’t be reached', async () => {
  const before = await workedMorning()
  const after = await anew(before)
  after.unplug()
  await after.app.ask('start', { target: after.target, description: 'Now' })
  await after.pass(HOUR)
  expect(shown(after)).toEqual([[90 * MINUTE, -MORNING, 'Now', 'running']])
  after.plugIn()
  await after.pass(HOUR)
  expect(shown(after).map(([, , description]) => description)).toEqual(['Logo', 'Logo', 'Icons', 'Now'])
  after.expectAgreed()
})

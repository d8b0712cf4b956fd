import { expect, it } from 'vitest'
import { startSchedule } from '../../../../electron/core/schedule.ts'
import { AppError, asAppError } from '../../../../shared/errors.ts'
import { fakeClock, rethrown, settled } from '../../../support/fakes.ts'
import { HOUR, MINUTE } from '../../../support/samples.ts'

it('catalogs are fetched again every half hour, also after a journal that refused once', async () => {
  const clock = fakeClock()
  const refreshed: string[] = []
  const full = () => {
    throw new AppError('storage', 'disk full')
  }
  const accounts = {
    views: () => ['a1', 'a2'].map((id) => ({ id, enabled: id === 'a1' })),
    refresh: async (id: string) => void refreshed.push(id),
  }
  const failed: string[] = []
  const onFailure = (part: string, error: unknown) => void failed.push(`${part}: ${asAppError(error).message}`)
  const serverRecords = { read: async () => {} }
  startSchedule({ clock, accounts, outbox: { wakeNow: full }, serverRecords, onMidnight: () => {}, onFailure })
  await settled()
  for (let round = 0; round < 2; round++) {
    clock.advance(30 * MINUTE)
    await settled()
  }
  expect(refreshed).toEqual(['a1', 'a1', 'a1'])
  expect(failed).toEqual(['refresh: disk full', 'refresh: disk full', 'refresh: disk full'])
})

it.each([24, -24])('a clock that is set by %i hours makes it another day soon', async (hours) => {
  const clock = fakeClock()
  let days = 0
  const accounts = { views: () => [], refresh: async () => {} }
  const outbox = { wakeNow: () => {} }
  const serverRecords = { read: async () => {} }
  startSchedule({ clock, accounts, outbox, serverRecords, onMidnight: () => days++, onFailure: rethrown })
  clock.advance(HOUR)
  expect(days).toBe(0)
  clock.set(clock.now() + hours * HOUR)
  clock.advance(15 * MINUTE)
  clock.advance(HOUR)
  expect(days).toBe(1)
})

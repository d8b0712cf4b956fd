import { expect, it } from 'vitest'
import { startSchedule } from '../../../../electron/core/schedule.ts'
import { AppError, asAppError } from '../../../../shared/errors.ts'
import { fakeClock, settled } from '../../../support/fakes.ts'
import { MINUTE } from '../../../support/samples.ts'

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

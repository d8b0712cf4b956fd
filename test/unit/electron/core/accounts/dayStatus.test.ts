import { describe, expect, it } from 'vitest'
import { createDayStatuses } from '../../../../../electron/core/accounts/dayStatus.ts'
import type { DayStatus } from '../../../../../shared/model/snapshot.ts'
import { fakeClock, fakeProvider, silentLog } from '../../../../support/fakes.ts'
import { anAccount, DAY, HOUR, MINUTE } from '../../../../support/samples.ts'

function createFixture() {
  const clock = fakeClock()
  const asked: string[] = []
  const made = {
    clock,
    asked,
    changes: 0,
    fails: false,
    answer: (date: string): DayStatus => ({ date, reportedMs: 6.5 * HOUR, scheduledMs: 8 * HOUR, locked: null }),
  }
  const provider = {
    ...fakeProvider(),
    async dayStatus(_: unknown, date: string) {
      asked.push(date)
      if (made.fails) throw new Error('no network')
      return made.answer(date)
    },
  }
  const connection = { ...anAccount(), accountId: 'a1', secret: '', facts: null }
  const days = createDayStatuses({
    clock,
    log: silentLog,
    connectionOf: async (accountId) => ({ provider: accountId === 'plain' ? fakeProvider() : provider, connection }),
    onChange: () => made.changes++,
  })
  return Object.assign(made, { days })
}

describe('what a provider says of the day', () => {
  it('is asked at most every few minutes, unless something was sent', async () => {
    const { days, asked, clock } = createFixture()
    await days.refresh('a1')
    await days.refresh('a1')
    expect(asked).toEqual(['2026-11-20'])
    await days.refresh('a1', true)
    clock.advance(5 * MINUTE)
    await days.refresh('a1')
    expect(asked).toHaveLength(3)
    expect(days.of('a1')).toMatchObject({ reportedMs: 6.5 * HOUR })
  })

  it('is not taken for another day', async () => {
    const { days, clock } = createFixture()
    await days.refresh('a1')
    clock.advance(DAY)
    expect(days.of('a1')).toBeNull()
  })

  it('stays what it was when it can’t be learned, and is nothing where there is nothing to learn', async () => {
    const made = createFixture()
    const { days } = made
    await days.refresh('a1')
    made.fails = true
    await days.refresh('a1', true)
    await days.refresh('plain')
    expect([days.of('a1')?.scheduledMs, days.of('plain'), made.changes]).toEqual([8 * HOUR, null, 1])
  })
})

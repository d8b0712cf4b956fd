import { describe, expect, it } from 'vitest'
import { createDayStatuses } from '../../../../../electron/core/accounts/dayStatus.ts'
import { datesBetween } from '../../../../../shared/time/zonedTime.ts'
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
    async dayStatuses(_: unknown, { from, to }: { from: string; to: string }) {
      asked.push(`${from} ${to}`)
      if (made.fails) throw new Error('no network')
      return datesBetween(from, to, 'UTC').map(made.answer)
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
    expect(asked).toEqual(['2026-10-27 2026-11-26'])
    await days.refresh('a1', true)
    clock.advance(5 * MINUTE)
    await days.refresh('a1')
    expect(asked).toHaveLength(3)
    expect(days.of('a1')).toMatchObject({ reportedMs: 6.5 * HOUR })
  })

  it('is that of today, whatever is known of other days', async () => {
    const made = createFixture()
    const { days, clock } = made
    made.answer = (date) => ({ date, reportedMs: 0, scheduledMs: (date === '2026-11-21' ? 6 : 8) * HOUR, locked: null })
    await days.refresh('a1')
    clock.advance(DAY)
    expect(days.of('a1')).toMatchObject({ date: '2026-11-21', scheduledMs: 6 * HOUR })
    clock.advance(30 * DAY)
    expect(days.of('a1')).toBeNull()
  })

  it('is the plan of every day of the week, by one request', async () => {
    const made = createFixture()
    const { days, asked } = made
    made.answer = (date) => ({ date, reportedMs: 0, scheduledMs: (date === '2026-11-20' ? 6 : 8) * HOUR, locked: null })
    await days.refresh('a1')
    const week = datesBetween('2026-11-16', '2026-11-20', 'UTC').map((date) => days.scheduledMs(date, ['a1']))
    expect(week).toEqual([8, 8, 8, 8, 6].map((hours) => hours * HOUR))
    days.look(['a1'], '2026-11-16', '2026-11-22')
    expect(asked).toHaveLength(1)
  })

  it('is asked of days that somebody looks at, 31 of them at a time', async () => {
    const { days, asked } = createFixture()
    days.look(['a1'], '2026-08-01', '2026-09-15')
    days.look(['a1'], '2026-08-01', '2026-09-15')
    await expect.poll(() => days.scheduledMs('2026-09-15', ['a1'])).toBe(8 * HOUR)
    expect(asked).toEqual(['2026-08-01 2026-08-31', '2026-09-01 2026-09-15'])
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

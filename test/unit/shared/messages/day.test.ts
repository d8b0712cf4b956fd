/** What the window of days says where it counts, and what stays as it is when it says so in another language. */
import { afterEach, describe, expect, it } from 'vitest'
import { issuesOf } from '../../../../renderer/day/check/dayIssues.ts'
import { timeRange } from '../../../../renderer/day/timeRange.ts'
import { t } from '../../../../renderer/day/messages.ts'
import { hourText } from '../../../../shared/time/formatTime.ts'
import { english, speak, type Language } from '../../../../shared/language.ts'
import type { EntryView } from '../../../../shared/model/snapshot.ts'
import { anEntry, HOUR, ZONE } from '../../../support/samples.ts'

const nine = Date.parse('2026-11-20T09:00+01:00')
const speakIn = (language: Language) => speak({ ...english, language })

afterEach(() => speak(english))

describe('what is left to see to', () => {
  const entry: EntryView = {
    ...anEntry({ startedAt: nine, endedAt: nine + HOUR }),
    send: { kind: 'waiting', nextAttemptAt: null, reason: null },
    marks: ['long'],
    there: null,
  }
  const issues = () => issuesOf({ entries: [entry], untracked: [] }, { longHours: 10 }, ZONE, nine + HOUR)

  it('is the same thing in every language, so that the focus stays with it', async () => {
    const before = issues()
    await speakIn('de')
    expect(issues().map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(issues()[0]?.what).toBe('Website — Coding: noch nicht gesendet')
  })

  it('what is left to see to is counted', async () => {
    expect([1, 2].map(t().sheet.things)).toEqual(['1 thing to look at', '2 things to look at'])
    expect([0, 1, 2].map(t().copy.done)).toEqual([
      'Nothing to copy: no entry has ended here.',
      'Copied 1 entry',
      'Copied 2 entries',
    ])
    await speakIn('sv')
    expect([1, 2].map(t().sheet.things)).toEqual(['1 sak att titta på', '2 saker att titta på'])
  })
})

describe('times', () => {
  it('go on until now where something runs', async () => {
    expect(timeRange({ startedAt: nine, endedAt: nine + HOUR }, ZONE)).toBe('09:00–10:00')
    expect(timeRange({ startedAt: nine, endedAt: null }, ZONE)).toBe('09:00–now')
    await speakIn('de')
    expect(timeRange({ startedAt: nine, endedAt: null }, ZONE)).toBe('09:00–jetzt')
  })

  it('have hours as the clock of the person has them', async () => {
    const hours = () => [0, 9, 12, 17, 24].map(hourText)
    expect(hours()).toEqual(['0', '9', '12', '17', '24'])
    await speak({ ...english, hours: 12 })
    expect(hours()).toEqual(['12\u00a0am', '9\u00a0am', '12\u00a0pm', '5\u00a0pm', '12\u00a0am'])
  })
})

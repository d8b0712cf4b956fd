/** What the settings say where it depends on numbers. */
import { afterEach, describe, expect, it } from 'vitest'
import { serverDayText, accountStateText } from '../../../../renderer/settings/accounts/accountText.ts'
import { capabilityText } from '../../../../renderer/settings/accounts/capabilityText.ts'
import { t } from '../../../../renderer/settings/messages.ts'
import { asTheSystem, english, type Language, localeOf, speak } from '../../../../shared/language.ts'
import type { AccountView, ProviderRules } from '../../../../shared/model/snapshot.ts'
import { HOUR, NOW, ZONE } from '../../../support/samples.ts'

const say = (language: Language) => speak(localeOf({ ...asTheSystem, language }, { languages: [], region: 'en-GB' }))
afterEach(() => speak(english))

describe('counted things', () => {
  it.each([
    ['en', '1 entry written to /a.csv', '3 entries written to /a.csv', 'Remove Garden and its 1 task?'],
    ['da', '1 post skrevet til /a.csv', '3 poster skrevet til /a.csv', 'Fjern Garden og dets ene opgave?'],
    ['sv', '1 post skriven till /a.csv', '3 poster skrivna till /a.csv', 'Ta bort Garden och dess enda uppgift?'],
    ['de', '1 Eintrag nach /a.csv geschrieben', '3 Einträge nach /a.csv geschrieben', 'Garden mit der einen Aufgabe'],
  ] as const)('are inflected in %s', async (language, one, three, removal) => {
    await say(language)
    expect([t().export.written('/a.csv', 1), t().export.written('/a.csv', 3)]).toEqual([one, three])
    expect(t().projects.askRemoval('Garden', 1)).toContain(removal)
    expect(t().projects.askRemoval('Garden', 4)).toContain('4')
  })
})

describe('an account', () => {
  const account = { state: { kind: 'ok' }, rules: { editsCatalog: false }, targets: 1, catalogAt: NOW } as AccountView
  it('says how many targets it has and when they were fetched, each in its own words', async () => {
    const text = (catalogAt: number | null, targets = 1) =>
      accountStateText({ ...account, catalogAt, targets }, NOW, ZONE).text
    expect(text(null, 2)).toBe('2 projects and tasks')
    expect(text(NOW)).toBe('1 project, fetched 15:00')
    await say('de')
    expect(text(NOW - 48 * HOUR, 1)).toBe('1 Projekt, Stand: Mi., 18. Nov.')
  })

  it('writes hours as the language does', async () => {
    const day = { date: '2026-11-20', reportedMs: 6.5 * HOUR, scheduledMs: 8 * HOUR, locked: null }
    expect(serverDayText(day)).toBe('Today there: 6.5 of 8 h')
    await say('da')
    expect(serverDayText({ ...day, locked: 'Ugen er godkendt.' })).toBe(
      'Registreret der i dag: 6,5 af 8\u00a0t. Ugen er godkendt.',
    )
  })

  it('says what it holds and what stays here', () => {
    const rules: ProviderRules = {
      description: true,
      billable: false,
      tags: true,
      breaks: 'field',
      splitsAtMidnight: false,
      precisionMinutes: 0,
      readBack: true,
      liveRecords: false,
      maxRequestsPerSecond: 1,
      submitsHours: true,
      editsCatalog: false,
      booksPauses: false,
      finishesTasks: false,
    }
    expect(capabilityText(rules)).toEqual([
      'Holds description, tags, breaks.',
      'Does not hold: billable. It stays here.',
    ])
    expect(capabilityText({ ...rules, tags: false })[1]).toBe('Does not hold: tags, billable. They stay here.')
  })
})

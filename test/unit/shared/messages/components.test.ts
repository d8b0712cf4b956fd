/** What the windows have in common, as it is said in other languages than English. */
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseReturnTime } from '../../../../renderer/popover/cards/pause/parseReturnTime.ts'
import { billableOptions } from '../../../../renderer/entryEditor/billableOptions.ts'
import { readTime } from '../../../../shared/input/readTime.ts'
import { showKeys } from '../../../../renderer/components/keyLabels.ts'
import { durationText } from '../../../../renderer/components/durationText.ts'
import { t as login } from '../../../../renderer/login/messages.ts'
import { notSentText } from '../../../../renderer/components/notSentText.ts'
import { undoText } from '../../../../renderer/undo/undoText.ts'
import { asTheSystem, english, type Language, localeOf, speak } from '../../../../shared/language.ts'
import type { ProviderRules } from '../../../../shared/model/snapshot.ts'
import { anEntry, HOUR, MINUTE, NOW, ZONE } from '../../../support/samples.ts'

const say = (language: Language) => speak(localeOf({ ...asTheSystem, language }, { languages: [], region: 'en-GB' }))
afterEach(() => speak(english))

describe('a refusal that stands while the language changes', () => {
  const messageOf = (read: ReturnType<typeof readTime>) => (read.ok ? '' : read.message)

  it('is told in the language of the moment it is read in', async () => {
    const read = readTime('soon', { zone: ZONE, now: NOW, dates: [] })
    expect(messageOf(read)).toContain('Not a time')
    await say('de')
    expect(messageOf(read)).toContain('Keine Uhrzeit')
  })
  it('names a day as the language does', async () => {
    await say('de')
    const since = NOW - HOUR
    expect(messageOf(parseReturnTime('-2h', since, NOW, ZONE))).toMatch(/^Die Pause begann um \d\d:\d\d\.$/)
    expect(messageOf(parseReturnTime('-20h', NOW - 18 * HOUR, NOW, ZONE))).toMatch(
      /^Die Pause begann am .+, um \d\d:\d\d\.$/,
    )
  })
})

describe('in the language in use', () => {
  it('keys are called as on its keyboards, where they have names', async () => {
    await say('de')
    expect(showKeys('mod+shift+.', false)).toBe('Strg+Umschalt+.')
    expect(showKeys('mod+shift+.', true)).toBe('⌘⇧.')
  })
  it('lengths have its units', async () => {
    await say('da')
    expect(durationText(65 * MINUTE)).toBe('1 t 5 min')
  })
  it('choices made before are named anew', async () => {
    await say('sv')
    expect(billableOptions.map(({ label }) => label)).toEqual(['Auto', 'Ja', 'Nej'])
  })
  it('what was done comes first, its length last', async () => {
    const entry = anEntry({ startedAt: NOW - HOUR, endedAt: NOW })
    await say('sv')
    expect(undoText('stop', entry, NOW)).toEqual({ what: 'Stoppade Website', length: ' · 1:00' })
    expect(undoText('edit', entry, NOW)).toEqual({ what: 'Ändrade Website', length: '' })
    expect(undoText('merge', null, NOW)).toEqual({ what: 'Slog ihop posterna', length: '' })
  })
  it('what is lost is listed and told as one thing or several', async () => {
    const rules = { submitsHours: true, description: false, tags: false, billable: false } as ProviderRules
    const lost = (tags: string[]) =>
      notSentText({ description: 'Dach', tags, billable: null }, rules, { name: 'Kala', remark: '' })
    await say('de')
    expect(lost([])).toBe('Kala speichert keine Beschreibung; sie bleibt hier.')
    expect(lost(['a'])).toBe('Kala speichert keine Beschreibung oder Schlagwörter; sie bleiben hier.')
  })
  it('one is told from many, and thousands are written as there', async () => {
    await say('de')
    const { report, people } = login()
    expect([report.targets(1), report.targets(1234)]).toEqual(['1 Projekt', '1.234 Projekte und Aufgaben'])
    expect([people.all(1), people.all(2)]).toEqual(['1 Person', '2 Personen'])
  })
})

describe('a window that could not be drawn before any language was spoken', () => {
  it('says why at once, and what to do as soon as it can', async () => {
    vi.resetModules()
    const { ErrorBoundary } = await import('../../../../renderer/components/ErrorBoundary.tsx')
    const crash = Object.assign(new ErrorBoundary({ children: null }), { state: { message: 'No wheels.' } })
    const drawn = () => renderToStaticMarkup(crash.render())
    expect(drawn()).toContain('No wheels.')
    expect(drawn()).not.toContain('<button')
    const again = new Promise<void>((drawAgain) => Object.assign(crash, { forceUpdate: drawAgain }))
    crash.componentDidCatch()
    await again
    expect(drawn()).toContain('<button')
  })
})

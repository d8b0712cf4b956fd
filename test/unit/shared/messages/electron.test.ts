/** What the main process tells in each language, where a message is more than a text. */
import { afterEach, describe, expect, it } from 'vitest'
import { createShortcuts } from '../../../../electron/system/globalShortcuts.ts'
import { createProviders, infosOf } from '../../../../electron/providers/registry.ts'
import type { Changed, Stopped } from '../../../../shared/messages/en/kimai.ts'
import { t as providers } from '../../../../electron/providers/messages.ts'
import { asTheSystem, english, type Language, localeOf, speak } from '../../../../shared/language.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'

const speakIn = (language: Language) =>
  speak(localeOf({ ...asTheSystem, language }, { languages: [], region: 'en-GB' }))

afterEach(() => speak(english))

describe('what somebody changed in Kimai', () => {
  const alone: Stopped = { at: '12:58', byOther: false, limit: null }
  const byOther: Stopped = { at: '12:58', byOther: true, limit: 1 }
  const all: Changed[] = ['start', 'end', 'tags']

  it.each<[Language, string[]]>([
    [
      'en',
      [
        'It was changed in Kimai.',
        'Its tags were changed in Kimai.',
        'Its start, its end and its tags were changed in Kimai.',
        'It was stopped in Kimai at 12:58.',
        'It was stopped in Kimai at 12:58, when another record was started there (Kimai allows only one).',
        'It was stopped in Kimai at 12:58, and its end was changed.',
      ],
    ],
    [
      'da',
      [
        'Ændret i Kimai.',
        'Ændret i Kimai: mærker.',
        'Ændret i Kimai: start, slutning og mærker.',
        'Stoppet i Kimai kl.\u00a012:58.',
        'Stoppet i Kimai kl.\u00a012:58, da en anden registrering blev startet der (Kimai tillader kun én).',
        'Stoppet i Kimai kl.\u00a012:58. Også ændret: slutning.',
      ],
    ],
    [
      'sv',
      [
        'Ändrad i Kimai.',
        'Ändrat i Kimai: etiketter.',
        'Ändrat i Kimai: start, slut och etiketter.',
        'Stoppad i Kimai kl.\u00a012:58.',
        'Stoppad i Kimai kl.\u00a012:58, när en annan registrering startades där (Kimai tillåter bara en).',
        'Stoppad i Kimai kl.\u00a012:58. Också ändrat: slut.',
      ],
    ],
    [
      'de',
      [
        'In Kimai geändert.',
        'In Kimai geändert: Schlagwörter.',
        'In Kimai geändert: Beginn, Ende und Schlagwörter.',
        'In Kimai um 12:58 gestoppt.',
        'In Kimai um 12:58 gestoppt, als dort eine andere Buchung gestartet wurde (Kimai erlaubt nur eine).',
        'In Kimai um 12:58 gestoppt. Außerdem geändert: Ende.',
      ],
    ],
  ])('is a sentence in %s', async (language, sentences) => {
    await speakIn(language)
    const { changed, stopped } = providers().kimai
    expect([
      changed([]),
      changed(['tags']),
      changed(all),
      stopped(alone, []),
      stopped(byOther, []),
      stopped(alone, ['end']),
    ]).toEqual(sentences)
  })
})

describe('what is kept while the language changes', () => {
  it('is told in the new one: why keys don’t work, and what the providers ask for', async () => {
    const keys = createShortcuts({
      system: { register: () => false, unregister: () => {} },
      run: {
        toggle() {},
        open() {},
        pause() {},
        stop() {},
        favourite1() {},
        favourite2() {},
        favourite3() {},
        day() {},
      },
      mac: false,
      wayland: false,
      onChange: () => {},
    })
    keys.begin({ ...defaultSettings.shortcuts, toggle: 'Shift+F9' })
    const offered = createProviders(() => Promise.reject(new Error('offline')))
    const told = () => [keys.problems().toggle, infosOf(offered).map(({ loginFields }) => loginFields[0]?.label)]
    const fields = (label: string) => [undefined, label, label, label, label, label]
    expect(told()).toEqual(['Another program already uses Shift+F9. Choose other keys.', fields('Address')])
    await speakIn('de')
    expect(told()).toEqual(['Ein anderes Programm benutzt Umschalt+F9 schon. Wähle andere Tasten.', fields('Adresse')])
  })
})

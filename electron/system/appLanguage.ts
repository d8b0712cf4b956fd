/** The language of this process: the person's choice on this computer. */
import { app } from 'electron'
import { type LocaleChoice, localeOf, speak, speaks } from '../../shared/language.ts'

/** All that is told from then on is told so; what stands in the journal stays as it was told. Rejects as `speak` does. */
export async function setLanguage(choice: LocaleChoice, onChange: () => void = () => {}): Promise<void> {
  const wanted = localeOf(choice, { languages: app.getPreferredSystemLanguages(), region: app.getSystemLocale() })
  const isNew = !speaks(wanted)
  await speak(wanted)
  if (isNew) onChange()
}

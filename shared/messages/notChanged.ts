/** How a note begins that says what could not be changed: stored notes are known by it, in whatever language they were told. */
import type { Language } from '../language.ts'

export const notChanged: Record<Language, string> = {
  en: 'Not changed there',
  da: 'Ikke ændret der',
  sv: 'Inte ändrat där',
  de: 'Dort nicht geändert',
}

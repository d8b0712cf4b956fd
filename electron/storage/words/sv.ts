/** What the storage tells a person, in Swedish. */
import type { Words } from './en.ts'

export const sv: Words = {
  settings: {
    notSaved: (cause) => `Inställningarna kunde inte sparas: ${cause}`,
    startedAnew: (copy) =>
      `Inställningsfilen kunde inte läsas och har sparats som ${copy}. Stint börjar med standardinställningarna; logga in igen för att fortsätta.`,
    lastGood: (copy) =>
      `Inställningsfilen kunde inte läsas och har sparats som ${copy}. Den senaste fungerande kopian används.`,
    accountLost:
      'Ett konto i inställningsfilen kunde inte läsas; filen har sparats som en kopia. Logga in igen för att fortsätta.',
    ignored: (names) =>
      `Några inställningar kunde inte läsas och har fått sina standardvärden: ${names}. Filen har sparats som en kopia.`,
  },
  journal: {
    newer: 'Journalen har skrivits av en nyare version av Stint. Uppdatera Stint för att öppna den.',
    notWritten: (cause) => `Det gick inte att skriva till journalen: ${cause}`,
  },
}

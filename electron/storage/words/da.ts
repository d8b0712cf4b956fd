/** What the storage tells a person, in Danish. */
import type { Words } from './en.ts'

export const da: Words = {
  settings: {
    notSaved: (cause) => `Indstillingerne kunne ikke gemmes: ${cause}`,
    startedAnew: (copy) =>
      `Indstillingsfilen kunne ikke læses og er gemt som ${copy}. Stint begynder med standardindstillingerne; log ind igen for at fortsætte.`,
    lastGood: (copy) => `Indstillingsfilen kunne ikke læses og er gemt som ${copy}. Den sidste gode kopi er i brug.`,
    accountLost:
      'En konto i indstillingsfilen kunne ikke læses; filen er gemt som en kopi. Log ind igen for at fortsætte.',
    ignored: (names) =>
      `Nogle indstillinger kunne ikke læses og er sat til standard: ${names}. Filen er gemt som en kopi.`,
  },
  journal: {
    newer: 'Journalen er skrevet af en nyere version af Stint. Opdatér Stint for at åbne den.',
    notWritten: (cause) => `Der kunne ikke skrives til journalen: ${cause}`,
  },
}

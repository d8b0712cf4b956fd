/** What the storage tells a person, in German. */
import type { Words } from './en.ts'

export const de: Words = {
  settings: {
    notSaved: (cause) => `Die Einstellungen konnten nicht gespeichert werden: ${cause}`,
    startedAnew: (copy) =>
      `Die Einstellungsdatei war nicht lesbar und liegt jetzt als ${copy} daneben. Stint beginnt mit den Vorgaben; melde dich wieder an, um weiterzumachen.`,
    lastGood: (copy) =>
      `Die Einstellungsdatei war nicht lesbar und liegt jetzt als ${copy} daneben. Die letzte gute Kopie wird benutzt.`,
    accountLost:
      'Ein Konto in der Einstellungsdatei war nicht lesbar; die Datei wurde als Kopie aufgehoben. Melde dich wieder an, um weiterzumachen.',
    ignored: (names) =>
      `Einige Einstellungen waren nicht lesbar und stehen auf ihrer Vorgabe: ${names}. Die Datei wurde als Kopie aufgehoben.`,
  },
  journal: {
    newer: 'Das Journal wurde von einer neueren Version von Stint geschrieben. Aktualisiere Stint, um es zu öffnen.',
    notWritten: (cause) => `Das Journal konnte nicht geschrieben werden: ${cause}`,
  },
}

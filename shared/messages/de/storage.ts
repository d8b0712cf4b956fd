/** What the storage tells a person, in German. */
import type { Messages } from '../en/storage.ts'

export const messages: Messages = {
  settings: {
    notSaved: (cause) => `Die Einstellungen konnten nicht gespeichert werden: ${cause}`,
    startedAnew: (copy) =>
      `Die Einstellungsdatei war nicht lesbar und liegt jetzt als ${copy} daneben. Stint beginnt mit den Standardwerten; melde dich neu an, um weiterzumachen.`,
    lastGood: (copy) =>
      `Die Einstellungsdatei war nicht lesbar und liegt jetzt als ${copy} daneben. Die letzte gute Kopie wird benutzt.`,
    gone: 'Die Einstellungsdatei war verschwunden. Die letzte gute Kopie wird benutzt.',
    accountLost:
      'Ein Konto in der Einstellungsdatei war nicht lesbar; die Datei wurde als Kopie aufgehoben. Melde dich neu an, um weiterzumachen.',
    ignored: (names) =>
      `Einige Einstellungen waren nicht lesbar und stehen auf ihrem Standardwert: ${names}. Die Datei wurde als Kopie aufgehoben.`,
  },
  files: {
    notBackup: (name) => `${name} ist keine Sicherung von Stint. Wähle eine andere Datei.`,
    damaged: (name) => `${name} ist beschädigt: Etwas davon fehlt oder wurde geändert. Wähle eine andere Sicherung.`,
    newer: (name) =>
      `${name} stammt von einer neueren Version von Stint. Aktualisiere Stint und stelle sie dann wieder her.`,
    mayNotWrite: (folder) => `In ${folder} darf nicht geschrieben werden. Wähle einen anderen Ordner.`,
    full: 'Der Datenträger ist voll. Schaffe Platz oder wähle einen anderen.',
    fullAgain: 'Der Datenträger ist voll. Schaffe Platz und versuche es noch einmal.',
    noFolder: (folder) => `${folder} gibt es nicht. Wähle einen anderen Ordner.`,
    isFolder: (path) => `${path} ist ein Ordner. Wähle einen anderen Namen.`,
    notWritten: (path, code) => `${path} konnte nicht geschrieben werden (${code}). Wähle einen anderen Ordner.`,
    mayNotRead: (name) => `${name} darf nicht gelesen werden. Kopiere die Datei zuerst in einen deiner Ordner.`,
    gone: (name) => `${name} gibt es nicht mehr.`,
    folderNotBackup: (name) => `${name} ist ein Ordner und keine Sicherung.`,
    notRead: (name, code) => `${name} konnte nicht gelesen werden (${code}).`,
  },
  journal: {
    clock: (day) => `Die Uhr des Computers zeigt ${day}. Stelle sie richtig und versuche es noch einmal.`,
    newer: 'Das Journal wurde von einer neueren Version von Stint geschrieben. Aktualisiere Stint, um es zu öffnen.',
    notWritten: (cause) => `Das Journal konnte nicht geschrieben werden: ${cause}`,
  },
}

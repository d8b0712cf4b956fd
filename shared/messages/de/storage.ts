/** What the storage tells a person, in German. */
import type { Messages } from '../en/storage.ts'

export const messages: Messages = {
  settings: {
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
    newer: (path) =>
      `${path} wurde von einer neueren Version von Stint geschrieben. Aktualisiere Stint, um damit weiterzumachen.`,
    notUpdated: (path, copy, cause) =>
      `${path} konnte nicht auf diese Version von Stint gebracht werden (${cause}). Die Datei ist, wie sie vorher war, und eine Kopie liegt unter ${copy}. Installiere die vorige Version, um damit weiterzumachen.`,
    foreign: (path, tables) =>
      `${path} ist nicht das Journal von Stint, sondern die Datenbank eines anderen Programms (mit den Tabellen ${tables}).`,
  },
  problems: {
    full: (folder) => `Der Datenträger mit ${folder} ist voll. Schaffe dort Platz und versuche es noch einmal.`,
    locked: (path) =>
      `Ein anderes Programm benutzt ${path}. Schließe es (ein zweites Stint, eine Sicherung oder Synchronisierung) und versuche es noch einmal.`,
    mayNotWrite: (folder) =>
      `Stint darf in ${folder} nicht schreiben. Erlaube es in den Eigenschaften des Ordners oder hebe den Schreibschutz des Datenträgers auf und versuche es noch einmal.`,
    noFolder: (folder) =>
      `Den Ordner ${folder} gibt es nicht, und er lässt sich nicht anlegen. Lege ihn an und versuche es noch einmal.`,
    isFolder: (path) =>
      `${path} ist ein Ordner, Stint braucht dort eine Datei. Benenne den Ordner um und versuche es noch einmal.`,
    moved: (path) =>
      `${path} wurde verschoben oder gelöscht, während Stint lief. Stint hat die Datei wieder angelegt: Beende Stint und starte es neu.`,
    replaced: (path, keptAs) =>
      `${path} wurde durch eine andere Datei ersetzt, während Stint lief. Was Stint aufgezeichnet hat, liegt als ${keptAs} daneben; stelle es nach dem nächsten Start unter Einstellungen › Daten wieder her. Beende Stint und starte es neu.`,
    otherStint: (path) =>
      `Ein anderes Stint hat ${path} inzwischen geändert. Beende das andere und starte dieses dann neu.`,
    damaged: (path) => `${path} ist beschädigt. Starte Stint neu: Es bietet dann die neueste brauchbare Sicherung an.`,
    device: (path, cause) =>
      `Der Datenträger konnte ${path} nicht lesen oder schreiben (${cause}). Prüfe ihn und seine Verbindung und starte Stint dann neu.`,
    other: (path, cause) => `${path} konnte nicht gelesen oder geschrieben werden (${cause}). Starte Stint neu.`,
  },
}

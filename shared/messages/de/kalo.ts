/** What is said of Kalo, in German. */
import { withReason } from '../withReason.ts'
import type { Messages } from '../en/kalo.ts'

export const messages: Messages = {
  enterAddress: (example) => `Gib die Adresse der Kalo-API ein, zum Beispiel ${example}.`,
  addressHelp: 'Wo die Kalo-API ist. Lass sie so, wenn du keine andere bekommen hast.',
  keyHelp:
    'Ein Admin deines Teams legt ihn in Kalo in einer App an. Er hat die Rechte eines Admins: Gib ihn nicht weiter.',
  remark:
    'Kalo kann keine Stunden speichern: Deine Einträge bleiben in Stint und lassen sich exportieren. Wenn du willst, hinterlässt jeder eine Notiz an seiner Aufgabe.',
  leaveNotes: 'Notiz an der Aufgabe hinterlassen',
  leaveNotesHelp:
    'Jeder Eintrag wird eine Zeile in der Beschreibung seiner Aufgabe, die Manager und Freelancer lesen können. Es ist nur eine Notiz: Bezahlt wird danach niemand, denn Kalo hat keine Stundenzettel.',
  manager: 'Ich leite das Team',
  notesOff:
    'Notizen an Aufgaben sind für dieses Konto ausgeschaltet, und etwas anderes kann Kalo von einem Eintrag nicht speichern. Er bleibt in Stint.',
  notTakenAway: 'Kalo hat die Notiz nicht entfernt. Nimm sie dort aus der Beschreibung der Aufgabe.',
  lost: (lines) => `Kalo zeigt diesen Teil der Aufgabenbeschreibung nicht mehr: „${lines}“`,
  noteChanged: 'Kalo hat den Text der Notiz geändert',
  changedAtOnce:
    'Jemand hat diese Aufgabe im selben Moment in Kalo geändert. War das ihre Beschreibung, ist die Änderung verloren: Sieh dir die Aufgabe dort an',
  noPlace: 'Es ist nicht bekannt, wo in Kalo diese Notiz ist. Such sie in der Beschreibung der Aufgabe.',
  noTask: 'In Kalo geht eine Notiz nur an einer Aufgabe, und dieser Eintrag hat keine. Wähle eine Aufgabe.',
  tooLong: (characters, most) =>
    `Mit dieser Notiz hätte die Beschreibung der Aufgabe ${characters} Zeichen, und Stint hört bei ${most} auf. Der Eintrag bleibt in Stint.`,
  moved: 'Jemand hat die Notiz dieses Eintrags in der Beschreibung der Aufgabe verschoben. Ändere sie dort, in Kalo.',
  notKept:
    'Kalo hat die Notiz nicht behalten: Seine Antwort zeigt die Beschreibung ohne sie. Der Eintrag bleibt in Stint; die Notizen lassen sich in den Einstellungen des Kontos ausschalten.',
  endless: (most, path) => `Kalo listet unter ${path} mehr als ${most} auf; das ist mehr, als Stint annimmt.`,
  otherTask: 'es ist eine andere Aufgabe',
  notKalo: (host) => `${host} antwortet, aber nicht wie Kalo. Prüfe die Adresse.`,
  personGone: 'Kalo hat diese Person nicht (mehr). Wähle noch einmal, wer du bist.',
  left: (name) => `Kalo führt ${name} nicht mehr unter den Freelancern. Melde dich neu an und wähle, wer du bist.`,
  nothingForManager: 'Noch nichts zur Auswahl: Kein laufendes Projekt hat eine offene Aufgabe.',
  nothingToTrack: 'Noch nichts zur Auswahl: Keine offene Aufgabe ist dir zugewiesen oder noch frei.',
  keyRefused: (words) => `Kalo nimmt diesen API-Schlüssel nicht (mehr) an${withReason(words)}`,
  slowDown: (words) => `Kalo bittet um Geduld${withReason(words)}`,
  failed: (status, words) => `Kalo hat mit Fehler ${status} geantwortet${withReason(words)}`,
  notAllowed: (words) => `Kalo erlaubt es mit diesem API-Schlüssel nicht${withReason(words)}`,
  unknown: (words) => `Kalo kennt es nicht (mehr)${withReason(words)}`,
  refused: (status) => `Kalo lehnt es mit Status ${status} ab.`,
}

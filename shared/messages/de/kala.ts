/** What is said of Kala, in German. */
import type { Messages } from '../en/kala.ts'

export const messages: Messages = {
  enterAddress: (example) => `Gib die Adresse von Kala ein, zum Beispiel ${example}.`,
  addressHelp: 'Wo Kala Programmen antwortet; lass sie so, wenn dir keine andere genannt wurde.',
  keyHelp:
    'In den Einstellungen von Kala. Er gehört der ganzen Firma: Wer ihn hat, kann dort für jede Person Stunden buchen.',
  remark:
    'Kala nimmt Stunden auf Projekte und Aufgaben an, aber keine Beschreibungen. Von hier aus lässt sich dort nichts nachlesen oder ändern.',
  bookPauses: 'Pausen buchen',
  bookPausesHelp: (project) => `Jede Pause wird ein Eintrag auf „${project}“, das Kala dafür nennt.`,
  noDescription: 'Kala speichert keine Beschreibung: Sie bleibt hier',
  project: (id) => `Fall ${id}`,
  task: (id) => `Aufgabe ${id}`,
  employee: (id) => `Person ${id}`,
  pause: 'Pause',
  endless: (list) => `Die Liste ${list} von Kala hört nicht auf.`,
  pauseRefused: (project, id, why) => `Die Pause auf „${project}“ (Fall ${id}) wurde abgelehnt: ${why}`,
  noTask: 'Hier gibt es keine Aufgabe, die erledigt sein könnte.',
  noNumber: 'Dieses Projekt oder diese Aufgabe hat keine Nummer, die Kala kennen könnte. Wähle etwas anderes.',
  noMinute: 'Es ist nicht einmal eine ganze Minute zu buchen.',
  tooLong: 'Kala nimmt höchstens 24 Stunden auf einmal an. Teile den Eintrag.',
  noReason: 'Kala nennt keinen Grund.',
  noVerdict: 'Die Antwort von Kala enthält kein „succes“; es ist also nicht bekannt, ob es angenommen wurde.',
  noVerdictBut: (words) =>
    `Die Antwort von Kala enthält kein „succes“; es ist also nicht bekannt, ob es angenommen wurde: ${words}.`,
  keyRefused: 'Kala nimmt diesen API-Schlüssel nicht (mehr) an.',
  noneThere: 'Unter dieser Adresse gibt es keine Schnittstelle von Kala, oder sie hat sich geändert (Status 404).',
  unreadable: (why) => `Kala konnte die Anfrage nicht lesen: ${why}`,
  failedBecause: (status, why) => `Kala hat mit Fehler ${status} geantwortet: ${why}`,
  notKala: (host, usual) => `${host} antwortet, aber nicht wie Kala. Prüfe die Adresse; meist ist sie ${usual}.`,
  personGone: (id) =>
    `Kala hat unter der Nummer ${id} niemanden (mehr), der aktiv ist. Melde dich als jemand anderes an.`,
  nothingToTrack: 'Noch nichts zur Auswahl: Kala bietet dir kein Projekt an.',
}

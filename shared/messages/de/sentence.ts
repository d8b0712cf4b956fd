/** What is said of sentences that add or start an entry, in German. */
import type { Messages } from '../en/sentence.ts'

export const messages: Messages = {
  add: (times) => `${times} eintragen`,
  start: 'Jetzt starten',
  startSince: (time) => `Starten, seit ${time}`,
  note: (note) => `„${note}“`,
  overlaps: (times, project) => `Überschneidet ${times} ${project}`,
  problems: {
    tooLong: 'Zu lang für einen Eintrag: höchstens 600 Zeichen.',
    twice: 'Hier stehen zwei Zeiten. Gib eine ein, etwa 9-10:30 oder 1h30.',
    needsTime: 'Gib ein, wann es war, etwa 9-10:30 oder 1h30.',
    needsEnd: 'Gib ein, bis wann oder wie lange, etwa 9-10:30 oder 9:00 1h30.',
    agoOnOtherDay: '-20m zählt ab jetzt und kann nicht an einem anderen Tag liegen.',
    needsProject: 'Gib auch ein Projekt ein.',
    noProject: (words) => `Kein Projekt gefunden für „${words}“.`,
    beganLater: (time) => `Was läuft, begann später, um ${time}.`,
  },
  command: {
    added: (what, times) => `${what} eingetragen, ${times}.`,
    wouldAdd: (what, times) => `Würde ${what} eintragen, ${times}.`,
    startsNot: 'Das würde den Timer starten. Nimm stint start, oder gib ein, bis wann.',
    unclear: 'Das kann Verschiedenes bedeuten:',
    sayMore: 'Gib mehr davon ein, oder nimm mit --first das Erste.',
  },
}

/** What the editor of an entry says, in German. */
import type { Messages } from '../en/entryEditor.ts'

export const messages: Messages = {
  editor: {
    edit: 'Eintrag bearbeiten',
    add: 'Eintrag hinzufügen',
    worked: 'gearbeitet',
    workedPaused: (pause) => `gearbeitet, ${pause} Pause`,
    leave: 'Verlassen, ohne zu speichern?',
    leaveYes: 'Verlassen',
    leaveNo: 'Bleiben',
    notSaved: 'Nicht gespeichert',
  },
  target: {
    choose: 'Projekt wählen',
    change: 'Projekt ändern',
    missing: 'Wähle, wofür es war.',
  },
  times: {
    day: 'Tag',
    time: 'Zeit',
    today: 'Heute',
    help: '9:15, 915, -20m oder jetzt; ↑ ↓ um eine Minute, mit Umschalt um fünf',
    nextDay: 'Endete am Tag danach',
    untyped: 'Gib ein, wann es endete.',
    runs: 'jetzt, er läuft',
    paused: 'jetzt, pausiert',
    endedOn: 'Endete am',
    dayOfEnd: 'Tag des Endes',
  },
  pauses: {
    title: 'Pausen',
    add: 'Pause hinzufügen',
    start: (nth) => `Beginn von Pause ${nth}`,
    end: (nth) => `Ende von Pause ${nth}`,
    remove: (nth) => `Pause ${nth} entfernen`,
    removeThis: 'Diese Pause entfernen',
    overtaken: 'Der Timer wurde inzwischen pausiert oder fortgesetzt.',
    take: 'Pausen übernehmen, wie sie jetzt sind',
    untyped: 'Gib ein, wann sie begann und wann sie endete.',
  },
  fields: { done: 'Was wurde gemacht?', commas: 'Mit Kommas trennen' },
  notes: {
    stuck: (place) =>
      `${place} hat ihn schon, und er lässt sich von hier aus nicht ändern: Was du änderst, bleibt nur hier. Er kann nicht geteilt, zusammengeführt oder gelöscht werden.`,
    sentOn: (place) => `Änderungen werden an ${place} weitergegeben.`,
    zones: (here, there) => `Zeiten hier in ${here}; erfasst in ${there}.`,
  },
  actions: {
    title: 'Mehr zu diesem Eintrag',
    split: 'Teilen\u00a0…',
    merge: 'Zusammenführen\u00a0…',
    unsaved: 'Speichere erst deine Änderungen oder verwirf sie',
    stuck: (place) => `${place} hat ihn, und er lässt sich von hier aus nicht ändern`,
    lasting: (place) => `${place} hat ihn, und dort lässt er sich von hier aus nicht löschen`,
    othersFixed: 'Die Einträge daneben gehören zu einem anderen Konto oder lassen sich nicht mehr ändern',
    alone: 'Daneben gibt es keinen Eintrag',
  },
  split: {
    title: 'Teilen',
    span: (from, to) => `${from} bis ${to}`,
  },
  merge: {
    title: 'Zusammenführen',
    before: (span) => `Der davor, ${span}.`,
    after: (span) => `Der danach, ${span}.`,
    becomesPause: (between) => `Dazwischen entsteht eine Pause von ${between}.`,
    meet: 'Direkt nacheinander.',
    overlap: (by) => `Sie überschneiden sich um ${by}.`,
    keeps: 'Projekt, Beschreibung und Schlagwörter dieses Eintrags bleiben.',
  },
}

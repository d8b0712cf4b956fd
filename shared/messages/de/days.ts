/** What the window of days says, in German. */
import type { Messages } from '../en/days.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Stint – Tage',
  addEntry: 'Eintrag hinzufügen',
  checkDay: 'Tag prüfen',
  notTracked: (length) => `${length} nicht erfasst`,
  addFor: (times) => `Eintrag für ${times} hinzufügen`,
  nothingOnDay: 'An diesem Tag wurde nichts erfasst.',
  close: 'Schließen',
  head: {
    today: (day) => `Heute, ${day}`,
    weekFrom: (day) => `Woche ab ${day}`,
    date: { day: 'Tag', week: 'Woche mit' },
    back: { day: 'Heute', week: 'Diese Woche' },
    show: 'Ansicht',
    day: 'Tag',
    week: 'Woche',
    worked: (planned, paused) => {
      const worked = planned === null ? '{worked} gearbeitet' : `{worked} von ${planned} gearbeitet`
      return paused === null ? worked : `${worked}, ${paused} Pause`
    },
  },
  hints: {
    day: 'Tag',
    today: 'heute',
    select: 'wählen',
    edit: 'bearbeiten',
    add: 'neu',
    delete: 'löschen',
    week: 'Woche',
    thisWeek: 'diese Woche',
    openDay: 'Tag öffnen',
  },
  copy: {
    button: 'Als Tabelle kopieren',
    state: 'Kopieren',
    done: (entries) => {
      if (entries === 0) return 'Nichts zu kopieren: Hier ist noch kein Eintrag beendet.'
      return plural(entries, { one: '1 Eintrag kopiert', other: `${entries} Einträge kopiert` })
    },
  },
  rows: {
    entries: 'Einträge',
    begunOn: (day) => `Begonnen am ${day}`,
    edit: 'Bearbeiten, teilen, zusammenführen',
  },
  timeline: {
    name: 'Zeitleiste',
    addFor: (times) => `Eintrag für ${times} hinzufügen, nicht erfasst`,
    clickToAdd: (length) => `${length} nicht erfasst: zum Hinzufügen klicken`,
    away: 'Abwesend: Öffne Stint über sein Symbol und sag, was es war',
  },
  week: {
    days: 'Tage',
    nothing: 'In dieser Woche wurde nichts erfasst.',
    ofPlanned: (planned) => `{worked} von ${planned}`,
    totals: 'Summen je Kunde und Projekt',
    clientOrProject: 'Kunde oder Projekt',
    worked: 'Gearbeitet',
    share: 'Anteil',
    noClient: 'Ohne Kunde',
  },
  panel: {
    name: 'Bearbeitung',
    gone: 'Dieser Eintrag ist nicht mehr an diesem Tag.',
    find: {
      label: 'Kunde, Projekt, Tätigkeit, Aufgabe suchen',
      placeholder: 'Wofür war das?',
      hits: 'Projekte',
      none: (words) => `Nichts enthält alles aus „${words}“.`,
    },
  },
  sheet: {
    before: 'Bevor der Tag fertig ist',
    allDone: 'Alles erledigt',
    left: 'Noch zu tun',
    things: (count) => plural(count, { one: '1 Punkt zu prüfen', other: `${count} Punkte zu prüfen` }),
    nothingLeft: 'Nichts fehlt, ist zu lang, überschneidet sich oder ist noch nicht gesendet.',
    notSent: 'noch nicht gesendet',
    mayHaveArrived: 'vielleicht schon angekommen',
    changedThere: 'dort geändert',
    otherTimesThere: 'dort wurden andere Zeiten gespeichert',
    show: 'Anzeigen',
    edit: 'Bearbeiten',
  },
}

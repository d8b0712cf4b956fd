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
    move: 'Block verschieben',
    end: 'Ende ändern',
    start: 'Beginn ändern',
    otherDay: 'auf anderen Tag',
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
  calendar: {
    name: 'Kalender',
    newEntry: 'Neuer Eintrag',
    add: (length) => `${length} hinzufügen`,
    addFor: (times) => `Eintrag für ${times} hinzufügen, nicht erfasst`,
    clickToAdd: (length) => `${length} nicht erfasst: zum Hinzufügen klicken`,
    away: (times) => `Du warst ${times} abwesend. War das Arbeit?`,
    worked: 'Arbeit',
    notWorked: 'Keine Arbeit',
  },
  week: {
    nothing: 'In dieser Woche wurde nichts erfasst.',
    ofPlanned: (planned) => `{worked} von ${planned}`,
    onPlan: 'bisher im Plan',
    ahead: (length) => `bisher ${length} im Plus`,
    behind: (length) => `bisher ${length} im Minus`,
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
    overlap: (first, second) => `${first} und ${second} überschneiden sich`,
    endFirst: (time) => `Ersten um ${time} beenden`,
    startSecond: (time) => `Zweiten um ${time} beginnen`,
    notSent: 'noch nicht gesendet',
    mayHaveArrived: 'vielleicht schon angekommen',
    changedThere: 'dort geändert',
    otherTimesThere: 'dort wurden andere Zeiten gespeichert',
    show: 'Anzeigen',
    edit: 'Bearbeiten',
  },
}

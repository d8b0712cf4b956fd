/** What the window of days says, in Danish. */
import type { Messages } from '../en/days.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Stint – Dage',
  addEntry: 'Tilføj post',
  checkDay: 'Gennemgå dagen',
  notTracked: (length) => `${length} ikke registreret`,
  addFor: (times) => `Tilføj post for ${times}`,
  nothingOnDay: 'Intet blev registreret denne dag.',
  close: 'Luk',
  head: {
    today: (day) => `I dag, ${day}`,
    weekFrom: (day) => `Ugen fra ${day}`,
    date: { day: 'Dag', week: 'Ugen med' },
    back: { day: 'I dag', week: 'Denne uge' },
    show: 'Visning',
    day: 'Dag',
    week: 'Uge',
    worked: (planned, paused) => {
      const worked = planned === null ? '{worked} arbejdet' : `{worked} af ${planned} arbejdet`
      return paused === null ? worked : `${worked}, ${paused} pause`
    },
  },
  hints: {
    day: 'dag',
    today: 'i dag',
    select: 'vælg',
    edit: 'redigér',
    add: 'tilføj',
    delete: 'slet',
    week: 'uge',
    thisWeek: 'denne uge',
    openDay: 'åbn dagen',
    move: 'flyt blokken',
    end: 'ændr slutningen',
    start: 'ændr starten',
    otherDay: 'til en anden dag',
  },
  copy: {
    button: 'Kopiér som tabel',
    state: 'Kopiering',
    done: (entries) => {
      if (entries === 0) return 'Intet at kopiere: ingen post er afsluttet her.'
      return plural(entries, { one: '1 post kopieret', other: `${entries} poster kopieret` })
    },
  },
  rows: {
    entries: 'Poster',
    begunOn: (day) => `Begyndt ${day}`,
    edit: 'Redigér, del, flet',
  },
  calendar: {
    name: 'Kalender',
    newEntry: 'Ny post',
    add: (length) => `Tilføj ${length}`,
    addFor: (times) => `Tilføj post for ${times}, ikke registreret`,
    clickToAdd: (length) => `${length} ikke registreret: klik for at tilføje`,
    away: (times) => `Du var væk ${times}. Var det arbejde?`,
    worked: 'Arbejde',
    notWorked: 'Ikke arbejde',
  },
  week: {
    nothing: 'Intet blev registreret i denne uge.',
    ofPlanned: (planned) => `{worked} af ${planned}`,
    onPlan: 'som planlagt indtil nu',
    ahead: (length) => `${length} foran indtil nu`,
    behind: (length) => `${length} bagud indtil nu`,
    totals: 'I alt pr. kunde og projekt',
    clientOrProject: 'Kunde eller projekt',
    worked: 'Arbejdet',
    share: 'Andel',
    noClient: 'Ingen kunde',
  },
  panel: {
    name: 'Redigering',
    gone: 'Posten hører ikke længere til denne dag.',
    find: {
      label: 'Søg kunde, projekt, aktivitet, opgave',
      placeholder: 'Hvad gik tiden til?',
      hits: 'Projekter',
      none: (words) => `Intet indeholder alle ord i “${words}”.`,
    },
  },
  sheet: {
    before: 'Før dagen er færdig',
    allDone: 'Alt er på plads',
    left: 'Mangler endnu',
    things: (count) => `${count} ting at se på`,
    nothingLeft: 'Intet mangler, er for langt, overlapper eller er usendt.',
    overlap: (first, second) => `${first} og ${second} overlapper`,
    endFirst: (time) => `Slut den første ${time}`,
    startSecond: (time) => `Start den anden ${time}`,
    notSent: 'ikke sendt endnu',
    mayHaveArrived: 'er måske allerede nået frem',
    changedThere: 'ændret der',
    otherTimesThere: 'der blev gemt andre tider dér',
    show: 'Vis',
    edit: 'Redigér',
  },
}

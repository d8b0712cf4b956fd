/** What the window of days says, in Swedish. */
import type { Messages } from '../en/days.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Stint – Dagar',
  addEntry: 'Lägg till post',
  checkDay: 'Gå igenom dagen',
  notTracked: (length) => `${length} inte registrerat`,
  addFor: (times) => `Lägg till post för ${times}`,
  nothingOnDay: 'Inget registrerades den här dagen.',
  close: 'Stäng',
  head: {
    today: (day) => `I dag, ${day}`,
    weekFrom: (day) => `Veckan från ${day}`,
    date: { day: 'Dag', week: 'Veckan med' },
    back: { day: 'I dag', week: 'Den här veckan' },
    show: 'Vy',
    day: 'Dag',
    week: 'Vecka',
    worked: (planned, paused) => {
      const worked = planned === null ? '{worked} arbetat' : `{worked} av ${planned} arbetat`
      return paused === null ? worked : `${worked}, ${paused} paus`
    },
  },
  hints: {
    day: 'dag',
    today: 'i dag',
    select: 'välj',
    edit: 'redigera',
    add: 'lägg till',
    delete: 'ta bort',
    week: 'vecka',
    thisWeek: 'den här veckan',
    openDay: 'öppna dagen',
    move: 'flytta blocket',
    end: 'ändra slutet',
    start: 'ändra starten',
    otherDay: 'till en annan dag',
  },
  copy: {
    button: 'Kopiera som tabell',
    state: 'Kopiering',
    done: (entries) => {
      if (entries === 0) return 'Inget att kopiera: ingen post har avslutats här.'
      return plural(entries, { one: '1 post kopierad', other: `${entries} poster kopierade` })
    },
  },
  rows: {
    entries: 'Poster',
    begunOn: (day) => `Började ${day}`,
    edit: 'Redigera, dela, slå ihop',
  },
  calendar: {
    name: 'Kalender',
    newEntry: 'Ny post',
    add: (length) => `Lägg till ${length}`,
    addFor: (times) => `Lägg till post för ${times}, inte registrerat`,
    clickToAdd: (length) => `${length} inte registrerat: klicka för att lägga till`,
    away: (times) => `Du var borta ${times}. Var det arbete?`,
    worked: 'Arbete',
    notWorked: 'Inte arbete',
  },
  week: {
    nothing: 'Inget registrerades den här veckan.',
    ofPlanned: (planned) => `{worked} av ${planned}`,
    onPlan: 'enligt plan hittills',
    ahead: (length) => `${length} före hittills`,
    behind: (length) => `${length} efter hittills`,
    totals: 'Totalt per kund och projekt',
    clientOrProject: 'Kund eller projekt',
    worked: 'Arbetat',
    share: 'Andel',
    noClient: 'Ingen kund',
  },
  panel: {
    name: 'Redigering',
    gone: 'Posten hör inte längre till den här dagen.',
    find: {
      label: 'Sök kund, projekt, aktivitet, uppgift',
      placeholder: 'Vad gick tiden till?',
      hits: 'Projekt',
      none: (words) => `Inget innehåller alla ord i ”${words}”.`,
    },
  },
  sheet: {
    before: 'Innan dagen är klar',
    allDone: 'Allt klart',
    left: 'Kvar att göra',
    things: (count) => plural(count, { one: '1 sak att titta på', other: `${count} saker att titta på` }),
    nothingLeft: 'Inget saknas, är för långt, överlappar eller är oskickat.',
    overlap: (first, second) => `${first} och ${second} överlappar`,
    endFirst: (time) => `Avsluta den första ${time}`,
    startSecond: (time) => `Börja den andra ${time}`,
    notSent: 'inte skickad än',
    mayHaveArrived: 'kan redan ha kommit fram',
    changedThere: 'ändrad där',
    otherTimesThere: 'andra tider sparades där',
    show: 'Visa',
    edit: 'Redigera',
  },
}

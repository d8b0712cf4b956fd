/** What the editor of an entry says, in Swedish. */
import type { Messages } from '../en/entryEditor.ts'

export const messages: Messages = {
  editor: {
    edit: 'Redigera post',
    add: 'Lägg till post',
    worked: 'arbetat',
    workedPaused: (pause) => `arbetat, ${pause} paus`,
    leave: 'Lämna utan att spara?',
    leaveYes: 'Lämna',
    leaveNo: 'Stanna kvar',
    notSaved: 'Inte sparat',
  },
  target: {
    choose: 'Välj ett projekt',
    change: 'byt projekt',
    missing: 'Välj vad tiden gick till.',
  },
  times: {
    day: 'Dag',
    time: 'Tid',
    today: 'I dag',
    help: '9:15, 915, -20m eller nu; ↑ ↓ en minut i taget, fem med Skift',
    nextDay: 'Den slutade dagen efter',
    untyped: 'Skriv när det slutade.',
    runs: 'nu, pågår',
    paused: 'nu, pausad',
    endedOn: 'Slutade',
    dayOfEnd: 'Slutdag',
  },
  pauses: {
    title: 'Pauser',
    add: 'Lägg till paus',
    start: (nth) => `Start på paus ${nth}`,
    end: (nth) => `Slut på paus ${nth}`,
    remove: (nth) => `Ta bort paus ${nth}`,
    removeThis: 'Ta bort den här pausen',
    overtaken: 'Den pausades eller fortsatte under tiden.',
    take: 'Använd pauserna som de är nu',
    untyped: 'Skriv när den började och när den slutade.',
  },
  fields: { done: 'Vad gjordes?', commas: 'Separera med kommatecken' },
  notes: {
    stuck: (place) =>
      `${place} har redan den här posten, och den kan inte ändras härifrån: det du ändrar sparas bara här. Den kan inte delas, slås ihop eller tas bort.`,
    sentOn: (place) => `Ändringar skickas vidare till ${place}.`,
    zones: (here, there) => `Tiderna visas för ${here}; registrerat i ${there}.`,
  },
  actions: {
    title: 'Mer om den här posten',
    split: 'Dela…',
    merge: 'Slå ihop…',
    unsaved: 'Spara dina ändringar först, eller kassera dem',
    stuck: (place) => `${place} har den, och den kan inte ändras härifrån`,
    lasting: (place) => `${place} har den, och den kan inte tas bort där härifrån`,
    othersFixed: 'Posterna före och efter hör till ett annat konto eller kan inte ändras längre',
    alone: 'Det finns ingen post precis före eller efter',
  },
  split: {
    title: 'Dela',
    span: (from, to) => `${from} till ${to}`,
  },
  merge: {
    title: 'Slå ihop',
    before: (span) => `Den föregående, ${span}.`,
    after: (span) => `Nästa, ${span}.`,
    becomesPause: (between) => `Mellanrummet på ${between} blir en paus.`,
    meet: 'Direkt efter varandra.',
    overlap: (by) => `De överlappar varandra med ${by}.`,
    keeps: 'Projekt, beskrivning och etiketter från den här posten behålls.',
  },
}

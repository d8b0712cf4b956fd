/** What the editor of an entry says, in Danish. */
import type { Messages } from '../en/entryEditor.ts'

export const messages: Messages = {
  editor: {
    edit: 'Redigér post',
    add: 'Tilføj post',
    worked: 'arbejdet',
    workedPaused: (pause) => `arbejdet, ${pause} pause`,
    leave: 'Forlad uden at gemme?',
    leaveYes: 'Forlad',
    leaveNo: 'Bliv her',
    notSaved: 'Ikke gemt',
  },
  target: {
    choose: 'Vælg et projekt',
    change: 'skift projekt',
    missing: 'Vælg, hvad tiden gik til.',
  },
  times: {
    day: 'Dag',
    time: 'Tid',
    today: 'I dag',
    help: '9:15, 915, -20m eller nu; ↑ ↓ et minut ad gangen, fem med Skift',
    nextDay: 'Den sluttede dagen efter',
    untyped: 'Skriv, hvornår det sluttede.',
    runs: 'nu, kører',
    paused: 'nu, på pause',
    endedOn: 'Sluttede',
    dayOfEnd: 'Slutdag',
  },
  pauses: {
    title: 'Pauser',
    add: 'Tilføj pause',
    start: (nth) => `Start på pause ${nth}`,
    end: (nth) => `Slut på pause ${nth}`,
    remove: (nth) => `Fjern pause ${nth}`,
    removeThis: 'Fjern denne pause',
    overtaken: 'Den blev sat på pause eller fortsat i mellemtiden.',
    take: 'Brug pauserne, som de er nu',
    untyped: 'Skriv, hvornår den begyndte og sluttede.',
  },
  fields: { done: 'Hvad blev der lavet?', commas: 'Adskil med komma' },
  notes: {
    stuck: (place) =>
      `${place} har allerede denne post, og den kan ikke ændres herfra: det, du ændrer, gemmes kun her. Den kan ikke deles, flettes eller slettes.`,
    sentOn: (place) => `Ændringer sendes videre til ${place}.`,
    zones: (here, there) => `Tiderne vises for ${here}; registreret i ${there}.`,
  },
  actions: {
    title: 'Mere om denne post',
    split: 'Del…',
    merge: 'Flet…',
    unsaved: 'Gem først dine ændringer, eller kassér dem',
    stuck: (place) => `${place} har den, og den kan ikke ændres herfra`,
    lasting: (place) => `${place} har den, og den kan ikke slettes der herfra`,
    othersFixed: 'Posterne før og efter er på en anden konto eller kan ikke længere ændres',
    alone: 'Der er ingen post lige før eller efter',
  },
  split: {
    title: 'Del',
    span: (from, to) => `${from} til ${to}`,
  },
  merge: {
    title: 'Flet',
    before: (span) => `Den forrige, ${span}.`,
    after: (span) => `Den næste, ${span}.`,
    becomesPause: (between) => `Mellemrummet på ${between} bliver til en pause.`,
    meet: 'Lige efter hinanden.',
    overlap: (by) => `De overlapper hinanden med ${by}.`,
    keeps: 'Projekt, beskrivelse og mærker fra denne post beholdes.',
  },
}

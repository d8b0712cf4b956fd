/** The window and what Stint is to the computer: shortcuts, links, looks, files. In Swedish. */
import type { Messages } from '../en/settingsApp.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  window: { title: 'Stint – Inställningar', heading: 'Inställningar' },
  shortcuts: {
    title: 'Genvägar',
    how: 'De fungerar från alla program. Välj ett fält och tryck på tangenterna för att ändra det: Esc låter det vara, Backsteg rensar det. Favoriter är de tre första som du har fäst.',
    onWayland:
      'På Wayland är det skrivbordet som delar ut tangenter: det kan be dig tillåta dem eller ignorera dem. Om inget händer, koppla kommandot {toggle} till tangenter i skrivbordets tangentbordsinställningar; {pause}, {stop} och {open} fungerar på samma sätt.',
    pressFor: (action) => `Tryck på tangenterna för: ${action}`,
    change: (action, keys) => `${action}: ${keys}. Ändra`,
    changeNone: (action) => `${action}: Inga. Ändra`,
    press: 'Tryck på tangenterna',
    none: 'Inga',
    clear: 'Rensa',
    clearOf: (action) => `Rensa tangenterna för: ${action}`,
    unusable: 'Den tangenten går inte att använda. Välj en bokstav, en siffra eller en funktionstangent.',
    alone: 'Håll också ned Ctrl, Alt eller Super, annars går tangenten inte längre att skriva med.',
    aloneOnMac: 'Håll också ned ⌘, ⌥ eller ⌃, annars går tangenten inte längre att skriva med.',
  },
  links: {
    title: 'Länkar och kommandon',
    ofOthers: 'Länkar från andra program',
    rules: { ask: 'Fråga mig', allow: 'Följ', off: 'Av' },
    forExample: 'Till exempel {start} eller {toggle}.',
    answer: 'Svara på kommandoraden',
    commands: '{start}, {status} med flera. Bara program som du själv kör blir hörda, aldrig nätverket.',
    where: 'Här finns kommandot',
  },
  looks: {
    title: 'Utseende och språk',
    appearance: 'Utseende',
    asSystem: 'Som systemet',
    light: 'Ljust',
    dark: 'Mörkt',
    size: 'Storlek på text och fönster',
    language: 'Språk',
    clock: 'Klocka',
    hours: { '24': '24 timmar', '12': '12 timmar' },
    weekStart: 'Veckans första dag',
  },
  export: {
    title: 'Export',
    period: 'Vilken tid som exporteras',
    periods: { thisMonth: 'Den här månaden', lastMonth: 'Förra månaden', all: 'Allt' },
    round: 'Avrunda varje post',
    notRounded: 'Inte avrundat',
    to: (minutes) => `Till ${minutes}\u00a0min`,
    direction: 'Avrunda till närmaste, uppåt eller nedåt',
    directions: { nearest: 'till närmaste', up: 'uppåt', down: 'nedåt' },
    rounds: 'Varje post för sig; den avrundade tiden får en egen kolumn.',
    columns: 'Kolumner som exporteras',
    account: 'Konto som exporteras',
    allAccounts: 'Alla konton',
    go: 'Exportera poster…',
    file: 'En CSV-fil. Datum och tider följer den tidszon där posten registrerades. ”Kopiera som tabell” i fönstret Dagar har de kolumner som är valda här.',
    nothing: (path) => `Inget registrerades under den tiden: ${path} innehåller bara rubrikerna.`,
    written: (path, count) =>
      plural(count, { one: `1 post skriven till ${path}`, other: `${count} poster skrivna till ${path}` }),
  },
}

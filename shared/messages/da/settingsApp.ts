/** The window and what Stint is to the computer: shortcuts, links, looks, files. In Danish. */
import type { Messages } from '../en/settingsApp.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  window: { title: 'Stint – Indstillinger', heading: 'Indstillinger' },
  shortcuts: {
    title: 'Genveje',
    how: 'De virker fra ethvert program. Vælg et felt, og tryk på tasterne for at ændre det: Esc lader det være, Backspace rydder det. Favoritter er de tre første, du har fastgjort.',
    onWayland:
      'På Wayland er det skrivebordet, der fordeler tasterne: det kan bede dig tillade dem eller ignorere dem. Sker der intet, så knyt kommandoen {toggle} til taster i skrivebordets tastaturindstillinger; {pause}, {stop} og {open} virker på samme måde.',
    pressFor: (action) => `Tryk på tasterne for: ${action}`,
    change: (action, keys) => `${action}: ${keys}. Ændr`,
    changeNone: (action) => `${action}: Ingen. Ændr`,
    press: 'Tryk på tasterne',
    none: 'Ingen',
    clear: 'Ryd',
    clearOf: (action) => `Ryd tasterne for: ${action}`,
    unusable: 'Den tast kan ikke bruges. Vælg et bogstav, et ciffer eller en funktionstast.',
    alone: 'Hold også Ctrl, Alt eller Super nede, ellers kan du ikke længere skrive med tasten.',
    aloneOnMac: 'Hold også ⌘, ⌥ eller ⌃ nede, ellers kan du ikke længere skrive med tasten.',
  },
  links: {
    title: 'Links og kommandoer',
    ofOthers: 'Links fra andre programmer',
    rules: { ask: 'Spørg mig', allow: 'Følg', off: 'Fra' },
    forExample: 'For eksempel {start} eller {toggle}.',
    answer: 'Svar på kommandolinjen',
    commands: '{start}, {status} med flere. Kun programmer, du selv kører, bliver hørt, aldrig netværket.',
    where: 'Her ligger kommandoen',
  },
  looks: {
    title: 'Udseende og sprog',
    appearance: 'Udseende',
    asSystem: 'Som systemet',
    light: 'Lyst',
    dark: 'Mørkt',
    size: 'Størrelse på tekst og vinduer',
    language: 'Sprog',
    clock: 'Ur',
    hours: { '24': '24 timer', '12': '12 timer' },
    weekStart: 'Ugens første dag',
  },
  export: {
    title: 'Eksport',
    period: 'Hvilken tid der eksporteres',
    periods: { thisMonth: 'Denne måned', lastMonth: 'Sidste måned', all: 'Alt' },
    round: 'Afrund hver post',
    notRounded: 'Ikke afrundet',
    to: (minutes) => `Til ${minutes}\u00a0min`,
    direction: 'Afrund til nærmeste, op eller ned',
    directions: { nearest: 'til nærmeste', up: 'op', down: 'ned' },
    rounds: 'Hver post for sig; den afrundede tid får sin egen kolonne.',
    columns: 'Kolonner, der eksporteres',
    account: 'Konto, der eksporteres',
    allAccounts: 'Alle konti',
    go: 'Eksportér poster…',
    file: 'En CSV-fil. Datoer og tider følger den tidszone, som posten blev registreret i. “Kopiér som tabel” i vinduet Dage har de kolonner, der er valgt her.',
    nothing: (path) => `Intet blev registreret i den tid: ${path} indeholder kun overskrifterne.`,
    written: (path, count) =>
      plural(count, { one: `1 post skrevet til ${path}`, other: `${count} poster skrevet til ${path}` }),
  },
}

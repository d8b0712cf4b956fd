/** The start at login, the journal, backups and diagnostics, in Swedish. */
import type { Messages } from '../en/settingsData.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  atLogin: {
    title: 'Vid inloggning',
    start: 'Starta Stint när du loggar in på den här datorn',
    quietly: 'Stint startar tyst, bara med sin ikon.',
  },
  about: {
    title: 'Om Stint',
    releases: 'Utgåvans sida',
    checks: 'Leta efter nyare versioner en gång om dagen',
    asked: 'Frågan går till {feed}. Ingenting om dig eller ditt arbete skickas dit.',
    self: 'En nyare version hämtas, och installeras när du klickar eller avslutar; aldrig medan timern går.',
    page: 'Den här Stint ersätter inte sig själv: en nyare version finns på utgåvans sida.',
    checkNow: 'Sök nu',
    checking: 'Letar efter en nyare version…',
    downloading: (version) => `Hämtar version ${version}…`,
    never: 'Inte undersökt än sedan Stint startade.',
    current: (when) => `Det här är den nyaste versionen (undersökt ${when}).`,
    newer: (version, when) => `Version ${version} finns (undersökt ${when}).`,
    ready: (version) => `Version ${version} är klar.`,
    failed: (when, why) => `Kunde inte undersökas (${when}): ${why}`,
    licence: 'Licens',
    notices: 'Licenser för andras delar',
    noNotices: 'De följer med en Stint som är installerad.',
    restart: 'Starta om och uppdatera',
  },
  data: {
    title: 'Data',
    journal: (size) => `Journalen, ${size}`,
    show: 'Visa i mapp',
    backUp: 'Säkerhetskopiera…',
    restore: 'Återställ…',
    diagnostics: 'Diagnostik',
    backedUp: (path) => `Säkerhetskopierat till ${path}`,
    restored: 'Säkerhetskopian är återställd. Stint startar på nytt.',
    written: (path) => `Diagnostik skriven till ${path}`,
    daily:
      'En gång om dagen gör Stint själv en säkerhetskopia och behåller en veckas kopior i mappen ”backups” bredvid journalen.',
    latest: (day) => `Den senaste är från ${day}.`,
    allOfIt:
      'Det här är allt som filen innehåller: inga inloggningar eller adresser, inga namn, inget av det du har arbetat med. Den skickas ingenstans.',
    saveDiagnostics: 'Spara diagnostik…',
    unreadable: (records) =>
      plural(records, { one: '1 rad kunde inte läsas', other: `${records} rader kunde inte läsas` }),
    saveUnreadable: 'Spara som text…',
    savedUnreadable: (path) => `Det som inte kunde läsas skrevs till ${path}`,
  },
  backup: {
    made: (name, day, time) => `${name} gjordes ${day} kl.\u00a0${time}.`,
    empty: 'Den innehåller inga poster.',
    holdsOne: (day) => `Den innehåller 1 post, från ${day}.`,
    holdsOfDay: (count, day) => `Den innehåller ${count} poster, alla från ${day}.`,
    holds: (count, from, to) => `Den innehåller ${count} poster, från ${from} till ${to}.`,
    allHere: 'Allt det finns här redan: inget saknas.',
    noneHere: (count) =>
      plural(count, {
        one: 'Den finns inte här och kommer tillbaka.',
        other: 'Ingen av dem finns här: alla kommer tillbaka.',
      }),
    someMissing: (count) =>
      plural(count, {
        one: '1 av dem finns inte här och kommer tillbaka.',
        other: `${count} av dem finns inte här och kommer tillbaka.`,
      }),
    toCheck: (count) =>
      plural(count, {
        one: 'Stint letar först efter 1 av dessa på dess server och skickar den bara om den inte finns där.',
        other: `Stint letar först efter ${count} av dessa på deras servrar och skickar dem bara om de inte finns där.`,
      }),
    paused: (project) => `Timern på ${project} gick när den gjordes. Den kommer tillbaka pausad från den tidpunkten.`,
    accounts: (names) => `Konton som kommer tillbaka: ${names}. Du kan behöva logga in på dem igen.`,
    unreadable: (records) =>
      plural(records, {
        one: '1 av dess rader kan inte läsas och sparas som text.',
        other: `${records} av dess rader kan inte läsas och sparas som text.`,
      }),
    stays:
      'Det som finns här blir kvar som det är. Det säkerhetskopieras innan något ändras, och Stint startar på nytt efteråt.',
    settingsToo: 'Ta över inställningarna från den också',
    ask: 'Vill du återställa den?',
    yes: 'Återställ',
    busy: 'Återställer…',
  },
}

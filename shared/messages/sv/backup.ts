/** What is told of journals that are lost and of backups, in Swedish. */
import type { Messages } from '../en/backup.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  lost: {
    title: {
      damaged: 'Journalen var skadad',
      empty: 'Journalen var tom',
      nothing: 'Journalen var borta',
      notOurs: 'Stint börjar med en ny journal',
    },
    what: {
      damaged: (name) => `Den kunde inte läsas och har sparats som ${name} bredvid en ny.`,
      empty: () => 'Dess fil var tom. Stint har börjat på en ny.',
      nothing: () => 'Dess fil fanns inte längre. Stint har börjat på en ny.',
      notOurs: (name) => `Filen på dess plats har sparats som ${name} bredvid en ny.`,
    },
    skipped: (backups) =>
      plural(backups, {
        one: 'Den senaste säkerhetskopian är också skadad.',
        other: `De senaste ${backups} säkerhetskopiorna är också skadade.`,
      }),
    backup: (at, entries) =>
      plural(entries, {
        one: `Den senaste fungerande säkerhetskopian (${at}) innehåller 1 post.`,
        other: `Den senaste fungerande säkerhetskopian (${at}) innehåller ${entries} poster.`,
      }),
    rest: (entries) =>
      plural(entries, {
        one: '1 post till kan fortfarande läsas i den skadade filen och kommer också tillbaka: kontrollera den.',
        other: `${entries} poster till kan fortfarande läsas i den skadade filen och kommer också tillbaka: kontrollera dem.`,
      }),
    missing: (at) =>
      `Allt annat sedan ${at} saknas; det som skickats finns på servern och hämtas tillbaka från en Kimai. Det som återstod att skicka då söks där innan det skickas igen.`,
    missingOfRest:
      'Det finns ingen säkerhetskopia. Allt annat saknas; det som skickats finns på servern och hämtas tillbaka från en Kimai.',
    noBackup: 'Det finns ingen säkerhetskopia. Det som skickats finns på servern och hämtas tillbaka från en Kimai.',
    rowsTitle: 'Poster kan komma tillbaka',
    rows: (entries, at) =>
      plural(entries, {
        one: `1 post som inte kunde läsas finns i den senaste fungerande säkerhetskopian (${at}).`,
        other: `${entries} poster som inte kunde läsas finns i den senaste fungerande säkerhetskopian (${at}).`,
      }),
    damagedNow: 'Journalen är skadad',
    startAgain: 'Avsluta Stint och starta igen: då erbjuds den senaste fungerande säkerhetskopian.',
  },
  restored: {
    title: 'Säkerhetskopian är återställd',
    back(entries) {
      if (entries === 0) return 'Inget av det du har registrerat saknades här.'
      return plural(entries, { one: '1 post kom tillbaka.', other: `${entries} poster kom tillbaka.` })
    },
    checked: (entries) =>
      plural(entries, {
        one: 'Stint letar efter 1 av dem på dess server innan något av den skickas.',
        other: `Stint letar efter ${entries} av dem på deras servrar innan något av dem skickas.`,
      }),
    paused: (project) => `Timern på ${project} gick när säkerhetskopian gjordes; sedan dess är den pausad.`,
    noLogin: (account) => `En säkerhetskopia innehåller inga inloggningar: logga in igen om ${account} ber om det.`,
    stayed: 'Det som skulle tas bort på en server när säkerhetskopian gjordes blir kvar där.',
    unreadable: (rows) =>
      plural(rows, {
        one: '1 rad i säkerhetskopian kunde inte läsas. Du kan spara dess text under Inställningar › Data.',
        other: `${rows} rader i säkerhetskopian kunde inte läsas. Du kan spara deras text under Inställningar › Data.`,
      }),
    before: (name) => `Allt som det var innan finns i mappen ”backups” som ${name}.`,
    twoTimers: 'Här går en timer, och en annan gick när säkerhetskopian gjordes. Stoppa timern och återställ sedan.',
  },
  readBack: {
    title: 'Det som var skickat visas igen',
    back: (entries, account) =>
      plural(entries, {
        one: `1 post har hämtats tillbaka från ${account}.`,
        other: `${entries} poster har hämtats tillbaka från ${account}.`,
      }),
    left: (records) =>
      plural(records, {
        one: `1 registrering där överlappar en post här och visas inte två gånger: titta på den där.`,
        other: `${records} registreringar där överlappar poster här och visas inte två gånger: titta på dem där.`,
      }),
  },
}

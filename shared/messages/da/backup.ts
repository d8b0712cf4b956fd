/** What is told of journals that are lost and of backups, in Danish. */
import type { Messages } from '../en/backup.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  lost: {
    title: {
      damaged: 'Journalen var beskadiget',
      empty: 'Journalen var tom',
      nothing: 'Journalen var væk',
      notOurs: 'Stint begynder med en ny journal',
    },
    what: {
      damaged: (name) => `Den kunne ikke læses og er gemt som ${name} ved siden af en ny.`,
      empty: () => 'Der var intet i dens fil. Stint har begyndt en ny.',
      nothing: () => 'Dens fil var der ikke længere. Stint har begyndt en ny.',
      notOurs: (name) => `Filen på dens plads er gemt som ${name} ved siden af en ny.`,
    },
    skipped: (backups) =>
      plural(backups, {
        one: 'Den seneste sikkerhedskopi er også beskadiget.',
        other: `De seneste ${backups} sikkerhedskopier er også beskadiget.`,
      }),
    backup: (at, entries) =>
      plural(entries, {
        one: `Den seneste brugbare sikkerhedskopi (${at}) indeholder 1 post.`,
        other: `Den seneste brugbare sikkerhedskopi (${at}) indeholder ${entries} poster.`,
      }),
    rest: (entries) =>
      plural(entries, {
        one: '1 post mere kan stadig læses i den beskadigede fil og kommer også tilbage: kontrollér den.',
        other: `${entries} poster mere kan stadig læses i den beskadigede fil og kommer også tilbage: kontrollér dem.`,
      }),
    missing: (at) =>
      `Alt andet siden ${at} mangler; det, der var sendt, er på serveren og hentes tilbage fra en Kimai. Det, der manglede at blive sendt dengang, bliver søgt dér, før det sendes igen.`,
    missingOfRest:
      'Der er ingen sikkerhedskopi. Alt andet mangler; det, der var sendt, er på serveren og hentes tilbage fra en Kimai.',
    noBackup: 'Der er ingen sikkerhedskopi. Det, der var sendt, er på serveren og hentes tilbage fra en Kimai.',
    rowsTitle: 'Poster kan komme tilbage',
    rows: (entries, at) =>
      plural(entries, {
        one: `1 post, der ikke kunne læses, er i den seneste brugbare sikkerhedskopi (${at}).`,
        other: `${entries} poster, der ikke kunne læses, er i den seneste brugbare sikkerhedskopi (${at}).`,
      }),
    damagedNow: 'Journalen er beskadiget',
    startAgain: 'Luk Stint, og start igen: så tilbyder Stint den seneste brugbare sikkerhedskopi.',
  },
  restored: {
    title: 'Sikkerhedskopien er gendannet',
    back(entries) {
      if (entries === 0) return 'Intet af det, du har registreret, manglede her.'
      return plural(entries, { one: '1 post kom tilbage.', other: `${entries} poster kom tilbage.` })
    },
    checked: (entries) =>
      plural(entries, {
        one: 'Stint leder efter 1 af dem på dens server, før noget af den sendes.',
        other: `Stint leder efter ${entries} af dem på deres servere, før noget af dem sendes.`,
      }),
    paused: (project) => `Timeren på ${project} kørte, da sikkerhedskopien blev lavet; siden da er den på pause.`,
    noLogin: (account) => `En sikkerhedskopi indeholder ingen logins: log ind igen, hvis ${account} beder om det.`,
    stayed: 'Det, der skulle fjernes på en server, da sikkerhedskopien blev lavet, bliver der.',
    unreadable: (rows) =>
      plural(rows, {
        one: '1 række i sikkerhedskopien kunne ikke læses. Du kan gemme dens tekst under Indstillinger › Data.',
        other: `${rows} rækker i sikkerhedskopien kunne ikke læses. Du kan gemme deres tekst under Indstillinger › Data.`,
      }),
    before: (name) => `Alt, som det var før, ligger i mappen “backups” som ${name}.`,
    twoTimers: 'Her kører en timer, og en anden kørte, da sikkerhedskopien blev lavet. Stop timeren, og gendan så.',
  },
  readBack: {
    title: 'Det, der var sendt, vises igen',
    back: (entries, account) =>
      plural(entries, {
        one: `1 post er hentet tilbage fra ${account}.`,
        other: `${entries} poster er hentet tilbage fra ${account}.`,
      }),
    left: (records) =>
      plural(records, {
        one: `1 registrering der overlapper en post her og vises ikke to gange: se på den der.`,
        other: `${records} registreringer der overlapper poster her og vises ikke to gange: se på dem der.`,
      }),
  },
}

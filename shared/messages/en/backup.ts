/** What is told of journals that are lost and of backups, in English: every other language has the same messages. */
import { plural } from '../plural.ts'

export const messages = {
  lost: {
    title: {
      damaged: 'The journal was damaged',
      empty: 'The journal was empty',
      nothing: 'The journal was gone',
      notOurs: 'Stint begins with a new journal',
    },
    what: {
      damaged: (name: string) => `It could not be read and was kept as ${name}, beside a new one.`,
      empty: (_name: string) => 'Its file was there with nothing in it. Stint has begun a new one.',
      nothing: (_name: string) => 'Its file was no longer there. Stint has begun a new one.',
      notOurs: (name: string) => `The file in its place was kept as ${name}, beside a new one.`,
    },
    skipped: (backups: number) =>
      plural(backups, {
        one: 'The latest backup is damaged, too.',
        other: `The latest ${backups} backups are damaged, too.`,
      }),
    backup: (at: string, entries: number) =>
      plural(entries, {
        one: `The latest good backup (${at}) holds 1 entry.`,
        other: `The latest good backup (${at}) holds ${entries} entries.`,
      }),
    rest: (entries: number) =>
      plural(entries, {
        one: '1 more entry can still be read in the damaged file and comes back, too: check it.',
        other: `${entries} more entries can still be read in the damaged file and come back, too: check them.`,
      }),
    missing: (at: string) =>
      `All else since ${at} is missing: what was sent is on the server, and is read back from a Kimai. What was still to be sent then is looked for there before it is sent again.`,
    missingOfRest:
      'There is no backup. What else was tracked is missing: what was sent is on the server, and is read back from a Kimai.',
    noBackup: 'There is no backup. What was sent is on the server, and is read back from a Kimai.',
    rowsTitle: 'Entries can come back',
    rows: (entries: number, at: string) =>
      plural(entries, {
        one: `1 entry that could not be read is in the latest good backup (${at}).`,
        other: `${entries} entries that could not be read are in the latest good backup (${at}).`,
      }),
    damagedNow: 'The journal is damaged',
    startAgain: 'Quit Stint and start it again: it then offers the latest good backup.',
  },
  restored: {
    title: 'The backup is restored',
    back(entries: number): string {
      if (entries === 0) return 'Nothing that you tracked was missing here.'
      return plural(entries, { one: '1 entry came back.', other: `${entries} entries came back.` })
    },
    checked: (entries: number) =>
      plural(entries, {
        one: '1 of them is looked for on its server before anything of it is sent.',
        other: `${entries} of them are looked for on their servers before anything of them is sent.`,
      }),
    paused: (project: string) => `The timer on ${project} ran when the backup was made; it is paused since then.`,
    noLogin: (account: string) => `A backup holds no logins: log in again where ${account} asks for it.`,
    stayed: 'What was about to be deleted on a server when the backup was made stays there.',
    unreadable: (rows: number) =>
      plural(rows, {
        one: '1 record of the backup could not be read. You can save its text under Settings › Data.',
        other: `${rows} records of the backup could not be read. You can save their text under Settings › Data.`,
      }),
    before: (name: string) => `What was here before is kept in the folder “backups” as ${name}.`,
    twoTimers: 'A timer runs here, and another one ran when the backup was made. Stop the timer, then restore.',
  },
  readBack: {
    title: 'What was sent is shown again',
    back: (entries: number, account: string) =>
      plural(entries, {
        one: `1 entry was read back from ${account}.`,
        other: `${entries} entries were read back from ${account}.`,
      }),
    left: (records: number) =>
      plural(records, {
        one: `1 record there lies over an entry of here and is not shown twice: look at it there.`,
        other: `${records} records there lie over entries of here and are not shown twice: look at them there.`,
      }),
  },
}

export type Messages = typeof messages

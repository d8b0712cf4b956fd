/** The start at login, the journal, backups and diagnostics, in English. */
import { plural } from '../plural.ts'

export const messages = {
  atLogin: {
    title: 'At login',
    start: 'Start Stint when you log in to this computer',
    quietly: 'It starts quietly, with nothing but its icon.',
  },
  about: {
    title: 'About Stint',
    releases: 'Release page',
    checks: 'Look for newer versions once a day',
    asked: 'Asked is {feed}. Nothing of you or your work is sent there.',
    self: 'A newer version is downloaded, and installed when you click or quit; never while the timer runs.',
    page: 'This Stint does not replace itself: a newer version is on the release page.',
    checkNow: 'Check now',
    checking: 'Looking for a newer version…',
    downloading: (version: string) => `Downloading version ${version}…`,
    never: 'Not checked yet since Stint started.',
    current: (when: string) => `This is the newest version (checked ${when}).`,
    newer: (version: string, when: string) => `Version ${version} is there (checked ${when}).`,
    ready: (version: string) => `Version ${version} is ready.`,
    failed: (when: string, why: string) => `Could not be checked (${when}): ${why}`,
    licence: 'Licence',
    notices: 'Third-party notices',
    noNotices: 'They come with a Stint that was installed.',
    restart: 'Restart and update',
  },
  data: {
    title: 'Data',
    journal: (size: string) => `The journal, ${size}`,
    show: 'Show in folder',
    backUp: 'Back up…',
    restore: 'Restore…',
    diagnostics: 'Diagnostics',
    backedUp: (path: string) => `Backed up to ${path}`,
    restored: 'The backup is restored. Stint restarts.',
    written: (path: string) => `Diagnostics written to ${path}`,
    daily:
      'Once a day Stint makes a backup by itself and keeps those of a week in the folder “backups” beside the journal.',
    latest: (day: string) => `The latest is of ${day}.`,
    allOfIt:
      'This is all that the file holds: no logins or addresses, no names, nothing of what you worked on. It is sent nowhere.',
    saveDiagnostics: 'Save diagnostics…',
    unreadable: (records: number): string =>
      plural(records, { one: '1 record could not be read', other: `${records} records could not be read` }),
    saveUnreadable: 'Save as text…',
    savedUnreadable: (path: string) => `What could not be read was written to ${path}`,
  },
  backup: {
    made: (name: string, day: string, time: string) => `${name} was made on ${day} at ${time}.`,
    empty: 'It holds no entries.',
    holdsOne: (day: string) => `It holds 1 entry, of ${day}.`,
    holdsOfDay: (count: number, day: string) => `It holds ${count} entries, all of ${day}.`,
    holds: (count: number, from: string, to: string) => `It holds ${count} entries, from ${from} to ${to}.`,
    allHere: 'All of that is here already: nothing is missing.',
    noneHere: (count: number): string =>
      plural(count, { one: 'It is not here, and comes back.', other: 'None of them is here: all come back.' }),
    someMissing: (count: number) =>
      plural(count, {
        one: '1 of them is not here, and comes back.',
        other: `${count} of them are not here, and come back.`,
      }),
    toCheck: (count: number) =>
      plural(count, {
        one: '1 of these is looked for on its server first, and only sent if it isn’t there.',
        other: `${count} of these are looked for on their servers first, and only sent if they aren’t there.`,
      }),
    paused: (project: string) => `The timer on ${project} ran when it was made. It comes back paused at that time.`,
    accounts: (names: string) => `Accounts that come back: ${names}. You may have to log in to them once more.`,
    unreadable: (records: number) =>
      plural(records, {
        one: '1 of its records can’t be read and is kept as text.',
        other: `${records} of its records can’t be read and are kept as text.`,
      }),
    stays: 'What is here stays as it is. It is backed up before anything is changed, and Stint restarts afterwards.',
    settingsToo: 'Take over its settings, too',
    ask: 'Restore it?',
    yes: 'Restore',
    busy: 'Restoring…',
  },
}

export type Messages = typeof messages

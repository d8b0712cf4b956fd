/** What the system’s parts tell a person, in English: every other language has the same messages. */
import { plural } from '../plural.ts'

export const messages = {
  noStart: 'Stint can’t start',
  otherJournal: {
    about:
      'Stint leaves this file as it is and does not start. If you have it moved aside, it is kept beside its old place, and Stint begins with a new journal; a backup can then be restored.',
    quit: 'Quit',
    move: 'Move it aside and start',
  },
  windows: { settings: 'Stint Settings', days: 'Stint days' },
  tray: {
    start: 'Start',
    startOn: (target: string) => `Start ${target}`,
    stop: 'Stop',
    pause: 'Pause',
    resume: 'Resume',
    pinned: 'Favourites',
    recent: 'Recent',
    open: 'Open Stint',
    day: 'Open the day',
    timerWindow: 'Small timer window',
    settings: 'Settings…',
    quit: 'Quit Stint',
    paused: 'paused',
    needYou: (entries: number) => plural(entries, { one: '1 needs attention', other: `${entries} need attention` }),
    waiting: (entries: number) => `${entries} waiting to send`,
  },
  /** The menu bar of macOS. */
  menu: {
    about: 'About Stint',
    services: 'Services',
    hide: 'Hide Stint',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    quit: 'Quit Stint',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteWithStyle: 'Paste and Match Style',
    delete: 'Delete',
    selectAll: 'Select All',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close',
    toFront: 'Bring All to Front',
  },
  quit: {
    anyway: 'Quit anyway',
    stay: 'Stay',
    send: 'Send first',
    notSent: (entries: number) =>
      plural(entries, { one: '1 entry is not sent yet', other: `${entries} entries are not sent yet` }),
    couldNot: (entries: number) =>
      plural(entries, { one: '1 entry could not be sent', other: `${entries} entries could not be sent` }),
    kept: (entries: number): string =>
      plural(entries, {
        one: 'Nothing is lost by quitting: it stays in the journal of this computer and is sent the next time Stint runs.',
        other:
          'Nothing is lost by quitting: they stay in the journal of this computer and are sent the next time Stint runs.',
      }),
    seeWhy: 'The popover says what keeps it from being sent.',
  },
  keychain: {
    unusable: (reason: string) => `The system keychain can't be used (${reason}).`,
    noAnswer: 'it did not answer',
    darwin: 'Unlock it in Keychain Access and allow Stint to use it.',
    win32: 'Check that the Credential Manager service runs.',
    linux: 'Start and unlock a keyring that offers the Secret Service, such as gnome-keyring or KWallet.',
    other: 'Check that it runs and is unlocked.',
  },
  shortcuts: {
    impossible: (keys: string) => `${keys} can’t be used as a shortcut on this system. Choose other keys.`,
    used: (keys: string) => `Another program already uses ${keys}. Choose other keys.`,
    taken: (action: string) =>
      `These keys already belong to “${action}”. Choose other keys, or clear them there first.`,
    byCommand: (command: string) =>
      `The desktop refused these keys. Choose other keys, or bind some to the command “${command}” in its keyboard settings.`,
  },
  autostart: {
    notChanged: (cause: string) => `The list of what starts at login can’t be changed: ${cause}.`,
    refused: 'The system did not change it. Look in its own settings for what opens at login.',
  },
  data: {
    kind: 'Stint backup',
    backUp: 'Back up Stint',
    restore: 'Restore a backup of Stint',
    inUse: 'That file is in use by Stint. Choose another name.',
    isJournal: 'That is the journal in use. Choose a backup.',
    notChosen: 'That backup is no longer chosen. Choose it again.',
    saveDiagnostics: 'Save diagnostics',
    diagnosticsName: (date: string) => `Stint diagnostics ${date}.json`,
    saveUnreadable: 'Save what could not be read',
    unreadableName: (date: string) => `Stint unreadable ${date}.txt`,
    text: 'Text',
  },
  files: {
    all: 'All files',
    notCopied: (cause: string) => `The table could not be copied: ${cause}`,
  },
  calendars: {
    unreachable: (host: string) => `${host} could not be reached.`,
    status: (host: string, status: number) => `${host} answered ${status}. Stint tries again later.`,
    forbidden: (host: string) => `${host} does not give out this calendar. Copy its address again from your calendar.`,
    notThere: (host: string) => `${host} has no calendar at this address any more. Copy it again from your calendar.`,
    slow: (host: string) => `${host} did not answer in time.`,
    cut: (host: string) => `The connection to ${host} ended before everything had come.`,
    tooLarge: (from: string) => `The calendar of ${from} is larger than 16 MB. Use one with fewer events.`,
    insecure: (host: string) => `${host} led to an address without encryption. Nothing was read from there.`,
    redirects: (host: string, most: number) => `${host} led on more than ${most} times.`,
    noFile: (name: string) => `${name} can’t be read. Put it back, or remove this calendar.`,
    notRead: 'The calendar could not be read.',
    slowRead: 'The calendar takes too long to read. Use one with fewer events.',
    choose: 'Choose a calendar',
    kind: 'Calendar',
  },
  updates: {
    unreachable: (host: string) => `${host} could not be reached.`,
    status: (host: string, status: number) => `${host} answered ${status}.`,
    slow: (host: string) => `${host} did not answer in time.`,
    cut: (host: string) => `The connection to ${host} ended before everything had come.`,
    tooLarge: (host: string) => `${host} sent more than a version of Stint can be.`,
    insecure: (host: string) => `${host} led to an address without encryption. Nothing was downloaded from there.`,
    redirects: (host: string, most: number) => `${host} led on more than ${most} times.`,
    notUpdates: (host: string) => `What ${host} answered does not tell of versions of Stint.`,
    damaged: (host: string) => `What came from ${host} is not what its list says. It was thrown away.`,
    notSigned: 'The new version could not be checked by the system. It was thrown away.',
    notKept: (why: string) => `The new version could not be kept (${why}).`,
    changed: 'The downloaded version is no longer as it came. Check for updates again.',
    full: (folder: string) =>
      `The disk with ${folder} is full. Free some space on it, then try again. This version stays as it is.`,
    notReplaced: (path: string, why: string) => `${path} could not be replaced (${why}). This version stays as it is.`,
  },
  commandLine: {
    pathTooLong: (path: string) => `The path ${path} is too long for a socket.`,
    requestTooLong: 'The request is too long.',
    notJson: 'The request is not JSON.',
    otherVersion: (ours: number, theirs: number) =>
      `This Stint speaks version ${ours} of the command line, not ${theirs}. Use the command that came with it.`,
    taken: (path: string) => `There is another file already: ${path}. Stint leaves it as it is.`,
    notPut: (path: string, cause: string) =>
      `${path} could not be changed (${cause}). Check who may write to its folder.`,
    notInPath: (folder: string) => `The folder ${folder} can’t be part of PATH because of a sign in its name.`,
    pathNotChanged: (cause: string) => `Your PATH could not be read or changed (${cause}).`,
  },
  applications: {
    question: 'Move Stint to the Applications folder?',
    why: 'Stint was started from elsewhere. In the Applications folder it can be updated, is found at login, and its links keep working.',
    move: 'Move',
    notNow: 'Not now',
    replace: 'There is a Stint in the Applications folder already. Replace it?',
    replaceWhy: 'The one that is there goes to the Bin. Your data stays.',
    replaceIt: 'Replace',
    keepIt: 'Keep it',
    notMoved: 'Stint was not moved',
    byHand: (cause: string) => `${cause}\n\nYou can move it in the Finder.`,
  },
}

export type Messages = typeof messages

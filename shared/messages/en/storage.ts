/** What the storage tells a person, in English: every other language has the same messages. */

export const messages = {
  settings: {
    notSaved: (cause: string) => `The settings could not be saved: ${cause}`,
    startedAnew: (copy: string) =>
      `The settings file could not be read and was kept as ${copy}. Stint starts with its defaults; log in again to go on.`,
    lastGood: (copy: string) =>
      `The settings file could not be read and was kept as ${copy}. The last good copy is in use.`,
    gone: 'The settings file was gone. The last good copy is in use.',
    accountLost:
      'An account in the settings file could not be read; the file was kept as a copy. Log in again to go on.',
    ignored: (names: string) =>
      `Some settings could not be read and are at their defaults: ${names}. The file was kept as a copy.`,
  },
  files: {
    notBackup: (name: string) => `${name} is not a backup of Stint. Choose another file.`,
    damaged: (name: string) => `${name} is damaged: something of it is missing or was changed. Choose another backup.`,
    newer: (name: string) => `${name} was made by a newer version of Stint. Update Stint, then restore it.`,
    mayNotWrite: (folder: string) => `${folder} may not be written to. Choose another folder.`,
    full: 'The disk is full. Free some space, or choose another disk.',
    fullAgain: 'The disk is full. Free some space, then try again.',
    noFolder: (folder: string) => `${folder} is not there. Choose another folder.`,
    isFolder: (path: string) => `${path} is a folder. Choose another name.`,
    notWritten: (path: string, code: string) => `${path} could not be written (${code}). Choose another folder.`,
    mayNotRead: (name: string) => `${name} may not be read. Copy it to a folder of yours first.`,
    gone: (name: string) => `${name} is not there any more.`,
    folderNotBackup: (name: string) => `${name} is a folder, not a backup.`,
    notRead: (name: string, code: string) => `${name} could not be read (${code}).`,
  },
  journal: {
    clock: (day: string) => `The computer’s clock says ${day}. Set it right, then try again.`,
    newer: 'The journal was written by a newer version of Stint. Update Stint to open it.',
    notWritten: (cause: string) => `The journal could not be written: ${cause}`,
  },
}

export type Messages = typeof messages

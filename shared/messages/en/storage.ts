/** What the storage tells a person, in English: every other language has the same messages. */

export const messages = {
  settings: {
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
    newer: (path: string) => `${path} was written by a newer version of Stint. Update Stint to go on with it.`,
    notUpdated: (path: string, copy: string, cause: string) =>
      `${path} could not be brought to this version of Stint (${cause}). It is as it was before, and a copy is kept as ${copy}. Install the version from before to go on with it.`,
    foreign: (path: string, tables: string) =>
      `${path} is not the journal of Stint but a database of another program (its tables: ${tables}).`,
  },
  /** A file that Stint keeps for itself: the journal, the settings. */
  problems: {
    full: (folder: string) => `The disk with ${folder} is full. Free some space on it, then try again.`,
    locked: (path: string) =>
      `Another program is using ${path}. Close it (a second Stint, a backup or a sync program), then try again.`,
    mayNotWrite: (folder: string) =>
      `Stint may not write in ${folder}. Allow it in the properties of the folder, or take the write protection off the disk, then try again.`,
    noFolder: (folder: string) => `The folder ${folder} is not there and can’t be made. Make it, then try again.`,
    isFolder: (path: string) =>
      `${path} is a folder, and Stint needs a file of that name. Rename the folder, then try again.`,
    moved: (path: string) =>
      `${path} was moved or deleted while Stint ran. Stint has put it back: quit Stint and start it again.`,
    replaced: (path: string, keptAs: string) =>
      `${path} was replaced by another file while Stint ran. What Stint recorded is kept as ${keptAs}; restore it under Settings › Data after the next start. Quit Stint and start it again.`,
    otherStint: (path: string) =>
      `Another Stint has changed ${path} meanwhile. Quit the other one, then start this one again.`,
    damaged: (path: string) => `${path} is damaged. Start Stint again: it then offers the latest good backup.`,
    device: (path: string, cause: string) =>
      `The disk could not read or write ${path} (${cause}). Check the disk and its connection, then start Stint again.`,
    other: (path: string, cause: string) => `${path} could not be read or written (${cause}). Start Stint again.`,
  },
}

export type Messages = typeof messages

/** What the storage tells a person, in English; this is what there is to be said in the other languages too. */

export const en = {
  settings: {
    notSaved: (cause: string) => `The settings could not be saved: ${cause}`,
    startedAnew: (copy: string) =>
      `The settings file could not be read and was kept as ${copy}. Stint starts with its defaults; log in again to go on.`,
    lastGood: (copy: string) =>
      `The settings file could not be read and was kept as ${copy}. The last good copy is in use.`,
    accountLost:
      'An account in the settings file could not be read; the file was kept as a copy. Log in again to go on.',
    ignored: (names: string) =>
      `Some settings could not be read and are at their defaults: ${names}. The file was kept as a copy.`,
  },
  journal: {
    newer: 'The journal was written by a newer version of Stint. Update Stint to open it.',
    notWritten: (cause: string) => `The journal could not be written: ${cause}`,
  },
}

export type Words = typeof en

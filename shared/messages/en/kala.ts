/** What is said of Kala, in English. */

export const messages = {
  enterAddress: (example: string) => `Enter the address of Kala, for example ${example}.`,
  addressHelp: 'Where Kala answers programs; leave it as it is unless you were told another one.',
  keyHelp: "In Kala's settings. It is the whole company's: whoever has it can book hours for anybody there.",
  remark:
    'Kala takes hours on projects and tasks, but no descriptions. Nothing can be read back or changed there from here.',
  bookPauses: 'Book pauses',
  bookPausesHelp: (project: string) => `Each pause becomes an entry on "${project}", which Kala names for them.`,
  noDescription: 'Kala holds no description: it stays here',
  project: (id: number) => `Case ${id}`,
  task: (id: number) => `Task ${id}`,
  employee: (id: number) => `Employee ${id}`,
  pause: 'Pause',
  endless: (list: string) => `Kala's list of ${list} has no end.`,
  pauseRefused: (project: string, id: string, why: string) =>
    `The pause on "${project}" (case ${id}) was refused: ${why}`,
  noTask: 'There is no task here that could be done.',
  noNumber: 'This project or task has no number that Kala could know. Choose another one.',
  noMinute: 'There is not a whole minute to book.',
  tooLong: 'Kala takes at most 24 hours at once. Split the entry in two.',
  noReason: 'Kala gives no reason.',
  noVerdict: `Kala's answer has no "succes", so it is not known whether it was taken.`,
  noVerdictBut: (words: string) => `Kala's answer has no "succes", so it is not known whether it was taken: ${words}.`,
  keyRefused: 'Kala does not accept this API key (any more).',
  noneThere: 'There is no Kala interface at this address, or it has changed (status 404).',
  unreadable: (why: string) => `Kala could not read the request: ${why}`,
  failedBecause: (status: number, why: string) => `Kala answered with error ${status}: ${why}`,
  notKala: (host: string, usual: string) =>
    `${host} answers, but not as Kala does. Check the address; it is usually ${usual}.`,
  personGone: (id: string) => `Kala has no active employee with the number ${id} (any more). Log in as another one.`,
  nothingToTrack: 'There is nothing to track time on yet: Kala offers you no project.',
}

export type Messages = typeof messages

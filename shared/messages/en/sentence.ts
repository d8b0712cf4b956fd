/** What is said of sentences that add or start an entry, in English: every other language has the same messages. */

export const messages = {
  /** `times`: "9:00–10:30", with its day before it unless that is today. */
  add: (times: string) => `Add ${times}`,
  start: 'Start now',
  startSince: (time: string) => `Start, since ${time}`,
  note: (note: string) => `“${note}”`,
  overlaps: (times: string, project: string) => `Overlaps ${times} ${project}`,
  problems: {
    tooLong: 'Too long for one entry: type 600 letters at most.',
    twice: 'Two times are given. Type one, such as 9-10:30 or 1h30.',
    needsTime: 'Type when it was, such as 9-10:30 or 1h30.',
    needsEnd: 'Type until when or how long, such as 9-10:30 or 9:00 1h30.',
    agoOnOtherDay: '-20m counts from now: it can’t be on another day.',
    needsProject: 'Type a project as well.',
    noProject: (words: string) => `No project found for “${words}”.`,
    beganLater: (time: string) => `What runs began later than that, at ${time}.`,
  },
  command: {
    added: (what: string, times: string) => `Added ${what}, ${times}.`,
    wouldAdd: (what: string, times: string) => `Would add ${what}, ${times}.`,
    startsNot: 'That would start a timer. Use stint start, or type until when.',
    unclear: 'This can mean several things:',
    sayMore: 'Type more of it, or add --first to take the first one.',
  },
}

export type Messages = typeof messages

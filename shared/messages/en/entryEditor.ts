/** What the editor of an entry says, in English: every other language has the same messages. */

export const messages = {
  editor: {
    edit: 'Edit entry',
    add: 'Add entry',
    worked: 'worked',
    workedPaused: (pause: string) => `worked, ${pause} paused`,
    leave: 'Leave without saving?',
    leaveYes: 'Leave',
    leaveNo: 'Stay',
    notSaved: 'Not saved',
  },
  target: {
    choose: 'Choose a project',
    /** Said after the project that a click changes. */
    change: 'change project',
    missing: 'Choose what it was for.',
  },
  times: {
    day: 'Day',
    time: 'Time',
    today: 'Today',
    help: '9:15, 915, -20m or now; ↑ ↓ by a minute, with Shift by five',
    nextDay: 'It ended the day after',
    untyped: 'Type when it ended.',
    runs: 'now, it runs',
    paused: 'now, paused',
    endedOn: 'Ended on',
    dayOfEnd: 'Day of the end',
  },
  pauses: {
    title: 'Pauses',
    add: 'Add pause',
    start: (nth: number) => `Start of pause ${nth}`,
    end: (nth: number) => `End of pause ${nth}`,
    remove: (nth: number) => `Remove pause ${nth}`,
    removeThis: 'Remove this pause',
    overtaken: 'The timer was paused or continued meanwhile.',
    take: 'Take the pauses as they are now',
    untyped: 'Type when it began and when it ended.',
  },
  fields: { done: 'What was done', commas: 'Separate with commas' },
  links: {
    title: 'In the browser',
    open: (host: string) => `Open ${host}`,
    openIn: (system: string) => `Open in ${system}`,
    ask: (host: string) => `Open ${host} in the browser?`,
    yes: 'Open',
    no: 'Cancel',
  },
  notes: {
    stuck: (place: string) =>
      `${place} has this already and can’t be changed from here: what you change stays here only. It can’t be split, merged or deleted.`,
    sentOn: (place: string) => `Changes are sent on to ${place}.`,
    zones: (here: string, there: string) => `Times of ${here} here; tracked in ${there}.`,
  },
  actions: {
    title: 'More to do with this entry',
    split: 'Split…',
    merge: 'Merge…',
    favourite: 'Add to favourites',
    noFavourite: 'Remove from favourites',
    unsaved: 'Save or discard your changes first',
    stuck: (place: string) => `${place} has it and can’t be changed from here`,
    lasting: (place: string) => `${place} has it, and it can’t be deleted there from here`,
    othersFixed: 'The entries beside it are in another account, or can’t be changed any more',
    alone: 'There is no entry beside it',
  },
  split: {
    title: 'Split',
    span: (from: string, to: string) => `${from} to ${to}`,
  },
  merge: {
    title: 'Merge',
    /** `span`: "09:00–10:00" */
    before: (span: string) => `The one before, ${span}.`,
    after: (span: string) => `The one after, ${span}.`,
    becomesPause: (between: string) => `The ${between} between become a pause.`,
    meet: 'Directly after each other.',
    overlap: (by: string) => `They overlap by ${by}.`,
    keeps: 'Project, description and tags of this entry are kept.',
  },
}

export type Messages = typeof messages

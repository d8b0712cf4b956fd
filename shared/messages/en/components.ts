/** What the parts say that every window uses, in English: every other language has the same messages. */
import { plural } from '../plural.ts'

export const messages = {
  find: { back: 'Back', backKey: 'Back (Esc)', type: 'Type a word or two.' },
  notes: {
    earlier: 'Earlier notes',
    found: (n: number) => plural(n, { one: '1 earlier note', other: `${n} earlier notes` }),
  },
  noAnswer: {
    title: 'Stint did not answer',
    action: 'Try again. If that does not help, quit Stint and start it again. All that Stint has confirmed is saved.',
  },
  crash: {
    safe: 'Stint could not show this window. Your time is safe: it does not depend on the window.',
    again: 'Show it again',
  },
  theServer: 'The server',
  /** Where something that runs ends. */
  now: 'now',
  untilNow: (from: string) => `${from}–now`,
  paused: (length: string) => `${length} paused`,
  inAll: (length: string) => `${length} in all`,
  actions: {
    add: 'Add',
    back: 'Back',
    cancel: 'Cancel',
    duplicate: 'Duplicate',
    remove: 'Delete',
    save: 'Save',
    discard: 'Discard',
    tryAgain: 'Try again',
    sendNow: 'Send now',
    sendAgain: 'Send again',
    removeIt: 'Delete it',
    keep: 'Keep',
    goOn: 'Continue',
  },
  /** As they stand on keyboards. Those of shared.ts are not read for the first look at the popover. */
  keys: { ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', enter: 'Enter', backspace: 'Backspace', delete: 'Del', esc: 'Esc' },
  lengths: {
    underOneMinute: 'under 1 min',
    minute: 'min',
    hour: 'h',
    days: (days: number) => `${days} days`,
    years: (years: number) => `${years} years`,
  },
  split: { at: 'Split at', steps: '← → by a minute, with Shift by five' },
  dates: {
    earlier: 'Earlier',
    later: 'Later',
    open: 'Open calendar',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    help: '20 Nov, 20/11/2026 or yesterday; ↑ ↓ by a day',
    unread: 'Not a date that can be chosen.',
  },
  tags: {
    offered: 'Tags',
    remove: (tag: string) => `Remove tag ${tag}`,
    /** Before they are sent. */
    unknown: (system: string, tags: string[]) =>
      `Not in ${system} yet: ${tags.join(', ')}. Created when sent, if you may create tags there.`,
    short: (tag: string) => `“${tag}” is too short: a tag has two letters or more.`,
    long: 'A tag has at most 100 letters.',
    many: 'At most 50 tags.',
  },
  billable: { auto: 'Auto', yes: 'Yes', no: 'No' },
  undo: {
    undo: 'Undo',
    leave: 'Dismiss',
    /** Of the entry of a project, which comes last: there may be no room for all of its name. */
    of: {
      stop: (project: string) => `Stopped ${project}`,
      switch: (project: string) => `Switched to ${project}`,
      discard: (project: string) => `Discarded ${project}`,
      delete: (project: string) => `Deleted ${project}`,
      edit: (project: string) => `Changed ${project}`,
      add: (project: string) => `Added ${project}`,
      split: (project: string) => `Split ${project}`,
      merge: (project: string) => `Merged into ${project}`,
      gap: (project: string) => `Answered for ${project}`,
    },
    /** Where the entry isn't known, or there are several. */
    alone: {
      stop: 'Stopped the timer',
      switch: 'Switched the timer',
      discard: 'Discarded the timer',
      delete: 'Deleted the entry',
      edit: 'Changed the entry',
      add: 'Added an entry',
      split: 'Split the entry in two',
      merge: 'Merged the entries',
      gap: 'Answered for the time away',
    },
  },
  lost: {
    allHere: 'Stays on this computer.',
    description: 'description',
    tags: 'tags',
    billable: 'billable mark',
    /** `what`: one of the three above, or those of them that are lost. */
    one: (place: string, what: string) => `${place} keeps no ${what}; it stays here.`,
    several: (place: string, what: string) => `${place} keeps no ${what}; they stay here.`,
  },
  marks: {
    overlap: 'Overlaps another entry',
    long: (hours: string) => `Longer than ${hours} h`,
  },
  deleting: {
    delete: (length: string) => `Delete ${length}?`,
    deleteForGood: (length: string) => `Delete ${length} for good?`,
    discard: (length: string) => `Discard ${length}?`,
    discardForGood: (length: string) => `Discard ${length} for good?`,
    there: (place: string) => `It is deleted in ${place}, too.`,
  },
  send: {
    running: 'Running',
    waiting: 'Waiting',
    sending: 'Sending',
    checking: 'Checking',
    sent: 'Sent',
    needsYou: 'Needs attention',
    undecided: 'Sent?',
    kept: 'Kept here',
    nothing: 'Not sent',
    changedIn: (place: string) => `Changed in ${place}`,
    deletedIn: (place: string) => `Deleted in ${place}`,
    otherTimesIn: (place: string) => `Other times in ${place}`,
  },
  sending: {
    waits: 'Waiting for its turn.',
    safe: 'Kept safe here until it is sent.',
    nextTry: (at: string) => `Next try at ${at}.`,
    answerLost: 'The answer got lost on the way.',
    mayBeAtWork: (place: string) =>
      `${place} may still be working on it. In a minute or two, Stint asks you to look there.`,
    looks: 'Stint checks on the server whether it has arrived before it sends anything again.',
    has: (place: string) => `${place} has it.`,
    hasFrom: (place: string, from: string, to: string) => `${place} has it, ${from}–${to}.`,
    mayHave: (place: string) => `${place} may have this already`,
    runsThere: (place: string) => `It still runs in ${place}, until it is sent or you stop it there.`,
    sayAbove: 'Say at the top which version is right.',
    kept: 'Kept on this computer.',
    exports: 'You can export it from Settings.',
    nothing: 'There is nothing to send.',
  },
  /** What one button does about an entry that collides with another one; `times`: "12:01–15:00". */
  repair: {
    begin: (time: string) => `Begin at ${time} and send`,
    end: (time: string) => `End at ${time} and send`,
    both: (times: string) => `Send as ${times}`,
    afterwards: 'Then:',
    nothingElse: 'Nothing else changes.',
  },
  undecided: {
    look: (place: string) => `Look in ${place}, then say:`,
    there: 'It is there',
  },
  timer: {
    paused: (name: string) => `Timer paused: ${name}`,
    resumed: (name: string) => `Timer resumed: ${name}`,
    switched: (name: string) => `Timer switched: ${name}`,
    started: (name: string) => `Timer started: ${name}`,
    stopped: (name: string) => `Timer stopped: ${name}`,
    discarded: (name: string) => `Timer discarded: ${name}`,
  },
}

export type Messages = typeof messages

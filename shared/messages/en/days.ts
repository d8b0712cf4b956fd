/** What the window of days says, in English: every other language has the same messages. */
import { plural } from '../plural.ts'

export const messages = {
  title: 'Stint days',
  addEntry: 'Add entry',
  checkDay: 'Check the day',
  notTracked: (length: string) => `${length} not tracked`,
  addFor: (times: string) => `Add entry for ${times}`,
  nothingOnDay: 'Nothing was tracked on this day.',
  close: 'Close',
  head: {
    today: (day: string) => `Today, ${day}`,
    weekFrom: (day: string) => `Week from ${day}`,
    date: { day: 'Day', week: 'Week of' },
    back: { day: 'Today', week: 'This week' },
    show: 'What to show',
    day: 'Day',
    week: 'Week',
    worked: (planned: string | null, paused: string | null) => {
      const worked = planned === null ? '{worked} worked' : `{worked} of ${planned} worked`
      return paused === null ? worked : `${worked}, ${paused} paused`
    },
  },
  hints: {
    day: 'day',
    today: 'today',
    select: 'select',
    edit: 'edit',
    add: 'add',
    delete: 'delete',
    week: 'week',
    thisWeek: 'this week',
    openDay: 'open day',
    move: 'move the block',
    end: 'change its end',
    start: 'change its start',
    otherDay: 'to another day',
  },
  copy: {
    button: 'Copy as a table',
    state: 'Copying',
    done: (entries: number) => {
      if (entries === 0) return 'Nothing to copy: no entry has ended here.'
      return plural(entries, { one: 'Copied 1 entry', other: `Copied ${entries} entries` })
    },
  },
  rows: {
    entries: 'Entries',
    begunOn: (day: string) => `Started on ${day}`,
    edit: 'Edit, split, merge',
  },
  calendar: {
    name: 'Calendar',
    newEntry: 'New entry',
    /** In an untracked time; `length`: "45 min". */
    add: (length: string) => `Add ${length}`,
    addFor: (times: string) => `Add entry for ${times}, not tracked`,
    clickToAdd: (length: string) => `${length} not tracked: click to add`,
    away: (times: string) => `You were away ${times}. Was it work?`,
    worked: 'Worked',
    notWorked: 'Not worked',
  },
  drafts: {
    menu: 'Copy from another day',
    fromDayBefore: 'From the day before',
    fromWeekBefore: 'From a week before',
    fromDay: 'From a day…',
    title: (day: string) => `Copy from ${day}`,
    nothing: (day: string) => `Nothing was tracked on ${day}.`,
    start: 'Start',
    end: 'End',
    drop: (name: string) => `Leave out ${name}`,
    book: (count: number) => plural(count, { one: 'Book 1 entry', other: `Book ${count} entries` }),
    leave: 'Throw the drafts away?',
    leaveYes: 'Throw away',
    leaveNo: 'Keep',
    problems: {
      future: 'Ends in the future',
      notOffered: 'Project not offered on this day',
      overlap: 'Overlaps another entry',
    },
  },
  week: {
    nothing: 'Nothing was tracked in this week.',
    ofPlanned: (planned: string) => `{worked} of ${planned}`,
    onPlan: 'on plan so far',
    ahead: (length: string) => `${length} ahead so far`,
    behind: (length: string) => `${length} behind so far`,
    totals: 'Totals per customer and project',
    clientOrProject: 'Customer or project',
    worked: 'Worked',
    share: 'Share',
    noClient: 'No customer',
  },
  panel: {
    name: 'Editor',
    gone: 'This entry is no longer on this day.',
    find: {
      label: 'Search customer, project, activity, task',
      placeholder: 'What was it for?',
      hits: 'Projects',
      none: (words: string) => `No match for “${words}”.`,
    },
  },
  sheet: {
    before: 'Before the day is done',
    allDone: 'All done',
    left: 'Left to do',
    things: (count: number) => plural(count, { one: '1 thing to look at', other: `${count} things to look at` }),
    nothingLeft: 'Nothing is missing, too long, overlapping or unsent.',
    /** Two entries, each with its times. */
    overlap: (first: string, second: string) => `${first} and ${second} overlap`,
    endFirst: (time: string) => `End the first at ${time}`,
    startSecond: (time: string) => `Start the second at ${time}`,
    notSent: 'not sent yet',
    mayHaveArrived: 'may have arrived already',
    changedThere: 'changed there',
    otherTimesThere: 'other times were stored there',
    show: 'Show',
    edit: 'Edit',
  },
}

export type Messages = typeof messages

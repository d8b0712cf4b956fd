/** The timer, absences and reminders, in English. `{field}` is where a number is typed. */

export const messages = {
  fields: {
    neverAtZero: '0 for never',
    between: (least: number, most: number) => `Type ${least} to ${most}.`,
    notHours: 'Not a number of hours. Type 8, 7:30 or 7.5.',
    moreThanDay: 'A day has 24 hours at most.',
  },
  timer: {
    title: 'Timer',
    click: 'A click on the icon',
    clicks: { open: 'Opens Stint', toggle: 'Starts and stops' },
    goal: 'Hours in a day',
    noGoal: '0 for no goal',
    long: 'Mark entries longer than',
    longHow: 'Mark entries longer than how many hours',
    longHours: '{field} h',
    noneAtZero: '0 for none',
    undo: 'Undo for',
    undoHow: 'Undo for how many seconds',
    undoSeconds: '{field} s',
    undoHint: 'sent after that; 0 sends at once',
  },
  away: {
    title: 'When you are away',
    causes: {
      sleep: 'Sleep',
      lock: 'Screen locked',
      idle: 'Idle',
      shutdown: 'Shut down',
      quit: 'Stint not running',
    },
    modes: { ask: 'Ask me', drop: 'Never count', keep: 'Always count' },
    fromHow: (cause: string) => `${cause}: from how many minutes on`,
    fromMinutes: 'from {field} min',
    about:
      'What that time counts as when a timer runs. Shorter absences always count. Idle: neither keyboard nor mouse is used.',
    pause: 'Pause',
    pauseHow: 'Ask about a pause after how many minutes',
    pauseMinutes: 'ask about it after {field} min',
  },
  reminders: {
    title: 'Reminders',
    days: 'Days of the reminders',
    dayEnds: 'Day ends',
    workingHours: 'Working hours',
    endOf: (day: string) => `${day}: end of the day`,
    hoursOf: (day: string) => `${day}: working hours`,
    none: 'none',
    copyOf: (day: string) => `Copy ${day} to all days`,
    about: (example: string) =>
      `When a day ends: if the timer still runs, or time was not tracked. Hours are typed as ${example}; an empty field is none. What has no entry in them is shown as not tracked.`,
    notATime: (example: string) => `Not a time of the day. Type ${example} or 1700, or nothing for no reminder.`,
    notHours: (example: string) => `Type from when to when, such as ${example}.`,
    endFirst: (midnight: string) =>
      `These hours end before they begin. Over midnight, end at ${midnight} and go on the next day.`,
    overlap: 'These hours overlap.',
    tooMany: (most: number) => `No more than ${most} periods a day.`,
    notTracking: 'Working without a timer',
    notTrackingHow: 'Remind me after how many minutes without a timer in working hours',
    forMinutes: 'for {field} min',
    needsHours: 'needs working hours',
    runsLong: 'A timer runs',
    runsLongHow: 'Remind me of a timer that runs for how many hours',
    forHours: 'for {field} h',
    snooze: 'Snooze',
    snoozeHow: 'Snooze for how many minutes',
    snoozeMinutes: 'for {field} min',
  },
}

export type Messages = typeof messages

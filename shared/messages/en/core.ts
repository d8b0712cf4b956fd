/** What the core tells a person, in English: every other language has the same messages. */
import { plural } from '../plural.ts'

export const messages = {
  accounts: {
    gone: 'This account is no longer here. Log in again to send what is left.',
    removed: 'This account is no longer here.',
    off: 'The account is switched off.',
    othersLogin: (login: string, account: string) =>
      `This login belongs to ${login}, the account is ${account}. Add it as an account of its own.`,
    noSecret: 'The login of this account is not in the keychain. Log in again.',
    otherOrigin: (address: string) =>
      `The login of this account was given for another address than ${address}. Log in again to use it there.`,
    projectsElsewhere: 'The projects of this account are made on its server.',
    taskGone: 'This task is no longer offered.',
    targetGone: 'This project or activity is no longer offered. Choose another one.',
    otherDays: (project: string) => `${project} does not run on that day. Choose another one.`,
    noReports: (provider: string) => `${provider} takes no reports of done tasks.`,
    noRunning: (provider: string) => `${provider} shows no running records.`,
    timerRuns: 'The timer runs on this account: stop it first.',
    unsent: (entries: number) =>
      plural(entries, {
        one: '1 entry has not been sent. It stays in the journal of this computer, but won’t be sent.',
        other: `${entries} entries have not been sent. They stay in the journal of this computer, but won’t be sent.`,
      }),
    noLocal: 'There is no account of this computer to make a project in.',
    manyPins: 'There are many favourites already. Remove one first.',
    noPin: 'That favourite is no longer there.',
  },
  updates: {
    timerRuns: 'The timer runs: stop it first. An update never interrupts it.',
    notReady: 'There is no update to install any more. Check for updates again.',
    /** The lines below it are in English. */
    news: (version: string) => `What is new in Stint ${version}`,
    more: (lines: number) => plural(lines, { one: 'And 1 more.', other: `And ${lines} more.` }),
  },
  calendars: {
    noAddress: 'This is no address of a calendar. It begins with https:// or webcal://.',
    needsHttps:
      'This address has no encryption, and an address like this is a secret. Use one that begins with https://.',
    withLogin: 'Stint reads addresses that need no login. Look for a private or secret address in your calendar.',
    noCalendar: 'What is there is no calendar. Use the address that ends in .ics, not the one of the page.',
    addressGone: 'The address is no longer in the keychain. Remove this calendar and add it again.',
    most: (most: number) => `There are ${most} calendars already. Remove one first.`,
    unnamed: 'Calendar',
    gone: 'This calendar is no longer here.',
    eventGone: 'This event is no longer shown. Look at the day again.',
    taken: 'This event is an entry already.',
    notOffered: 'This event can’t become an entry: it is still to come, takes all day, or is longer than 24 hours.',
    chooseProject: 'Choose a project for this event.',
  },
  entries: {
    noLink: 'That link is no longer in the note.',
    noPage: 'There is no page of it to open.',
    gone: 'This entry is no longer there.',
    nothingTracked: 'Nothing was tracked yet: pick a project first.',
    lastAccountGone: 'The account that you used last was removed. Choose what to start.',
    stopFirst: 'A running entry has no end yet: stop it first.',
    isRunning: 'This entry is running: stop or discard it.',
    mergedWithItself: 'An entry can’t be merged with itself.',
    otherAccount: 'Entries of different accounts can’t be merged.',
    runningIsLater: 'The running entry can only be merged with one that began before it.',
    beganLater: 'The entry began after that. Stop it now instead.',
    pauseEndInFuture: 'The end of the pause lies in the future.',
    pauseEndTooEarly: 'The end of the pause lies before its begin.',
    undoOver: 'This can’t be taken back any more.',
  },
  records: {
    alreadyThere: 'This entry is already on the server. Change it there.',
    onItsWay: 'This entry is on its way. Wait until it is known whether it arrived.',
    nothingToSend: 'Nothing of this entry waits to be sent again.',
    otherRepair: 'This entry has changed since. Look at it again; nothing was changed now.',
    nothingToDecide: 'There is nothing to decide about this any more.',
    stillToCome: 'These times are still to come, and the timer goes on after them. Stop it first, or keep yours.',
    nothingToTakeOver: 'There is nothing to take over any more.',
    ours: 'Stint shows this record itself, or is about to. Wait a moment.',
    notRunning: 'This record does not run there any more.',
    foundThere: 'You found it there',
    deleted: (provider: string) => `It was deleted in ${provider}.`,
    unclear: (provider: string, day: string, time: string) =>
      `Stint couldn’t find out whether ${provider} has it. Look there for ${day} ${time}.`,
    clockAhead: (length: string, system: string) => `This computer’s clock is ${length} ahead of ${system}’s.`,
    tooEarly: (system: string, why: string) =>
      `These times are still to come in ${system}, and are sent again then: ${why}`,
    leftThere: (why: string) => `${why} So it stays there: delete it there if it isn’t needed.`,
    notDeleted: (why: string) => `It stays in the system: ${why}`,
    notChanged: (times: string) => `Not changed there: it stays ${times}`,
    noServer: 'It has no server.',
    takesNoHours: 'Its system takes no hours.',
    tooShort: 'Too short to send',
    neverSent: 'Its account was removed before it was sent, or took no hours then',
    pauseOn: (target: string) => `Pause on ${target}`,
  },
  absences: {
    outside: 'The entry no longer reaches into this absence.',
    inOrder: 'The parts of an absence have to follow each other.',
    otherTimes: 'The absence has other times by now. Look at it again.',
    answered: 'This absence was answered already.',
    dropped: (when: string, project: string) => `${when} on ${project}.`,
    away: (when: string) => `Away ${when}`,
    wasItWork: (target: string) => `${target} ran. Was it work?`,
    worked: 'Worked',
    notWorked: 'Not worked',
    unknownTime: 'A time that is not known',
  },
  pauses: {
    since: (began: string) => `Paused since ${began}`,
    backAtWork: (target: string) => `${target}. Back at work?`,
    resume: 'Resume',
    stop: 'Stop',
  },
  reminders: {
    noLonger: 'This is no longer so, and nothing was changed.',
    nothingRuns: 'Nothing runs that could be stopped.',
  },
  notices: {
    settings: 'Settings were damaged',
    keychain: {
      title: 'The keychain is not available',
      kept: (why: string) => `${why} What you track is kept and sent afterwards.`,
    },
    fromBackEnd: (account: string) => `Message from ${account}`,
    leftBehind: {
      title: 'A record is still on the server',
      why: (what: string, why: string) =>
        `${what}: you deleted it, but there it could not be deleted and still counts. ${why}`,
    },
    notDone: 'The timer was not changed',
    noFavourite: {
      title: (place: number) => `There is no favourite ${place} yet`,
      how: 'Find what you start often in the search below and add it to the favourites. The first three have keys of their own.',
    },
    link: 'A link was not followed',
    linksOff: 'Links are switched off in the settings.',
    commandLine: {
      title: 'The command line can’t be used',
      again: (why: string) => `${why} Start Stint again to try once more; everything else works.`,
    },
    clock: {
      title: 'The clock was set back',
      by: (length: string, at: string) =>
        `The clock was set back by ${length} at ${at} while the timer ran. Check the times.`,
      between: (from: string, to: string) =>
        `The clock was set back from ${from} to ${to} while the timer ran. Check the times.`,
    },
    zone: {
      title: 'Check the time zone',
      variable: (text: string, zone: string) =>
        `The variable TZ says “${text}”, which Stint can’t read as a time zone. Times are shown in ${zone}. Set TZ to a name such as Europe/Berlin, or remove it, then start Stint again.`,
      empty: (zone: string) =>
        `The variable TZ is empty. Times are shown in ${zone}. Set TZ to a name such as Europe/Berlin, or remove it, then start Stint again.`,
      system: (zone: string) =>
        `The system names no time zone that Stint knows. Times are shown in ${zone}. Choose your time zone in the system’s settings; Stint follows within a minute.`,
    },
    notCounted: {
      title: 'Not counted as work',
      bySettings: (absences: string) => `${absences} Your settings say so; the pauses can be changed in the entry.`,
    },
    gapsLost: {
      title: 'An absence was not asked about',
      count: (absences: string) =>
        `${absences} Stint could not keep it, so all of this time counts as work. Change the entry if it was not.`,
    },
    failed: {
      title: 'Something in Stint failed',
      parts: {
        sending: 'Entries may be sent later.',
        absences: 'You may not be asked about time away.',
        pauses: 'You may not be asked about a long pause.',
        reminders: 'A reminder may be missing.',
        notifications: 'A notification may be missing.',
        otherDevices: 'Timers on other devices may not be shown.',
        accounts: 'What your accounts offer may be out of date.',
        display: 'What the windows and the tray show may be out of date.',
      },
      recorded: 'Your time is recorded.',
      again: 'If this happens again, restart Stint.',
    },
  },
  restart: {
    title: 'Stint is back',
    ended: 'Stint ended unexpectedly.',
    endedAt: (at: string, again: string) => `Stint ended unexpectedly at about ${at} and began again at ${again}.`,
    endedOn: (day: string, at: string, again: string) =>
      `Stint ended unexpectedly at about ${at} on ${day} and began again at ${again}.`,
    timerKept: 'The timer kept its time.',
    updated: (version: string) => `Stint was updated to ${version}.`,
    sending: (entries: number) =>
      plural(entries, {
        one: '1 entry was being sent: it is checked on the server.',
        other: `${entries} entries were being sent: they are checked on the server.`,
      }),
  },
  unreadable: {
    title: 'Something in the journal could not be read',
    unknown: 'project and day unknown',
    entry: (what: string) =>
      `An entry (${what}) could not be read and is no longer shown. What was sent of it is still on its server.`,
    running: (what: string, time: string) =>
      `The entry that was running (${what}, since ${time}) could not be read, so the timer is stopped. Start it again.`,
    runningSince: (what: string) =>
      `The entry that was running (${what}) could not be read, so the timer is stopped. Start it again.`,
    zone: (what: string) =>
      `The time zone of an entry (${what}) could not be read. It is shown in your time zone: check its times.`,
    sending: (what: string) =>
      `Stint could not read whether an entry (${what}) was sent. It looks on the server, or asks you, before it sends anything.`,
    sent: (what: string) => `Stint could not read what was sent of an entry (${what}). Look on its server.`,
    removal: (what: string) =>
      `A record that was to be deleted on its server (${what}) may still be there. Look there.`,
    absence: (what: string) => `An absence (${what}) could not be read. You will not be asked about it.`,
    projects: 'The projects of this computer could not be read. Make them again in the settings.',
    messages: 'Earlier messages could not be read.',
    others: (count: number) =>
      plural(count, { one: '1 more could not be read.', other: `${count} more could not be read.` }),
    kept: 'Nothing is thrown away. You can save its text under Settings › Data.',
  },
  /** Signs behind numbers. */
  units: { second: 's', minute: 'min', hour: 'h' },
  export: {
    title: 'Export entries',
    fileName: (from: string, to: string, format: string) => `Stint ${from} to ${to}.${format}`,
    allAccounts: 'All accounts',
    about: 'About',
    period: (from: string, to: string) => `Tracked from ${from} to ${to}`,
    rule: 'Times are whole seconds, as servers hold them. Hours are exact here; in CSV and where a table is copied they have two decimals, chosen so that they add up.',
    rounded: (heading: string) => `${heading}: each entry on its own.`,
  },
  outside: {
    notOffered: (account: string) => `${account} no longer offers it: its hours may be refused.`,
    noTimer: 'No timer runs.',
    paused: 'The timer is paused already.',
    runs: 'The timer runs already.',
    runsOn: (target: string) => `${target} runs already.`,
    nothingTracked: 'Nothing was tracked yet: say what to start.',
    noTargets: 'There is nothing to track time on yet: connect a system, or make a project.',
  },
  commands: {
    open: 'Stint is open.',
    noAccount: (name: string) => `No account is called “${name}”.`,
    noTarget: (words: string) => `No project or task is called “${words}”.`,
    unclear: (words: string) => `Not clear which one “${words}” is:`,
    sayMore: 'Add words or --account, or take the first with --first.',
    started: (target: string) => `Started ${target}.`,
    switched: (before: string, target: string) => `Stopped ${before}, started ${target}.`,
    startMoved: (target: string, since: string) => `${target} runs since ${since} now.`,
    stopOutside: (from: string, to: string) => `Type a time between ${from} and ${to}: that is how long it has run.`,
    stopped: (target: string) => `Stopped ${target}.`,
    paused: (target: string) => `Paused ${target}.`,
    resumed: (target: string) => `Going on with ${target}.`,
    runs: (target: string, long: string, since: string) => `${target}, ${long} since ${since}`,
    isPaused: (target: string, long: string, since: string) => `${target}, ${long} since ${since} (paused)`,
    today: (long: string) => `Today ${long}`,
    waiting: (entries: number) => `Waiting to be sent: ${entries}`,
    needsYou: (entries: number) => `Needs you: ${entries}. stint open shows it.`,
    nothingToday: 'Nothing was tracked today.',
    now: 'now',
  },
}

export type Messages = typeof messages

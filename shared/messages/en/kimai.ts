/** What is said of both Kimais, in English. */
import { listed } from '../../time/formatTime.ts'

/** What of a record somebody else changed. */
export type Changed = 'start' | 'end' | 'project' | 'activity' | 'description' | 'tags' | 'break'

/** When and why somebody else ended a record. */
export interface Stopped {
  /** "12:58" */
  at: string
  /** By starting another one. */
  byOther: boolean
  /** How many may run there at once; null: that is not why. */
  limit: number | null
}

const parts: Record<Changed, string> = {
  start: 'its start',
  end: 'its end',
  project: 'its project',
  activity: 'its activity',
  description: 'its description',
  tags: 'its tags',
  break: 'its break',
}
const were = (changed: Changed[]) => (changed.length > 1 || changed[0] === 'tags' ? 'were' : 'was')
const all = (changed: Changed[]) => listed(changed.map((part) => parts[part]))

function stopped({ at, byOther, limit }: Stopped): string {
  if (!byOther) return `It was stopped in Kimai at ${at}`
  const other = `It was stopped in Kimai at ${at}, when another record was started there`
  if (limit === null) return other
  return limit === 1 ? `${other} (Kimai allows only one)` : `${other} (Kimai allows only ${limit} at once)`
}

export const messages = {
  kimai: {
    enterAddress: (example: string) => `Enter the address of your Kimai, for example ${example}.`,
    live: 'Show the running timer in Kimai',
    liveHelp:
      'Starts a record in Kimai when you start, and ends it when you stop. Otherwise Kimai gets each entry when it has ended.',
    changed(changed: Changed[]): string {
      if (changed.length === 0) return 'It was changed in Kimai.'
      const list = all(changed)
      return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${were(changed)} changed in Kimai.`
    },
    stopped: (when: Stopped, changed: Changed[]): string =>
      changed.length === 0 ? `${stopped(when)}.` : `${stopped(when)}, and ${all(changed)} ${were(changed)} changed.`,
  },
  kimai2: {
    addressHelp: 'Where you open Kimai in the browser.',
    tokenHelp: 'In Kimai: your profile, then API access, then create a token.',
    userHelp: 'Only for a Kimai older than 2.14, whose API password goes in the field above.',
    remark: 'Kimai holds all of it. Breaks become two records.',
    enterToken: 'Enter your API token.',
    oddToken: 'The token holds characters that no API token has.',
    enterUser:
      'This Kimai is older than 2.14 and knows no API tokens. Enter your user name as well, and your API password in place of the token.',
    enterPassword: 'Enter your API password in place of the token.',
    oddPassword: 'The user name or the API password holds characters that neither can have.',
    tokenRefused: 'Kimai does not accept this API token (any more).',
    passwordRefused: 'Kimai does not accept this user name and API password (any more).',
    unknown: (why: string) => `Kimai does not know it: ${why}`,
    notKimai: (host: string) => `${host} answers, but not as a Kimai 2 does. Check the address.`,
    oddZone: (zone: string) => `Kimai says you are in the time zone "${zone}", which is not known here.`,
    noZone: 'It is not known which time zone your Kimai profile has. Log in again.',
    timesOfLeads: (mode: string) => `This Kimai runs in "${mode}" mode, in which it takes times from team leads only.`,
    mayRefuse: 'It may refuse what Stint sends.',
    useLive: 'Let Stint show the running timer in Kimai; entries that have ended may be refused.',
    nothingToTrack: 'There is nothing to track time on yet: no project with an activity is visible to you.',
    gone: (why: string) => `This record is no longer in Kimai. ${why}`,
    exported: (why: string) => `This record was exported, so Kimai keeps it as it is. ${why}`,
    closed: (why: string) =>
      `Kimai keeps this record as it is: its period is closed, or you lack the permission. ${why}`,
    collides: (why: string, what: string) => `${why} It collides with ${what} in Kimai.`,
    unknownRecord: 'It is not known which record of Kimai this is.',
    wouldEnd: (what: string, since: string) =>
      `${what} has been running in Kimai since ${since}, and to start another would end it. Stop it there, or let Stint only send entries that have ended.`,
    beginsElsewhen: (time: string | null) =>
      `This Kimai lets every record begin at ${time ?? 'a time of its own'} and takes no times from you, so a running record would be wrong. Have a team lead enter it in Kimai.`,
    noTimes: (mode: string, times: string) =>
      `This Kimai runs in "${mode}" mode, in which it takes no times from you. Have a team lead enter ${times} in Kimai.`,
    liveLater: 'For later work switch on "Show the running timer in Kimai".',
    stored: (times: string) => `Kimai stored ${times}`,
    endedThere: (time: string) => `It was ended in Kimai: ${time}`,
    stillRuns: 'It still runs in Kimai, though its end was sent.',
    roundedAway: 'Kimai’s rounding left no time of it',
    setBegin: (time: string) => `Kimai set the begin itself: ${time}`,
    setTimes: (there: string, here: string) => `Kimai set the times itself: ${there}. You tracked ${here}.`,
    setEnd: (time: string) => `Kimai set the end itself: ${time}`,
    billable: 'Kimai decides by itself whether it is billable',
    hasBreak: (length: string, times: string) => `Kimai holds ${times} with a break of ${length}`,
    counts: (length: string) => `Kimai counts ${length}`,
    clearOfRounding: 'Kimai takes no overlaps and has rounded the record beside it, so it has other times there',
    keptWords: (why: string) => `Kimai keeps the words it had: ${why}`,
    leadsOnly: 'Only a team lead can change the times there',
    dropped: (tags: string) => `Kimai did not keep: ${tags}`,
  },
  kimai1: {
    addressHelp: 'Where you open Kimai in the browser, with the folder it is in.',
    userHelp: 'The name you log in to Kimai with.',
    passwordHelp: 'Stint asks Kimai for a key with it, and keeps only the key.',
    remark: 'For Kimai up to 1.3.5. Breaks become two records; no tags, no billable.',
    onlyEnded: 'This Kimai shows its text and your own start only once it has ended.',
    enterUser: 'Enter your user name.',
    enterPassword: 'Enter your password.',
    loginRefused: (why: string) => `Kimai does not accept this login: ${why}`,
    noKey: 'Kimai has no key for you yet. Log in there with the browser once, then here again.',
    loggedOut: 'Kimai logs this person out at once: the user is not active there (any more).',
    notKimai: (host: string) => `${host} answers, but not as a Kimai 1 does. Check the address, its folder too.`,
    tooOld: (methods: string) => `This Kimai is too old for Stint: it has no ${methods}. Ask for an update.`,
    oldVersion: 'Kimai 1, before 1.2',
    nothingToTrack: 'There is nothing to track time on yet: no project with a task is visible to you.',
    stillReading: (projects: number) =>
      `The tasks of ${projects} projects are still being read. You can track time meanwhile.`,
    tasksUnread: (project: string, why: string) => `The tasks of ${project} could not be read: ${why}`,
    slowDown: 'The server asks to slow down.',
    inFront: (status: number) => `The server in front of Kimai refuses Stint (status ${status}).`,
    inFrontAsk: (status: number) => `The server in front of Kimai refuses Stint (status ${status}). Ask who runs it.`,
    otherAnswer: 'Kimai did not answer what it was asked.',
    refused: (why: string) => `Kimai refused it: ${why}`,
    cannotAsk: (method: string, why: string, code: number) =>
      `This Kimai can't be asked for ${method}: ${why} (${code}).`,
    failedAt: (method: string, why: string, code: number) => `Kimai failed at ${method}: ${why} (${code}).`,
    says: (words: string) => `Kimai says: ${words}`,
    needsBoth: 'Kimai wants a project and a task for each record. Choose another project.',
    targetGone: 'Kimai no longer has this project or this task. Choose another one.',
    gone: 'Kimai no longer has this record of yours: it was removed there.',
    runs: (what: string, since: string) =>
      `${what} is running in Kimai since ${since}. Kimai would let both run: stop or discard it there first.`,
    stoppedAt: (time: string) => `This record was stopped in Kimai at ${time}.`,
    startedWhich: 'Kimai did not say which record it started.',
    madeWhich: 'Kimai did not say which record it made.',
    endless: 'Kimai sends the same records again and again.',
    later: 'Kimai shows start and text only once it has ended',
    textChanged: 'Kimai changed the text',
    emojiLost: 'Kimai changed the text: emoji became question marks',
    backslashesLost: 'Kimai changed the text: backslashes were taken out',
    bothLost: 'Kimai changed the text: emoji became question marks, backslashes were taken out',
  },
}

export type Messages = typeof messages

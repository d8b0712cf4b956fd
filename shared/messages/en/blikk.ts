/** What is said of Blikk, in English. */
import { listed } from '../../time/formatTime.ts'
import { withReason } from '../withReason.ts'

/** What of a report somebody else changed. */
export type ChangedInBlikk =
  | 'date'
  | 'start'
  | 'end'
  | 'hours'
  | 'break'
  | 'project'
  | 'activity'
  | 'task'
  | 'note'
  | 'billable'
  | 'more'

const changedParts: Record<ChangedInBlikk, string> = {
  date: 'its day',
  start: 'its start',
  end: 'its end',
  hours: 'its hours',
  break: 'its break',
  project: 'its project',
  activity: 'its activity',
  task: 'its task',
  note: 'its internal comment',
  billable: 'its invoiceable hours',
  more: 'travel, materials or other things on it',
}
const manyIn = new Set<ChangedInBlikk | undefined>(['hours', 'billable', 'more'])

export const messages = {
  enterAddress: (example: string) => `Enter the address of Blikk’s API, for example ${example}.`,
  addressHelp: 'Leave it as it is, unless your company reaches Blikk another way.',
  appId: 'Application ID',
  appIdHelp: 'An administrator makes it in Blikk: Integrations, API applications.',
  appSecret: 'Application secret',
  appSecretHelp: 'It comes with the application ID.',
  remark: 'Needs an application key from an administrator of Blikk. Breaks are kept as minutes, tags are not.',
  customerSees: 'Customers may read descriptions',
  customerSeesHelp: 'Also writes the description into the comment that Blikk may print on invoices.',
  timeArticle: 'Time article',
  timeArticleHelp: 'The price of an hour, where neither the activity nor you have a time article in Blikk.',
  timeCode: 'Time code',
  timeCodeHelp:
    'How an hour counts for pay, where neither the activity nor the company has a standard time code in Blikk.',
  none: 'None',
  enterBoth: 'Enter the application ID and its secret.',
  noColon: 'An application ID has no colon. Copy it from Blikk again.',
  applicationRefused: 'Blikk does not accept this application ID and secret.',
  keyUnreadable: 'The application key in the keychain can’t be read. Log in again.',
  notBlikk: (host: string) => `${host} answers, but not as Blikk does. Check the address.`,
  nobodyThere: 'There is nobody in this Blikk who could report time.',
  personGone: (id: string) => `Blikk knows nobody with the id ${id}. Choose again who you are.`,
  nothingToTrack: 'There is nothing to track time on yet: Blikk offers no open project with an activity.',
  mayNotRead:
    'The application key may not read time reports: when an answer gets lost, you will have to look in Blikk.',
  noTasks: 'The application key may not read tasks, so none are offered.',
  /** `more`: how many besides those named. */
  noArticles: (activities: string, more: number) =>
    more === 0
      ? `Blikk names no time article for ${activities}. Choose one in the settings of the account.`
      : `Blikk names no time article for ${activities} and ${more} more. Choose one in the settings of the account.`,
  noCodes: (activities: string, more: number) =>
    more === 0
      ? `Blikk names no time code for ${activities}. Choose one in the settings of the account.`
      : `Blikk names no time code for ${activities} and ${more} more. Choose one in the settings of the account.`,
  noArticle: (activity: string) =>
    `Blikk names no time article for "${activity}". Choose the time article in the settings of this account, then send again.`,
  noCode: (activity: string) =>
    `Blikk names no time code for "${activity}". Choose the time code in the settings of this account, then send again.`,
  noActivity: (activity: string) => `Blikk does not offer the activity "${activity}". Choose another one.`,
  noProject: (project: string) => `"${project}" is no project of Blikk. Choose another one.`,
  internal: 'Internal',
  absence: 'Absence',
  hours: (hours: string) => `${hours} h`,
  noDescription: 'Blikk did not keep the description',
  twice: (first: number, second: number) => `Blikk holds it twice, as report ${first} and ${second}`,
  dayApproved: (date: string) => `${date} is approved in Blikk and takes nothing more.`,
  dayLocked: (date: string) => `${date} is locked in Blikk: it was sent for approval.`,
  approved: 'This report is approved in Blikk and can’t be changed any more.',
  invoiced: 'This report is invoiced in Blikk and can’t be changed any more.',
  locked: 'This report is locked in Blikk: it was sent for approval.',
  changed(parts: ChangedInBlikk[]): string {
    const list = listed(parts.map((part) => changedParts[part]))
    return `${list.charAt(0).toUpperCase()}${list.slice(1)} ${parts.length > 1 || manyIn.has(parts[0]) ? 'were' : 'was'} changed in Blikk.`
  },
  hoursThere: (there: string, here: string) => `There it says ${there}, before it was ${here}.`,
  gone: 'This report is no longer in Blikk.',
  somebodyElses: 'This report belongs to somebody else in Blikk. Change it there.',
  hasMore: 'Travel, materials or other things were added to this report in Blikk, and could get lost. Change it there.',
  unknownReport: 'It is not known which report this is in Blikk. Delete it there.',
  takenUnnamed: 'Blikk took it without saying as which report; Stint looks for it.',
  needsComment: (project: string) => `Blikk wants a comment for "${project}". Write a description.`,
  noTime: 'Blikk takes no report without working time.',
  endless: (page: number) => `Blikk sends page ${page} of a list without new rows.`,
  loginRefused: (words: string) => `Blikk does not accept the login any more${withReason(words)}`,
  failed: (status: number, words: string) => `Blikk answered with error ${status}${withReason(words)}`,
  failedRequest: (status: number, request: string, words: string) =>
    `Blikk answered with error ${status} (request ${request})${withReason(words)}`,
  noAddress: (words: string) => `Blikk does not know this address${withReason(words)}`,
  refused: (status: number) => `Blikk refuses it with status ${status}.`,
  otherNetworks: (words: string) =>
    `Blikk takes this application key only from certain networks, and this computer is in none of them${withReason(words)}`,
  notAllowed: (words: string) => `Blikk does not allow it${withReason(words)}`,
  lacks: (permissions: string, words: string) =>
    `The application key lacks a permission in Blikk (${permissions})${withReason(words)}`,
}

export type Messages = typeof messages

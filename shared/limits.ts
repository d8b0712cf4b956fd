/**
 * How much of anything that comes from outside Stint takes: one answer, one file or one name must not stop the timer. Each limit is
 * explained in docs/limits.md, which a test compares with this. Lengths are in characters (UTF-16).
 */
export const limits = {
  /** Names of customers, projects, activities, tasks and persons. */
  nameLength: 200,
  /** Names of accounts. */
  labelLength: 200,
  tagLength: 100,
  tagsPerEntry: 100,
  /** Notes, and other texts of records. */
  noteLength: 65_535,
  /** Notes and names of records that run elsewhere, as they are shown. */
  shownNoteLength: 500,
  /** What a server says of a refusal. */
  refusalLength: 1_000,
  /** What a person is told of a failure in all. */
  messageLength: 2_000,
  /** Ids and choices in settings. */
  settingLength: 500,
  /** Of one answer. */
  answerBytes: 32 * 1024 * 1024,
  /** Of an answer that is a refusal. */
  refusalBytes: 1024 * 1024,
  rowsPerList: 50_000,
  pagesPerList: 1_000,
  /** Of one login, or one look at who the person is and what can be tracked on. */
  requestsPerRefresh: 4_000,
  /** Records of one account that run on other devices. */
  runningElsewhere: 20,
  /** Of the file that tells of a newer version of Stint. */
  feedBytes: 64 * 1024,
  /** Of a newer version of Stint. */
  updateBytes: 512 * 1024 * 1024,
  /** Of one request for a newer version of Stint. */
  feedRedirects: 5,
  calendars: 20,
  /** Of one calendar. */
  calendarBytes: 16 * 1024 * 1024,
  /** Of one calendar, each with the changes to single ones of its series. */
  calendarEvents: 50_000,
  /** Of one request for a calendar. */
  calendarRedirects: 5,
  /** That one look at some days finds in a calendar. */
  calendarOccurrences: 2_000,
  /** Days that are left out of a series, or added to it. */
  datesPerSeries: 5_000,
  eventTitleLength: 200,
  /** Words that hide events of a calendar. */
  hiddenWords: 20,
  /** Events of which it is remembered that they were taken over. */
  takenEvents: 2_000,
  /** Entries that are not sent, in what each window gets with every click. */
  unsentInSnapshot: 20,
} as const

/** The text, at most `most` characters long: what is cut off is marked by an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  // No half of a pair.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** The variants of Kala that its documents leave open, and the rules of a company, as switches. */

export type ListName = 'employees' | 'projects' | 'customers'

/** What the first page is called. With 1, page 0 is a 500; with `same`, 0 and 1 are both the first page. */
export type PageBase = 0 | 1 | 'same'

export interface Config {
  /** The zone whose day an hour is booked on. */
  zone: 'UTC' | 'Europe/Copenhagen'
  /** One for all lists, or one for each. */
  pageBase: PageBase | Record<ListName, PageBase>
  /** The most rows that a page has, however many are asked for. */
  pageSizeCap: number
  /** What a list without rows looks like. */
  emptyList: [] | 'empty-body'
  /** What GetPauseCase answers for an employee without one. */
  noPauseCase: { caseId: null | 0 } | null | 'empty-body'
  /** What GetMessageOfTheDay answers: a text, blank or null in `msg`, no `msg`, null, or nothing. */
  messageOfTheDay: { msg?: string | null } | null | 'empty-body'
  /** The last day of the locked period, `2025-02-28`. */
  lockedUntil: string | null
  /** The field of AddHours's answer that says whether the hours were accepted; `none` leaves only `status`. */
  verdict: 'succes' | 'success' | 'Succes' | 'Success' | 'none'
  /** The fields that carry the reason of a refusal. */
  reasonIn: ('message' | 'errors' | 'status')[]
  /** [inferred] The words of `status`; the vendor doesn't document them. */
  status: { accepted: string; refused: string }
  /** [inferred] Whether clocks are read as `HH:mm`, or refused whatever they say. */
  clocks: 'HH:mm' | 'refused'
  /** [inferred] Whether `Hours` must be the time between the clocks. */
  hoursMatchClocks: boolean
  /** [inferred] Whether hours may share time of day with others of that day and employee. */
  allowOverlapping: boolean
  /** [inferred] Whether `date` may lie after the server's now. */
  allowFuture: boolean
}

export function stockConfig(): Config {
  return {
    zone: 'Europe/Copenhagen',
    pageBase: 0,
    pageSizeCap: Infinity,
    emptyList: [],
    noPauseCase: 'empty-body',
    messageOfTheDay: 'empty-body',
    lockedUntil: null,
    verdict: 'succes',
    reasonIn: ['message', 'errors'],
    status: { accepted: 'Success', refused: 'Error' },
    clocks: 'HH:mm',
    hoursMatchClocks: false,
    allowOverlapping: true,
    allowFuture: true,
  }
}

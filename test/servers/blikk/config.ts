/** How Blikk's documents and its tenants differ: each switch one variant, changeable while the server runs. */

export interface Config {
  /** Whether the 5th request of one token within a second is refused. It goes by the sandbox's clock. */
  rateLimit: boolean
  /** How long an access token is good for, in ms. */
  tokenLifeMs: number
  /** Whether a new token ends the application's older ones; the page leaves it open. */
  newTokenEndsOld: boolean
  /** `ongoing` as in the documents, or `Ongoing` as replies also have it. */
  enums: 'documented' | 'capitalized'
  /** Whether replies carry the members that the documents don't know yet. */
  edition: 'documented' | 'newer'
  /** What `itemCount` says: how many items there are or, as in the vendor's examples, something else. */
  itemCount: 'items' | 'pageSize'
  /** Whether a row comes in before the first one while a client pages, so that one is seen on two pages. */
  rowsMove: boolean
  /** What POST and PUT of a report answer with. */
  writeAnswer: 'body' | 'empty' | 'noId'
  /** The status of a written report; 204 has no body whatever `writeAnswer` says. */
  writeStatus: 200 | 201 | 204
  /** How many decimals of `hours` and `invoiceableHours` are kept; the page leaves it open. */
  hoursDecimals: number
  /** Whether a locked day takes reports. */
  lockedDays: 'refused' | 'accepted'
  /** Which field satisfies `commentRequiredWhenTimeReporting`; the page leaves it open. */
  requiredComment: 'either' | 'comment' | 'internalComment'
  /** Whether a report must have clock times, as some tenants demand. */
  clocksRequired: boolean
  /** Whether `hours` must be the clocks' span without the break; the page leaves it open. */
  hoursMatchClocks: boolean
  /** Whether two reports of a person may share a time of day; the page leaves it open. */
  overlaps: 'accepted' | 'refused'
  /** Whether the single `filter.userId` works; `filter.userIds` always does. */
  userIdFilter: 'ignored' | 'honoured'
  /** The language of `modelState`, or no `modelState` and all the words in `message`. */
  errors: 'english' | 'swedish' | 'messageOnly'
}

/** What the page says where it says one thing, the plainer variant otherwise. */
export function stockConfig(): Config {
  return {
    rateLimit: true,
    tokenLifeMs: 3_600_000,
    newTokenEndsOld: false,
    enums: 'documented',
    edition: 'newer',
    itemCount: 'items',
    rowsMove: false,
    writeAnswer: 'body',
    writeStatus: 200,
    hoursDecimals: 2,
    lockedDays: 'refused',
    requiredComment: 'either',
    clocksRequired: false,
    hoursMatchClocks: false,
    overlaps: 'accepted',
    userIdFilter: 'ignored',
    errors: 'english',
  }
}

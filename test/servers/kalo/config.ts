/** What a real Kalo may do differently from the documents: one switch for each, to be changed even while it runs. */

export interface Config {
  /** What stands before the collections: '' behind the gateway, '/publicapi' in the older edition. */
  prefix: string
  /** How the ids of users, workgroups and teams are written: text as JSON:API wants, numbers as in the vendor's bodies. */
  ids: 'text' | 'number'
  /** The spelling of a status: lower case as in the examples, capitals as in the prose. */
  status: 'lower' | 'capitalised' | 'upper'
  /** Where a reply has its relations: under `relationships`, as `{data}` under `attributes`, or there as bare ids. */
  relations: 'relationships' | 'attributes' | 'ids'
  /** How a rate is written: "60.00" or 60. */
  rates: 'text' | 'number'
  /** The shape of an error's body; 'object' is JSON:API with an object where the list belongs. */
  errors: 'jsonapi' | 'object' | 'detail' | 'message' | 'html'
  /** The status for bad input. */
  badInput: 400 | 500
  /** Whether the order of a list is kept, or every page is cut from an order that moved on by one row. */
  order: 'kept' | 'moving'
  /** The one media type that it accepts and answers with; anything else is 406 or 415. */
  media: 'application/json' | 'application/vnd.api+json'
  /** What a PATCH of a description does: it is stored, stored without outer blanks, dropped silently, or bad input. */
  patchDescription: 'stored' | 'trimmed' | 'ignored' | 'refused'
  /** Longest description in characters; more is bad input. No limit is documented. */
  descriptionLimit: number | null
  /** Whether a PATCH body may leave out `data.id`, as the vendor's example does. */
  patchId: 'optional' | 'required'
  /** Whether a PATCH takes effect and is answered 500 all the same. */
  patchCrashes: boolean
  /**
   * Which writes there are: all of the overview's table, which lets every resource be made and changed, or only those that
   * the pages of the resources show.
   */
  verbs: 'overview' | 'resourcePages'
  /** What completing a completed task does. */
  completedAgain: 'nothing' | 'invoice'
  /** Requests that the gateway lets through per minute of the server's clock; null for all. */
  perMinute: number | null
}

/** The documented behaviour; where the page only infers, what it infers. */
export const DEFAULTS: Config = {
  prefix: '',
  ids: 'text',
  status: 'lower',
  relations: 'relationships',
  rates: 'text',
  errors: 'jsonapi',
  badInput: 400,
  order: 'kept',
  media: 'application/json',
  patchDescription: 'stored',
  descriptionLimit: null,
  patchId: 'optional',
  patchCrashes: false,
  verbs: 'overview',
  completedAgain: 'nothing',
  perMinute: null,
}

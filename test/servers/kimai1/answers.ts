/** What a method answers: items, or success false with an English message. */
export type Result =
  | string
  | { success: true; items: object[]; total: number | string }
  | { success: false; error: { msg: string } }

/** `total` is the number of items unless the method counts otherwise. */
export const success = (items: object[] = [], total: number | string = items.length): Result => ({
  success: true,
  items,
  total,
})

/** Without a message it is Kimai's (sic) answer to an empty list or an unknown record. */
export const failure = (msg = 'An unhandled error occured.'): Result => ({ success: false, error: { msg } })

export const UNKNOWN_USER = 'Unknown user or no permissions.'
export const NOT_RECORDING = 'No active recording.'
export const BAD_RECORD = 'Invalid record'
export const BAD_ID = 'Invalid ID'
export const BAD_TIMES = 'Invalid from/to, make sure there is at least a second difference.'

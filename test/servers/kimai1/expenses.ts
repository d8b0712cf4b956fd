/** The expense methods. No timer needs them (page): the sandbox keeps none, so there is never one to find. */
import { BAD_ID, failure, success, type Result } from './answers.ts'
import type { Call } from './model.ts'
import { toInt, type Json } from './php.ts'

export const getExpenses = (): Result => success()

export const getExpenseRecord = (_call: Call, [id = null]: Json[]): Result =>
  failure(toInt(id) === 0 ? BAD_ID : undefined)

/** A sandbox guess [inferred]: what Kimai answers when the database refuses the row. */
export const setExpenseRecord = (): Result => failure('Failed to add entry.')

export const removeExpenseRecord = (_call: Call, [id = null]: Json[]): Result =>
  toInt(id) === 0 ? failure(BAD_ID) : success()

/**
 * The expense methods, which Stint calls none of. What is checked, and with which words, is that of Kimai's API.php;
 * nothing of it was measured. [inferred] Which members a row has, and that of an older API.php's getExpenseRecord, which
 * finds nothing ever, 1.3.5 is cured.
 */
import { BAD_ID, BAD_RECORD, failure, success, type Result } from './answers.ts'
import type { Call, Expense } from './model.ts'
import { fieldsOf, isSet, sqlNumber, toDouble, toInt, toText, truthy, type Fields, type Json } from './php.ts'
import { bit, money, storedText } from './rows.ts'
import { strtotime } from './strtotime.ts'

/** Newest first; `total` counts past the limit, as with getTimesheet. */
export function getExpenses(call: Call, args: Json[]): Result {
  const [from = 0, to = 0, refundable = -1, cleared = -1, start = 0, limit = 0] = args
  const { state, user, now, zone } = call
  const seconds = (value: Json): number => strtotime(value, now, zone, state.config.php)
  const is = (wanted: Json, flag: boolean): boolean => {
    const number = sqlNumber(wanted) ?? -1
    return number < 0 || number === Number(flag)
  }
  const rows = state.expenses.filter(
    (row) =>
      row.userID === user.userID &&
      row.timestamp >= seconds(from) &&
      (seconds(to) === 0 || row.timestamp <= seconds(to)) &&
      is(refundable, row.refundable) &&
      is(cleared, row.cleared),
  )
  const sorted = rows.toSorted((a, b) => b.timestamp - a.timestamp || b.expenseID - a.expenseID)
  const shown = toInt(limit) > 0 ? sorted.slice(toInt(start), toInt(start) + toInt(limit)) : sorted
  return success(
    shown.map((row) => expenseJson(call, row)),
    rows.length === 0 ? 0 : String(rows.length),
  )
}

export function getExpenseRecord(call: Call, [id = null]: Json[]): Result {
  if (toInt(id) === 0) return failure(BAD_ID)
  const row = call.state.expenses.find(({ expenseID }) => expenseID === toInt(id))
  return row === undefined ? failure() : success([expenseJson(call, row)])
}

export function setExpenseRecord(call: Call, [record = null, doUpdate = false]: Json[]): Result {
  const { state, user, now, zone } = call
  if (!truthy(record)) return failure(BAD_RECORD)
  const fields = fieldsOf(record)
  const projectID = toInt(fields.projectId ?? null)
  if (projectID === 0) return failure('Invalid projectId.')
  const timestamp = strtotime(fields.date ?? null, now, zone, state.config.php)
  if (timestamp <= 0) return failure('Invalid date, make sure there is a valid date property.')
  const values = { userID: user.userID, projectID, timestamp, ...optional(fields) }
  if (truthy(doUpdate)) {
    const id = toInt(fields.id ?? null)
    if (id === 0) return failure('Performed an update, but missing id property.')
    Object.assign(state.expenses.find(({ expenseID }) => expenseID === id) ?? {}, values)
    return success()
  }
  const id = state.expenses.reduce((most, { expenseID }) => Math.max(most, expenseID), 0) + 1
  state.expenses.push({ ...BLANK, ...values, expenseID: id })
  return success([{ id }])
}

/** An unknown id is a success too, as with time entries [inferred]. */
export function removeExpenseRecord({ state }: Call, [id = null]: Json[]): Result {
  if (toInt(id) === 0) return failure(BAD_ID)
  state.expenses = state.expenses.filter(({ expenseID }) => expenseID !== toInt(id))
  return success()
}

const BLANK = {
  designation: null,
  comment: null,
  commentType: 0,
  refundable: false,
  cleared: false,
  multiplier: 1,
  value: 0,
} satisfies Partial<Expense>

/** Absent and null keep what is there. */
function optional(fields: Fields): Partial<Expense> {
  const { designation, comment, commentType, refundable, cleared, multiplier, value } = fields
  return {
    ...(isSet(designation) ? { designation: storedText(toText(designation)) } : {}),
    ...(isSet(comment) ? { comment: storedText(toText(comment)) } : {}),
    ...(isSet(commentType) ? { commentType: toInt(commentType) } : {}),
    ...(isSet(refundable) ? { refundable: toInt(refundable) !== 0 } : {}),
    ...(isSet(cleared) ? { cleared: toInt(cleared) !== 0 } : {}),
    ...(isSet(multiplier) ? { multiplier: toDouble(multiplier) } : {}),
    ...(isSet(value) ? { value: toDouble(value) } : {}),
  }
}

function expenseJson({ state }: Call, row: Expense): object {
  const project = state.projects.find(({ projectID }) => projectID === row.projectID)
  const customer = state.customers.find(({ customerID }) => customerID === project?.customerID)
  return {
    expenseID: String(row.expenseID),
    timestamp: String(row.timestamp),
    userID: String(row.userID),
    projectID: String(row.projectID),
    designation: row.designation,
    comment: row.comment,
    commentType: String(row.commentType),
    refundable: bit(row.refundable),
    cleared: bit(row.cleared),
    multiplier: money(row.multiplier),
    value: money(row.value),
    projectName: project?.name ?? null,
    customerID: customer === undefined ? null : String(customer.customerID),
    customerName: customer?.name ?? null,
  }
}

/** How PHP reads a JSON value: casts, truth, loose comparison, and what it takes as a number in SQL. */
import { z } from 'zod'
import { crash } from './interrupt.ts'

const jsonSchema = z.json()
export type Json = z.output<typeof jsonSchema>
export type Fields = { [key: string]: Json }

/** Undefined for text that is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return jsonSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** What PHP knows as an array: a JSON list or object. */
export const isArray = (value: Json): value is Json[] | Fields => typeof value === 'object' && value !== null

/** A list has no named fields. */
export const fieldsOf = (value: Json): Fields => (isArray(value) && !Array.isArray(value) ? value : {})

/** `isset`: there, and not null. */
export const isSet = (value: Json | undefined): value is Exclude<Json, null> => value !== undefined && value !== null

export const truthy = (value: Json): boolean =>
  isArray(value) ? Object.keys(value).length > 0 : ![null, false, 0, '', '0'].includes(value)

const NUMERIC = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i
const LEADING = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i

/** `(double)`: text counts as far as it is a number. */
export function toDouble(value: Json): number {
  if (typeof value === 'string') return Number(LEADING.exec(value)?.[0] ?? 0)
  if (isArray(value)) return truthy(value) ? 1 : 0
  return Number(value)
}

/** `(int)`. */
export const toInt = (value: Json): number => Math.trunc(toDouble(value))

/** A value where the SQL wants a number: null where PHP would write NULL. */
export function sqlNumber(value: Json): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && NUMERIC.test(value) ? Number(value) : null
}

/** `(string)`; an array ends the process, as it does in the functions Kimai passes its texts through. */
export function toText(value: Json): string {
  if (isArray(value)) throw crash()
  if (typeof value === 'boolean' || value === null) return value === true ? '1' : ''
  return String(value)
}

/** `$value == ''`, whose answer for 0 changed with PHP 8 (page). */
export const looksEmpty = (value: Json, php: number): boolean =>
  value === '' || value === null || value === false || (php < 8 && value === 0)

/** How MVC turns a request's parameters into an action's arguments. */
import { z } from 'zod'
import type { SandboxRequest } from '../http.ts'
import { bindingError } from './answers.ts'

/** A parameter's text, and how its numbers are read: with a decimal point, or as the server's Danes write them. */
interface Parameter {
  text: string
  decimal: '.' | ','
}

/** Names in lower case: MVC doesn't tell cases apart [inferred]. */
export type Parameters = Map<string, Parameter>

/** The arguments of one action. An unreadable one, and a required one that is missing, ends in a 500. */
export interface Arguments {
  int(name: string): number
  optionalInt(name: string): number | null
  double(name: string): number
  /** Epoch ms. */
  date(name: string): number
  /** Null when missing or empty. */
  text(name: string): string | null
}

/** A body's parameters win over the query's; of one name several times, the first counts. */
export function parametersOf({ method, query, headers, body }: SandboxRequest): Parameters {
  const found: Parameters = new Map()
  const add = (name: string, parameter: Parameter): void => {
    const key = name.toLowerCase()
    if (!found.has(key)) found.set(key, parameter)
  }
  const type = method === 'POST' ? (headers['content-type'] ?? '') : ''
  if (type.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, text] of new URLSearchParams(body)) add(name, { text, decimal: BODY_DECIMAL })
  }
  if (type.startsWith('application/json')) {
    for (const [name, value] of Object.entries(jsonFields(body))) {
      if (typeof value === 'string') add(name, { text: value, decimal: BODY_DECIMAL })
      if (typeof value === 'number') add(name, { text: String(value), decimal: '.' })
    }
  }
  for (const [name, text] of new URLSearchParams(query)) add(name, { text, decimal: '.' })
  return found
}

/** [inferred] The server's culture is Danish: texts in a body carry a decimal comma, those in the query never. */
const BODY_DECIMAL = ','

export function argumentsOf(action: string, parameters: Parameters): Arguments {
  const read = <T>(name: string, type: string, parse: (parameter: Parameter) => T | undefined): T => {
    const parameter = parameters.get(name.toLowerCase())
    const value = parameter && parse(parameter)
    if (value === undefined) throw bindingError(action, name, type)
    return value
  }
  return {
    int: (name) => read(name, 'Int32', int),
    // [inferred] Empty text is no number either, so it ends in the same page.
    optionalInt: (name) => (parameters.has(name.toLowerCase()) ? read(name, 'Int32', int) : null),
    double: (name) => read(name, 'Double', double),
    date: (name) => read(name, 'DateTime', date),
    text: (name) => parameters.get(name.toLowerCase())?.text || null,
  }
}

const INT32 = 2 ** 31

function int({ text }: Parameter): number | undefined {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) return undefined
  const value = Number(text)
  return value >= -INT32 && value < INT32 ? value : undefined
}

/** .NET's `NumberStyles.Float`: an exponent is fine, a thousands mark is not. */
function double({ text, decimal }: Parameter): number | undefined {
  const digits = decimal === ',' ? text.replace('.', 'x').replace(',', '.') : text
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(digits) ? Number(digits) : undefined
}

/** Only the documented form, as `Date.toUTCString()` writes it: English names, the right weekday. */
function date({ text }: Parameter): number | undefined {
  const instant = Date.parse(text)
  return !Number.isNaN(instant) && new Date(instant).toUTCString() === text ? instant : undefined
}

function jsonFields(body: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(body))
  } catch {
    return {}
  }
}

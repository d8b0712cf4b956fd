/** PHP's view of a request: nested form fields, and scalars that forms read as text. */

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
export type Fields = { [key: string]: Value }

const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `a=1&b[]=2&c[d]=3` as PHP parses it. */
export function parseFormText(text: string): Fields {
  const fields: Fields = {}
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const mark = pair.indexOf('=')
    const key = decode(mark < 0 ? pair : pair.slice(0, mark))
    put(fields, key, mark < 0 ? '' : decode(pair.slice(mark + 1)))
  }
  return fields
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

function put(fields: Fields, key: string, value: string): void {
  const bracket = key.indexOf('[')
  if (bracket <= 0) {
    fields[key] = value
    return
  }
  const name = key.slice(0, bracket)
  const inner = /^\[([^\]]*)\]/.exec(key.slice(bracket))?.[1] ?? ''
  const existing = fields[name]
  if (inner === '') fields[name] = [...(Array.isArray(existing) ? existing : []), value]
  else if (/^\d+$/.test(inner) && !isFields(existing)) {
    fields[name] = [...(Array.isArray(existing) ? existing : []), value]
  } else fields[name] = { ...(isFields(existing) ? existing : {}), [inner]: value }
}

/** The fields of a body; undefined for malformed JSON. Only JSON and form-encoded bodies are read at all. */
export function parseBody(contentType: string, body: string): Fields | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/x-www-form-urlencoded') return parseFormText(body)
  if (type !== 'application/json' && !type.endsWith('+json')) return {}
  if (body === '') return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return undefined
  }
  const value = toValue(parsed)
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [String(index), item]))
  return isFields(value) ? value : undefined
}

function toValue(json: unknown): Value {
  if (json === null || typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json
  if (Array.isArray(json)) return json.map(toValue)
  if (typeof json !== 'object') return null
  return Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, toValue(inner)]))
}

/** What Symfony's forms make of a submitted scalar: false is nothing, everything else is text. */
export function scalarText(value: Value): string | null | undefined {
  if (value === null || value === false) return null
  if (value === true) return '1'
  if (typeof value === 'object') return undefined
  return String(value)
}

/** Symfony's trim: spaces, control and format characters of all scripts. */
export const trim = (text: string): string => text.replaceAll(/^[\p{Z}\p{Cc}\p{Cf}]+|[\p{Z}\p{Cc}\p{Cf}]+$/gu, '')

/** PHP's `(bool)`. */
export const truthy = (value: Value): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : isFields(value)
      ? Object.keys(value).length > 0
      : ![null, false, 0, '', '0'].includes(value)

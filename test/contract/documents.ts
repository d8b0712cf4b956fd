/** What the tests of the vendors' own examples share: reading them, and comparing an answer with one that is printed. */
import { readFileSync } from 'node:fs'

export interface Example {
  /** `GET /v1/Core/Contacts/32`. */
  request: string
  /** Null where nothing is sent. */
  body: string | null
  status: number
  /** Null where the page shows none. */
  answer: string | null
}

/** The examples of a text file: blocks of a request line, `> body` and `< status answer`; text before is for readers. */
export const examplesIn = (url: URL): Example[] =>
  readFileSync(url, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const [request = '', ...rest] = block.trim().split('\n')
      const answer = /^< (\d{3})(?: (.*))?$/.exec(rest.find((line) => line.startsWith('< ')) ?? '')
      if (answer === null) return []
      const body = rest.find((line) => line.startsWith('> '))?.slice(2) ?? null
      return [{ request, body, status: Number(answer[1]), answer: answer[2] ?? null }]
    })

/**
 * Where an answer is built unlike a printed one: members that lack or are too many, other types, other `objectName`s,
 * instants and days that are spelled otherwise. Values may differ. A printed null fits all, as does an answered one.
 */
export function differences(answered: unknown, printed: unknown, path = '$'): string[] {
  if (answered === null || printed === null) return []
  if (Array.isArray(answered) && Array.isArray(printed)) {
    if (answered.length === 0 && path === '$.items') return ['no rows at all']
    if (printed.length === 0) return []
    return answered.flatMap((row, index) => differences(row, printed[0], `${path}[${index}]`))
  }
  const [kind, other] = [kindOf(answered), kindOf(printed)]
  if (kind !== other) return [`${path}: ${kind}, not ${other}`]
  if (!isRecord(answered) || !isRecord(printed)) return []
  const names = new Set([...Object.keys(answered), ...Object.keys(printed)])
  return [...names].flatMap((name) => {
    if (!(name in printed)) return [`${path}.${name} is not on the page`]
    if (!(name in answered)) return [`${path}.${name} is missing`]
    if (name === 'objectName' && answered[name] !== printed[name]) return [`${path}: ${String(answered[name])}`]
    return differences(answered[name], printed[name], `${path}.${name}`)
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'rows'
  if (typeof value !== 'string') return typeof value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return 'day'
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+00:00$/.test(value) ? 'instant' : 'text'
}

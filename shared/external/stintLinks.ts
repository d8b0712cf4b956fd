/** Links that other programs and pages may open: `stint://start?q=website`. Strictly read, as anybody can write one. Pure. */
import { z } from 'zod'
import type { TargetQuery } from '../search/findTarget.ts'
import { t } from '../messages.ts'

/** What is wanted of the timer from outside. Nothing asked for: the last target again. `at`: when that was, epoch ms; absent: now. */
export type TimerRequest =
  | { kind: 'start'; asked: TargetQuery; description?: string; at?: number }
  | { kind: 'stop'; at?: number }
  | { kind: 'pause' | 'resume' | 'toggle' }

export type LinkRead = { ok: true; wish: TimerRequest | { kind: 'open' } } | { ok: false; problem: string }

export const linkScheme = 'stint'

/** Longer than any sensible link, in UTF-16 units. */
const longest = 2_000
/** Signs that don't show, or turn round what stands beside them; U+FFFD is what is left of a broken encoding. */
const hidden = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u

const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hidden.test(text))
const name = plain(200)
const startSchema = z.strictObject({
  q: name.optional(),
  client: name.optional(),
  project: name.optional(),
  activity: name.optional(),
  task: name.optional(),
  description: plain(500).optional(),
})
const actionSchema = z.enum(['start', 'stop', 'pause', 'resume', 'toggle', 'open'])

/** The link among the arguments that a program was started with; undefined: none. */
export const linkIn = (argv: string[]): string | undefined =>
  argv.slice(1).find((word) => word.toLowerCase().startsWith(`${linkScheme}:`))

/** What a link wants, or in a sentence why it can't be followed. Never throws. */
export function readLink(text: string): LinkRead {
  if (text.length > longest) return no(t().links.tooLong)
  const url = hidden.test(text) ? null : URL.parse(text)
  if (url?.protocol !== `${linkScheme}:`) return no(t().links.notOurs)
  // Browsers hand some over as stint:start, or with a stroke at the end.
  const path = `${url.host}${url.pathname}`.replace(/\/$/, '').toLowerCase()
  const action = actionSchema.safeParse(path)
  if (!action.success || url.username || url.password || url.hash) {
    return no(t().links.unknown)
  }
  const given = [...url.searchParams]
  if (action.data !== 'start') {
    return given.length > 0 ? no(t().links.sayMore) : { ok: true, wish: { kind: action.data } }
  }
  const start = startSchema.safeParse(Object.fromEntries(given))
  if (!start.success || new Set(given.map(([key]) => key)).size < given.length) {
    return no(t().links.mayName)
  }
  const { q, description, ...names } = start.data
  return { ok: true, wish: { kind: 'start', asked: { ...names, words: q }, ...(description && { description }) } }
}

const no = (problem: string): LinkRead => ({ ok: false, problem })

/** PHP's strtotime, as far as timers use it. */
import { relativeInstant } from '../kimai2/relative.ts'
import { instantOf, isZone } from '../kimai2/time.ts'
import { crash } from './interrupt.ts'
import { isArray, toText, type Json } from './php.ts'

/** What PHP makes of a text it cannot read, once cast to a number. */
const UNREADABLE = 0

const CLOCK = String.raw`(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`
const SUFFIX = String.raw`\s*(Z|[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]+(?:/[A-Za-z_]+)*)?`

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'suffix'

const dated = (date: string, ...order: Field[]): { pattern: RegExp; fields: Field[] } => ({
  pattern: new RegExp(`^${date}${CLOCK}${SUFFIX}$`, 'i'),
  fields: [...order, 'hour', 'minute', 'second', 'suffix'],
})

const FORMATS = [
  dated(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})`, 'year', 'month', 'day'),
  dated(String.raw`(\d{4})/(\d{1,2})/(\d{1,2})`, 'year', 'month', 'day'),
  dated(String.raw`(\d{1,2})/(\d{1,2})/(\d{4})`, 'month', 'day', 'year'),
  dated(String.raw`(\d{1,2})[.-](\d{1,2})[.-](\d{4})`, 'day', 'month', 'year'),
  dated(String.raw`(\d{4})(\d{2})(\d{2})`, 'year', 'month', 'day'),
  {
    pattern: /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})()$/i,
    fields: ['year', 'month', 'day', 'hour', 'minute', 'second', 'suffix'] satisfies Field[],
  },
]

/**
 * Unix seconds; 0 where PHP reads nothing, so for a bare unix number too (page). Texts without a zone of their own are
 * read in `zone`. `now` is unix seconds.
 */
export function strtotime(value: Json, now: number, zone: string, php: number): number {
  if (isArray(value)) {
    if (php >= 8) throw crash()
    return UNREADABLE
  }
  const text = toText(value).trim()
  const unix = /^@(-?\d+)(?:\.\d*)?$/.exec(text)
  if (unix !== null) return Number(unix[1])
  const format = FORMATS.find(({ pattern }) => pattern.test(text))
  if (format !== undefined) return parsed(format, text, zone)
  if (/^\d*$/.test(text)) return UNREADABLE
  const instant = relativeInstant(text, now * 1000, zone)
  return instant === undefined || Number.isNaN(instant) ? UNREADABLE : instant / 1000
}

/** A day that the month does not have counts on into the next one, as PHP does. */
function parsed({ pattern, fields }: { pattern: RegExp; fields: Field[] }, text: string, zone: string): number {
  const match = pattern.exec(text)
  const part = (field: Field): string => match?.[fields.indexOf(field) + 1] ?? ''
  const number = (field: Field): number => Number(part(field))
  const wall = {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  }
  const { month, day, hour, minute, second } = wall
  if (month > 12 || day > 31 || hour > 24 || minute > 59 || second > 60) return UNREADABLE
  const suffix = part('suffix')
  if (suffix === '') return instantOf(zone, wall) / 1000
  if (/^(z|utc|gmt)$/i.test(suffix)) return instantOf('UTC', wall) / 1000
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(suffix)
  if (offset === null) return isZone(suffix) ? instantOf(suffix, wall) / 1000 : UNREADABLE
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
  return instantOf('UTC', wall) / 1000 - (offset[1] === '-' ? -1 : 1) * minutes * 60
}

/** Query parameters as FOSRest checks them: unknown ones are ignored, empty ones unset, wrong ones a bare 400. */
import { badRequest } from './errors.ts'
import { parseFormText, type Fields } from './php.ts'
import { strictInstant } from './time.ts'

export class Query {
  private readonly fields: Fields

  constructor(text: string) {
    this.fields = parseFormText(text)
  }

  /** A single value that must match `pattern` as a whole. */
  one(name: string, pattern?: RegExp): string | undefined {
    const value = this.fields[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') throw badRequest()
    if (pattern !== undefined && !pattern.test(value)) throw badRequest()
    return value
  }

  /** Whether it is there at all, be it empty. */
  given(name: string): boolean {
    return name in this.fields
  }

  /** `name[]=a&name[]=b`. */
  many(name: string, pattern?: RegExp): string[] {
    const value = this.fields[name]
    if (value === undefined || value === '') return []
    if (!Array.isArray(value)) throw badRequest()
    return value.map((each) => {
      if (typeof each !== 'string' || (pattern !== undefined && each !== '' && !pattern.test(each))) throw badRequest()
      return each
    })
  }

  /** `name` and `names[]` together, as ids. */
  ids(single: string, plural: string): number[] {
    const all = [...this.many(plural, DIGITS), this.one(single, DIGITS) ?? '']
    return [...new Set(all.filter((id) => id !== '').map(Number))]
  }

  number(name: string): number | undefined {
    const text = this.one(name, DIGITS)
    return text === undefined ? undefined : Number(text)
  }

  /** `1` or `0`. */
  flag(name: string): boolean | undefined {
    const text = this.one(name, /^[01]$/)
    return text === undefined ? undefined : text === '1'
  }

  /** `1`, `0`, `true` or `false`; absent is false. */
  full(name: string): boolean {
    const text = this.one(name, /^(0|1|true|false)$/)
    return text === '1' || text === 'true'
  }

  /** `Y-m-dTH:i:s` in `zone`; where `dates` will do, `Y-m-d` is its midnight. */
  instant(name: string, zone: string, dates = false): number | undefined {
    const text = this.one(name)
    if (text === undefined) return undefined
    const instant = strictInstant(zone, dates && /^[\d-]{10}$/.test(text) ? `${text}T00:00:00` : text)
    if (instant === undefined) throw badRequest()
    return instant
  }

  descending(byDefault: boolean): boolean {
    const order = this.one('order', /^(ASC|DESC)$/)
    return order === undefined ? byDefault : order === 'DESC'
  }
}

export const DIGITS = /^\d+$/

/** Query parameters: names in any case, unknown ones ignored, wrong values a 400 that names the parameter. */
import { invalid, notValid, outOfRange, required, tooLow } from './errors.ts'
import { dayFrom, instantFrom } from './time.ts'

export type Query = ReturnType<typeof readQuery>

/** Reads a raw query text; an empty value counts as none, and the first of several as the only one. */
export function readQuery(text: string) {
  const values = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) {
    const key = name.toLowerCase()
    if (value !== '' && !values.has(key)) values.set(key, value)
  }
  const one = (name: string): string | undefined => values.get(name.toLowerCase())

  /** Undefined when it isn't given, a 400 when `read` can't make sense of it. */
  function parsed<T>(name: string, read: (value: string) => T | undefined): T | undefined {
    const value = one(name)
    if (value === undefined) return undefined
    const result = read(value)
    if (result === undefined) throw invalid(notValid(name, value))
    return result
  }

  /** One of `options`, in any case. */
  const oneOf = <T extends string>(name: string, options: readonly T[]): T | undefined =>
    parsed(name, (value) => options.find((option) => option.toLowerCase() === value.toLowerCase()))

  return {
    text: one,
    integer: (name: string) => parsed(name, integerFrom),
    /** Which page of a list; a 400 without one. */
    page: (): number => {
      const page = parsed('page', integerFrom) ?? 0
      if (page < 1) throw invalid(tooLow('page', 1))
      return page
    },
    /** `5,21,46`. */
    integers: (name: string) =>
      parsed(name, (value) => {
        const all = value.split(',').map((part) => integerFrom(part.trim()))
        return all.includes(undefined) ? undefined : all.filter((each) => each !== undefined)
      }),
    flag: (name: string): boolean | undefined => {
      const value = oneOf(name, ['true', 'false'])
      return value === undefined ? undefined : value === 'true'
    },
    /** `2021-01-01 14:00:00`, in UTC, as epoch ms. */
    instant: (name: string) => parsed(name, instantFrom),
    /** `YYYY-MM-DD`, the time of day cut off. */
    day: (name: string) => parsed(name, dayFrom),
    oneOf,
    /** A 400 when `name` isn't given. */
    demand<T>(name: string, value: T | undefined): T {
      if (value === undefined) throw invalid(required(name))
      return value
    },
    /** A 400 when `value` lies outside. */
    within(name: string, value: number, low: number, high: number): number {
      if (value < low || value > high) throw invalid(outOfRange(name, low, high))
      return value
    },
  }
}

const integerFrom = (text: string): number | undefined => (/^-?\d{1,10}$/.test(text) ? Number(text) : undefined)

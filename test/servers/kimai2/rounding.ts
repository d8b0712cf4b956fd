/** Kimai's rounding rules. They count from the epoch, so an hour of Kolkata rounds at half past. */
import type { Config } from './config.ts'
import type { Timesheet } from './model.ts'
import { weekday } from './time.ts'

type Round = (seconds: number, step: number) => number

const floor: Round = (seconds, step) => seconds - modulo(seconds, step)
const ceil: Round = (seconds, step) => {
  const rest = modulo(seconds, step)
  return rest === 0 ? seconds : seconds - rest + step
}
const closest: Round = (seconds, step) => {
  const rest = modulo(seconds, step)
  return rest > step / 2 ? seconds - rest + step : seconds - rest
}

const MODES: Record<Config['rounding']['mode'], { begin: Round; end: Round; duration: Round }> = {
  default: { begin: floor, end: ceil, duration: ceil },
  floor: { begin: floor, end: floor, duration: floor },
  ceil: { begin: ceil, end: ceil, duration: ceil },
  closest: { begin: closest, end: closest, duration: closest },
}

const apply = (round: Round, seconds: number, minutes: number): number =>
  minutes <= 0 ? seconds : round(seconds, minutes * 60)

/** What the default tracking mode does to a new record's begin. */
export function roundBegin({ rounding }: Config, record: Timesheet): void {
  if (!rounding.days.includes(weekday(record.zone, record.begin))) return
  record.begin = apply(MODES[rounding.mode].begin, record.begin / 1000, rounding.begin) * 1000
}

type Rounded = Pick<Timesheet, 'begin' | 'end' | 'zone' | 'duration' | 'break'>

/** What saving does to a stopped record: begin, end, then the duration. */
export function roundStopped({ rounding }: Pick<Config, 'rounding'>, record: Rounded): void {
  if (record.end === null) return
  if (!rounding.days.includes(weekday(record.zone, record.end))) {
    record.duration = workedSeconds(record)
    return
  }
  const mode = MODES[rounding.mode]
  record.begin = apply(mode.begin, record.begin / 1000, rounding.begin) * 1000
  record.end = apply(mode.end, record.end / 1000, rounding.end) * 1000
  record.duration = apply(mode.duration, workedSeconds(record), rounding.duration)
}

/** End minus begin minus break. */
export const workedSeconds = (record: Rounded): number =>
  record.end === null ? 0 : (record.end - record.begin) / 1000 - record.break

const modulo = (value: number, step: number): number => ((value % step) + step) % step

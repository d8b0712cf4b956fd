/** Kimai 1's rounding of a record that is stopped. */
import type { Config } from './config.ts'

type Round = (seconds: number, step: number) => number

const floor: Round = (seconds, step) => seconds - (seconds % step)
const ceil: Round = (seconds, step) => (seconds % step === 0 ? seconds : floor(seconds, step) + step)
/** Exactly half a step goes down. */
const closest: Round = (seconds, step) => (seconds % step > step / 2 ? ceil : floor)(seconds, step)

const METHODS: Record<Config['roundingMethod'], { start: Round; end: Round }> = {
  default: { start: floor, end: ceil },
  closest: { start: closest, end: closest },
  ceil: { start: ceil, end: ceil },
}

/** Unix seconds in and out; the start moves too (page). */
export function rounded(start: number, end: number, config: Config): { start: number; end: number } {
  const step = config.roundPrecision * 60
  if (step === 0) return { start, end }
  const method = METHODS[config.roundingMethod]
  return { start: method.start(start, step), end: method.end(end, step) }
}

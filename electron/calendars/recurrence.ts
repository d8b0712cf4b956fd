/** When a series happens by its rule. All in wall clocks, ms as if they were UTC, so that no zone plays a part. */
import { RRuleTemporal } from 'rrule-temporal'
import { parseTime, type IcsTime } from './icsTimes.ts'

/** As many steps as one look at a series may take. */
const bounds = { maxIterations: 20_000, maxCandidateEvaluations: 100_000 }
/** More are endless: a series that is counted is walked through from its first day. */
const mostCounted = 10_000
const day = 86_400_000

/** What the library asks of a time, without a library for times. */
interface Zoned {
  timeZoneId: string
  toString(): string
  wall: number
}
const zoned = (wall: number): Zoned => ({
  timeZoneId: 'UTC',
  toString: () => `${new Date(wall).toISOString().slice(0, 19)}+00:00[UTC]`,
  wall,
})
const temporal = { ZonedDateTime: { from: (text: string) => zoned(Date.parse(text.replace('[UTC]', ''))) } }

/** A rule, with its end taken out to be told from the walls of the series. */
export interface Rule {
  text: string
  until: IcsTime | null
  /** What the library made of it for its first wall: making that costs far more than asking it. */
  made?: { start: number; series: RRuleTemporal<Zoned> }
}

/** null: no event of a calendar has such a rule. */
export function parseRule(value: string): Rule | null {
  const parts = value
    .toUpperCase()
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
  const of = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
  const freq = of('FREQ')
  if (freq === undefined || !['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'].includes(freq)) return null
  const untilText = of('UNTIL')
  const until = untilText === undefined ? null : parseTime(untilText, '')
  if (untilText !== undefined && !until) return null
  const kept = parts.filter(
    (part) => !part.startsWith('UNTIL=') && !(part.startsWith('COUNT=') && Number(part.slice(6)) > mostCounted),
  )
  return { text: kept.join(';'), until }
}

/**
 * The walls in [from, to] at which the series happens. `start`: its first; `until`: its last at most. Throws where the rule is
 * nonsense or takes too many steps.
 */
export function wallsOf(rule: Rule, start: number, until: number | null, from: number, to: number): number[] {
  if (start > to || (until !== null && (until < from || until < start))) return []
  const last = until === null ? to : Math.min(to, until)
  return seriesOf(rule, start)
    .between(new Date(from), new Date(last), true)
    .map(({ wall }) => wall)
}

function seriesOf(rule: Rule, start: number): RRuleTemporal<Zoned> {
  if (rule.made?.start !== start) {
    const options = { rruleString: rule.text, dtstart: zoned(start), tzid: 'UTC', temporal, includeDtstart: true }
    rule.made = { start, series: new RRuleTemporal({ ...options, ...bounds }) }
  }
  return rule.made.series
}

/** The last wall of a series that ends on a day or at an instant. */
export const lastWall = (until: IcsTime, wallAt: (at: number) => number): number =>
  until.isDate ? until.wall + day - 1 : until.zone === null ? until.wall : wallAt(until.wall)

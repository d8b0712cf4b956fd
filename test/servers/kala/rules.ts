/**
 * Why Kala would refuse hours. The documents say that a refusal is a 200 with a reason in Danish, and give
 * `Sagen findes ikke`; the other words, and which rule comes first, are [inferred].
 */
import { activeEmployee, mayUse, type BookedHours, type Project, type State, type Task } from './model.ts'

type Rule = (state: State, hours: BookedHours) => string | null

const RULES: Rule[] = [
  employeeExists,
  projectUsable,
  taskOpen,
  periodOpen,
  sensibleHours,
  clocksReadable,
  noOverlap,
  notLater,
]

/** The first reason against these hours, or null. */
export function refusalOf(state: State, hours: BookedHours): string | null {
  for (const rule of RULES) {
    const reason = rule(state, hours)
    if (reason !== null) return reason
  }
  return null
}

function employeeExists(state: State, { employee }: BookedHours): string | null {
  return activeEmployee(state, employee) === undefined ? 'Medarbejderen findes ikke' : null
}

function projectUsable(state: State, { projectId, employee }: BookedHours): string | null {
  const project = projectOf(state, projectId)
  if (project === undefined) return 'Sagen findes ikke'
  if (!mayUse(project, employee)) return 'Du har ikke adgang til denne sag – vælg en anden'
  return project.finished || project.archived ? 'Sagen er afsluttet og kan ikke længere bruges' : null
}

function taskOpen(state: State, { projectId, taskId }: BookedHours): string | null {
  if (taskId === null) return null
  const task = projectOf(state, projectId)?.tasks.find((each) => each.id === taskId)
  if (task === undefined) return 'Opgaven findes ikke på denne sag'
  return task.open ? null : 'Opgaven er lukket – åbn den, før der føres timer på den'
}

function periodOpen({ config: { lockedUntil } }: State, { day }: BookedHours): string | null {
  return lockedUntil !== null && day <= lockedUntil ? `Perioden er låst til og med ${danishDate(lockedUntil)}` : null
}

function sensibleHours(_: State, { hours }: BookedHours): string | null {
  return hours > 0 && hours <= 24 ? null : 'Timetallet skal være større end 0 og højst 24'
}

/** Both clocks or neither, one after the other. */
function clocksReadable({ config }: State, hours: BookedHours): string | null {
  if (hours.startClock === null && hours.endClock === null) return null
  if (config.clocks === 'refused') return 'Klokkeslæt kan ikke bruges her'
  const span = spanOf(hours)
  if (span === null) return 'Start- og sluttidspunkt skal begge være klokkeslæt som 08:00'
  const minutes = span.end - span.start
  if (minutes <= 0) return 'Sluttidspunktet skal være senere end starttidspunktet'
  return config.hoursMatchClocks && Math.round(hours.hours * 60) !== minutes
    ? 'Timetallet svarer ikke til start- og sluttidspunktet – de skal være ens'
    : null
}

function noOverlap({ config, hours: booked }: State, hours: BookedHours): string | null {
  if (config.allowOverlapping) return null
  const taken = booked.some(
    (other) => other.employee === hours.employee && other.day === hours.day && overlap(other, hours),
  )
  return taken ? 'Tidsrummet er allerede brugt på en anden registrering' : null
}

function notLater({ config }: State, { date, bookedAt }: BookedHours): string | null {
  return config.allowFuture || date <= bookedAt ? null : 'Der kan ikke føres timer ud i fremtiden'
}

const projectOf = ({ projects }: State, id: number): Project | undefined =>
  projects.find((project) => project.id === id)

/** The task with this id, on whichever project. */
export const taskOf = ({ projects }: State, id: number): Task | undefined =>
  projects.flatMap((project) => project.tasks).find((task) => task.id === id)

function overlap(a: BookedHours, b: BookedHours): boolean {
  const [one, two] = [spanOf(a), spanOf(b)]
  return one !== null && two !== null && one.start < two.end && two.start < one.end
}

/** The clocks as minutes of the day; null when one is missing or unreadable. */
function spanOf({ startClock, endClock }: BookedHours): { start: number; end: number } | null {
  const [start, end] = [minuteOf(startClock), minuteOf(endClock)]
  return start === null || end === null ? null : { start, end }
}

/** [inferred] Clocks are `HH:mm`, 24 hours, zero padded; there is no 24:00. */
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

function minuteOf(clock: string | null): number | null {
  const match = CLOCK.exec(clock ?? '')
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

const danishDate = (day: string): string => day.split('-').toReversed().join('-')

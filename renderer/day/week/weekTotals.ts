/** Sums of several days: worked time of each project and customer, and its share of the total. Pure; lengths in ms. */
import type { DayView, ProjectTotal } from '../../../shared/model/snapshot.ts'

/** A customer or a project; `share` is its part of all worked time, 0 to 1. */
export interface Share {
  key: string
  /** null: projects without a customer. */
  name: string | null
  color: string | null
  workedMs: number
  share: number
}

interface Shares extends Share {
  projects: Share[]
}

export interface Sum {
  workedMs: number
  pausedMs: number
  /** null: none of the days has a plan. */
  scheduledMs: number | null
  /** The customers by worked time, each with its projects. */
  customers: Shares[]
}

/** The sums of these days. */
export function sumOf(days: Pick<DayView, 'totals' | 'scheduledMs'>[]): Sum {
  const add = (part: (day: (typeof days)[number]) => number) => days.reduce((sum, day) => sum + part(day), 0)
  const workedMs = add(({ totals }) => totals.workedMs)
  const scheduledMs = add((day) => day.scheduledMs ?? 0)
  const all = days.flatMap(({ totals }) => totals.projects)
  const customers = [...Map.groupBy(all, ({ customer }) => customer)].map(([name, projects]): Shares => {
    const of = { name, key: name ?? '', color: null }
    const grouped = [...Map.groupBy(projects, ({ key }) => key).values()]
    return { ...shareOf(of, projects, workedMs), projects: byWorked(grouped.map((one) => projectShare(one, workedMs))) }
  })
  return {
    workedMs,
    pausedMs: add(({ totals }) => totals.pausedMs),
    scheduledMs: scheduledMs > 0 ? scheduledMs : null,
    customers: byWorked(customers),
  }
}

type Named = Pick<Share, 'key' | 'name' | 'color'>

function shareOf(of: Named, parts: ProjectTotal[], whole: number): Share {
  const workedMs = parts.reduce((sum, part) => sum + part.workedMs, 0)
  return { ...of, workedMs, share: whole > 0 ? workedMs / whole : 0 }
}

function projectShare(parts: ProjectTotal[], whole: number): Share {
  const last = parts.at(-1)
  return shareOf({ key: last?.key ?? '', name: last?.project ?? '', color: last?.color ?? null }, parts, whole)
}

const byWorked = <T extends Share>(shares: T[]): T[] => shares.toSorted((a, b) => b.workedMs - a.workedMs)

/**
 * Worked time less the plan, of the days before `today`; of today itself only what is more than its plan, as it isn't over.
 * null: nothing was planned on them.
 */
export function soFar(days: Pick<DayView, 'date' | 'totals' | 'scheduledMs'>[], today: string): number | null {
  const past = days.filter(({ date }) => date < today)
  if (!past.some(({ scheduledMs }) => scheduledMs !== null)) return null
  const over = ({ totals, scheduledMs }: (typeof days)[number]) => totals.workedMs - (scheduledMs ?? 0)
  const now = days.find(({ date }) => date === today)
  return past.reduce((sum, day) => sum + over(day), Math.max(0, now ? over(now) : 0))
}

/** Several days together: what was worked on each project and client, and how much of the whole that is. Pure; lengths in ms. */
import type { DayView, ProjectTotal } from '../../../shared/model/snapshot.ts'

/** A client, or a project of one; `share` is what it has of all that was worked, 0 to 1. */
export interface Share {
  key: string
  /** null: the projects of no client. */
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
  /** The clients, the one with most first, each with its projects. */
  clients: Shares[]
}

/** What the days add up to. */
export function sumOf(days: Pick<DayView, 'totals' | 'scheduledMs'>[]): Sum {
  const add = (part: (day: (typeof days)[number]) => number) => days.reduce((sum, day) => sum + part(day), 0)
  const workedMs = add(({ totals }) => totals.workedMs)
  const scheduledMs = add((day) => day.scheduledMs ?? 0)
  const all = days.flatMap(({ totals }) => totals.projects)
  const clients = [...Map.groupBy(all, ({ customer }) => customer)].map(([name, projects]): Shares => {
    const of = { name, key: name ?? '', color: null }
    const grouped = [...Map.groupBy(projects, ({ key }) => key).values()]
    return { ...shareOf(of, projects, workedMs), projects: byWorked(grouped.map((one) => projectShare(one, workedMs))) }
  })
  return {
    workedMs,
    pausedMs: add(({ totals }) => totals.pausedMs),
    scheduledMs: scheduledMs > 0 ? scheduledMs : null,
    clients: byWorked(clients),
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

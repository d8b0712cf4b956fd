/** Kalo's lists -> the catalog, and the people to choose from. Pure. */
import type { Catalog, Identity, Person } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'
import type { WireFreelancer, WireProject, WireTask } from './schemas.ts'

/** A manager has no row among the freelancers (page 4), and so no name. */
export const managerId = 'manager'
export const manager: Identity = { userId: managerId, name: 'Manager', zone: null }

const nameOf = ({ id, name, email }: WireFreelancer): string => name?.trim() || email?.trim() || id

/** Who the person may be: the key names nobody (page 2). */
export const toPeople = (freelancers: WireFreelancer[]): Person[] => [
  ...byName(freelancers.map((each) => ({ id: each.id, name: nameOf(each), detail: each.email?.trim() || null }))),
  { id: managerId, name: t().kalo.manager, detail: null },
]

export const toIdentity = (freelancer: WireFreelancer): Identity => ({
  userId: freelancer.id,
  name: nameOf(freelancer),
  zone: null,
})

/**
 * Projects that aren't over, and their tasks that aren't completed: a manager's are all, a freelancer's are their own
 * and those of nobody (page 4). `now` in epoch ms. Sorted, as the server keeps no order (page 2.1).
 */
export function toCatalog(projects: WireProject[], tasks: WireTask[], userId: string, now: number): Catalog {
  const day = dayEverywhere(now)
  const shown = projects
    .filter(({ end_date }) => !end_date || end_date.slice(0, 10) >= day)
    .map(({ id, title }) => ({
      id,
      customerId: null,
      name: title?.trim() || id,
      number: null,
      color: null,
      globalActivities: false,
    }))
  const ids = new Set(shown.map(({ id }) => id))
  const mine = (task: WireTask) => userId === managerId || task.freelancer === null || task.freelancer === userId
  return {
    customers: [],
    projects: byName(shown),
    activities: [],
    tasks: byName(
      tasks.flatMap((task) => {
        const { id, summary, project } = task
        if (project === null || !ids.has(project) || isCompleted(task) || !mine(task)) return []
        return [{ id, projectId: project, name: summary?.trim() || id }]
      }),
    ),
    pick: { activity: false, task: 'must' },
    pauseProjectId: null,
  }
}

/** The documents spell a status in capitals and in lower case (page 3). */
const isCompleted = ({ status }: WireTask): boolean => status?.toLowerCase() === 'completed'

/** The day that is not over anywhere yet, as no date of Kalo says in which zone it is meant (page 6) [inferred]. */
const dayEverywhere = (now: number): string => new Date(now - 12 * 3_600_000).toISOString().slice(0, 10)

const byName = <T extends { id: string; name: string }>(rows: T[]): T[] =>
  rows.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

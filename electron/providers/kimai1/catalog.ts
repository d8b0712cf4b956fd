/**
 * What can be tracked on. `getProjects` with tasks costs the server projects times tasks and fails where there are many, so
 * the projects come alone, and the tasks that belong to some of them are asked for one project at a time (page 1.4).
 */
import type { Catalog, CatalogActivity } from '../../../shared/model/snapshot.ts'
import { asAppError } from '../../../shared/errors.ts'
import type { Connection } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { type Client, unhandled } from './client.ts'
import { type Facts, factsOf } from './serverFacts.ts'
import * as wire from './schemas.ts'

/** Projects whose tasks are asked for in one part. */
export const projectsPerPart = 25

/** The id of no project: with it `getTasks` lists the tasks that belong to none (page 1.4). */
const noProject = 2_147_483_647

type Known = Pick<Connection, 'catalog' | 'facts'>

export interface CatalogPart {
  catalog: Catalog
  facts: Facts
  /** Projects whose tasks have not been asked for. */
  unread: number
  /** What could not be read, for the person; null: nothing. */
  message: string | null
}

const shownTasks = async (client: Client, params: unknown[]): Promise<Map<string, string>> => {
  const tasks = await client.pick('getTasks', params, wire.task, unhandled)
  return new Map(tasks.filter(({ visible }) => visible).map(({ activityID, name }) => [activityID, name]))
}

/** The projects, the tasks for all of them, and what is known of the tasks of each: three requests, however many there are. */
export async function fetchProjects(client: Client, server: Facts, known: Known): Promise<CatalogPart> {
  const projects = await client.pick('getProjects', [false], wire.project, unhandled)
  const all = await shownTasks(client, [])
  const forAll = await shownTasks(client, [noProject])
  const assigned = [...all.keys()].filter((id) => !forAll.has(id))
  const before = factsOf(known.facts)
  const knewAll = new Set(before.assigned)
  const listed = new Set(projects.map(({ projectID }) => projectID))
  // A task that is new may belong to any project.
  const read = assigned.every((id) => knewAll.has(id)) ? before.read.filter((id) => listed.has(id)) : []
  const knownTasks = Map.groupBy(known.catalog?.activities ?? [], ({ projectId }) => projectId)
  const own = [...listed].flatMap((project) =>
    (knownTasks.get(project) ?? []).flatMap((activity) => {
      const name = forAll.has(activity.id) ? undefined : all.get(activity.id)
      return name === undefined ? [] : [{ ...activity, name }]
    }),
  )
  const customers = new Map(projects.map(({ customerID, customerName }) => [customerID, customerName]))
  const catalog: Catalog = {
    customers: [...customers].map(([id, name]) => ({ id, name, color: null })),
    projects: projects.map(({ projectID, customerID, name }) => ({
      id: projectID,
      customerId: customerID,
      name,
      number: null,
      color: null,
      globalActivities: true,
    })),
    activities: [...activities(null, forAll), ...own],
    tasks: [],
    pick: { activity: true, task: 'no' },
    pauseProjectId: null,
  }
  const facts = { ...server, assigned, read: assigned.length === 0 ? [...listed] : read }
  return { catalog, facts, unread: listed.size - facts.read.length, message: null }
}

/**
 * The tasks of some more projects, one request after the other: of those never asked for, then of those asked for longest
 * ago. A project whose tasks can't be read is told and passed over. Throws AppError when none could be read.
 */
export async function readTasks(client: Client, { catalog, facts }: CatalogPart): Promise<CatalogPart> {
  if (facts.assigned.length === 0) return { catalog, facts, unread: 0, message: null }
  const read = new Set(facts.read)
  const unread = catalog.projects.map(({ id }) => id).filter((id) => !read.has(id))
  const next = [...unread, ...facts.read].slice(0, projectsPerPart)
  const forAll = new Set(catalog.activities.filter(({ projectId }) => projectId === null).map(({ id }) => id))
  const found = new Map<string, CatalogActivity[]>()
  const failed: { id: string; error: unknown }[] = []
  let failedInRow = 0
  for (const id of next) {
    try {
      const tasks = await shownTasks(client, [Number(id)])
      found.set(
        id,
        activities(id, tasks).filter((task) => !forAll.has(task.id)),
      )
      failedInRow = 0
    } catch (error) {
      failed.push({ id, error })
      // One project may be broken; two in a row are the server.
      if (++failedInRow === 2) break
    }
  }
  const [first] = failed
  if (first && (found.size === 0 || asAppError(first.error).kind === 'unauthorized')) throw first.error
  const asked = [...found.keys(), ...failed.map(({ id }) => id)]
  const isAsked = new Set(asked)
  const known = Map.groupBy(catalog.activities, ({ projectId }) => projectId)
  // In the order of the projects, whichever was asked for first: the same tasks make the same catalog.
  const own = catalog.projects.flatMap(({ id }) => found.get(id) ?? known.get(id) ?? [])
  return {
    catalog: { ...catalog, activities: [...(known.get(null) ?? []), ...own] },
    facts: { ...facts, read: [...facts.read.filter((id) => !isAsked.has(id)), ...asked] },
    unread: unread.filter((id) => !isAsked.has(id)).length,
    message: first ? t().kimai1.tasksUnread(projectName(catalog, first.id), asAppError(first.error).message) : null,
  }
}

const projectName = ({ projects }: Catalog, id: string): string => projects.find((one) => one.id === id)?.name ?? id

const activities = (projectId: string | null, tasks: ReadonlyMap<string, string>): CatalogActivity[] =>
  [...tasks].map(([id, name]) => ({ id, projectId, name, number: null, color: null }))

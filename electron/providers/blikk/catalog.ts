/** Who the person is in Blikk and what can be tracked on, from its lists. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { Catalog, CatalogProject, Identity } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'
import type { Client, Query } from './client.ts'
import type { Facts } from './serverFacts.ts'
import { Refusal } from './errorAnswer.ts'
import { readAllTasks, type ReadTasks } from './taskList.ts'
import * as wire from './schemas.ts'

export interface Company {
  identity: Identity
  catalog: Catalog
  facts: Facts
  /** The application may not read tasks, so none are offered. */
  tasksHidden: boolean
}

export type User = z.output<typeof wire.user>

type Rows<T extends z.ZodType> = z.output<T>[]

interface Basis {
  user: User
  internal: Rows<typeof wire.ownProject>
  absence: Rows<typeof wire.ownProject>
  activities: Rows<typeof wire.activity>
  timeCodes: Rows<typeof wire.timeCode>
  timeArticles: Rows<typeof wire.timeArticle>
}

/** Rows that are made while pages are read come in at the end. */
const oldestFirst: Query = { sortBy: 'createdDate', sortOrder: 'ascending' }

/** Everything, one list after the other: they share four requests a second anyhow. */
export async function fetchCompany(
  client: Client,
  user: User,
  signal: AbortSignal,
  readTasks: ReadTasks = readAllTasks,
): Promise<Company> {
  const basis = await fetchBasis(client, user, signal)
  const projects = await client.list('/Core/Projects', wire.project, signal, oldestFirst)
  const tasks = await readTasks(client, basis.user.id, signal).catch((error: unknown) =>
    error instanceof Refusal && error.lacks.length > 0 ? null : Promise.reject(error),
  )
  return {
    identity: { userId: String(basis.user.id), name: userName(basis.user), zone: null },
    catalog: toCatalog(basis, projects, tasks ?? []),
    facts: toFacts(basis),
    tasksHidden: tasks === null,
  }
}

/** Only what writing a report takes. */
export const fetchFacts = async (client: Client, user: User, signal: AbortSignal): Promise<Facts> =>
  toFacts(await fetchBasis(client, user, signal))

async function fetchBasis(client: Client, user: User, signal: AbortSignal): Promise<Basis> {
  return {
    user,
    internal: await client.list('/Admin/InternalProjects', wire.ownProject, signal),
    absence: await client.list('/Admin/AbsenceProjects', wire.ownProject, signal),
    activities: await client.list('/Admin/Activities', wire.activity, signal),
    timeCodes: await client.list('/Admin/TimeCodes', wire.timeCode, signal),
    timeArticles: await client.list('/Admin/TimeArticles', wire.timeArticle, signal),
  }
}

/** A person by id; one that leads nowhere is a 400 (page 1.3). Throws AppError 'rejected' then. */
export async function fetchUser(client: Client, userId: string, signal: AbortSignal): Promise<User> {
  if (!/^\d+$/.test(userId)) throw nobody(userId)
  try {
    return await client.read(`/Admin/Users/${userId}`, wire.user, signal)
  } catch (error) {
    if (error instanceof Refusal && (error.status === 400 || error.status === 404)) throw nobody(userId, error)
    throw error
  }
}

const nobody = (userId: string, cause?: Refusal) =>
  new AppError('rejected', t().blikk.personGone(userId.slice(0, 20)), {
    cause,
  })

export const userName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`.trim()

function toFacts({ user, internal, absence, activities, timeCodes, timeArticles }: Basis): Facts {
  const offered = (rows: { id: number; name: string; isActive: boolean }[]) =>
    rows.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }))
  const required = (kind: string, rows: Basis['internal']) =>
    rows.filter((row) => row.commentRequiredWhenTimeReporting).map(({ id }) => `${kind}:${id}`)
  return {
    standardActivity: user.standardActivity,
    standardTimeArticle: user.standardTimeArticle,
    standardTimeCode: timeCodes.find(({ isActive, isStandard }) => isActive && isStandard)?.id ?? null,
    activities: activities.map(({ id, name, preferredTimeCode, preferredTimeArticle }) => ({
      id,
      name,
      timeCode: preferredTimeCode,
      timeArticle: preferredTimeArticle,
    })),
    timeCodes: offered(timeCodes),
    timeArticles: offered(timeArticles),
    commentRequired: [...required('internal', internal), ...required('absence', absence)],
  }
}

/** Ids say the kind of a project, as each kind counts its own (page 2). */
function toCatalog(
  { user, internal, absence, activities }: Basis,
  projects: Rows<typeof wire.project>,
  tasks: Rows<typeof wire.task>,
): Catalog {
  const open = projects.filter(({ status }) => !status?.isCompletedStatus)
  const customers = new Map(open.flatMap(({ customer }) => (customer ? [[String(customer.id), customer.name]] : [])))
  const all = [...open.map(fromProject), ...fromOwn('internal', internal), ...fromOwn('absence', absence)]
  const groups = [
    ['internal', t().blikk.internal],
    ['absence', t().blikk.absence],
  ].filter(([id]) => all.some(({ customerId }) => customerId === id))
  const offered = new Set(all.map(({ id }) => id))
  return {
    customers: [...customers, ...groups].map(([id = '', name = '']) => ({ id, name, color: null })),
    projects: all,
    activities: standardFirst(activities, user.standardActivity)
      .filter(({ isActive }) => isActive)
      .map(({ id, name }) => ({ id: String(id), projectId: null, name, number: null, color: null })),
    tasks: tasks
      .filter(({ timeReportingEnabled, completedDate }) => timeReportingEnabled && !completedDate)
      .map(({ id, title, project }) => ({ id: String(id), projectId: `project:${project}`, name: title }))
      .filter(({ projectId }) => offered.has(projectId)),
    pick: { activity: true, task: 'may' },
    pauseProjectId: null,
  }
}

const fromProject = ({ id, title, orderNumber, customer }: z.output<typeof wire.project>): CatalogProject => ({
  id: `project:${id}`,
  customerId: customer ? String(customer.id) : null,
  name: title,
  number: orderNumber ?? null,
  color: null,
  globalActivities: true,
})

const fromOwn = (kind: 'internal' | 'absence', rows: Basis['internal']): CatalogProject[] =>
  rows
    .filter(({ isActive }) => isActive)
    .map(({ id, name }) => ({
      id: `${kind}:${id}`,
      customerId: kind,
      name,
      number: null,
      color: null,
      globalActivities: true,
    }))

const standardFirst = <T extends { id: number }>(rows: T[], standard: number | null): T[] =>
  rows.toSorted((a, b) => Number(b.id === standard) - Number(a.id === standard))

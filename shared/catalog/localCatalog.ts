/** Projects and tasks kept in Stint, for an account without a server. Pure. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Catalog } from '../model/snapshot.ts'
import { t } from '../messages.ts'

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(120)

export const catalogChangeSchema = z.discriminatedUnion('kind', [
  /** `customer`: '' is none. */
  z.strictObject({ kind: z.literal('addProject'), name, customer: z.string().trim().max(120) }),
  z.strictObject({ kind: z.literal('renameProject'), id, name }),
  z.strictObject({ kind: z.literal('removeProject'), id }),
  z.strictObject({ kind: z.literal('addTask'), projectId: id, name }),
  z.strictObject({ kind: z.literal('renameTask'), id, name }),
  z.strictObject({ kind: z.literal('removeTask'), id }),
])
export type CatalogChange = z.output<typeof catalogChangeSchema>

export const emptyLocalCatalog: Catalog = {
  customers: [],
  projects: [],
  activities: [],
  tasks: [],
  pick: { activity: false, task: 'may' },
  pauseProjectId: null,
}

/** The colours of new projects, in turn. */
const colors = ['#3478d4', '#2f9e62', '#c2571a', '#8a55c7', '#b8406b', '#12878f', '#8c7410', '#5f6b7a']

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/**
 * The catalog after a change; what was tracked keeps its names. `newId` gives the id of what is added. Throws AppError
 * 'rejected' for a name that is taken and 'notFound' for what is not there.
 */
export function editedCatalog(catalog: Catalog, change: CatalogChange, newId: string): Catalog {
  const { projects, tasks } = catalog
  const requireExisting = (list: { id: string }[], wanted: string) => {
    if (!list.some((each) => each.id === wanted)) throw new AppError('notFound', t().catalog.gone)
  }
  const requireFreeName = (list: { id: string; name: string }[], wanted: string, own?: string) => {
    if (!list.some((each) => each.id !== own && same(each.name, wanted))) return
    throw new AppError('rejected', t().catalog.taken(wanted))
  }
  switch (change.kind) {
    case 'addProject': {
      requireFreeName(projects, change.name)
      const { customers, customerId } = withCustomer(catalog, change.customer, newId)
      const color = colors[projects.length % colors.length] ?? null
      const project = { id: newId, customerId, name: change.name, number: null, color, globalActivities: false }
      return { ...catalog, customers, projects: [...projects, project] }
    }
    case 'renameProject':
      requireExisting(projects, change.id)
      requireFreeName(projects, change.name, change.id)
      return { ...catalog, projects: renamed(projects, change.id, change.name) }
    case 'removeProject':
      requireExisting(projects, change.id)
      return {
        ...catalog,
        projects: projects.filter((each) => each.id !== change.id),
        tasks: tasks.filter(({ projectId }) => projectId !== change.id),
      }
    case 'addTask': {
      requireExisting(projects, change.projectId)
      const siblings = tasks.filter(({ projectId }) => projectId === change.projectId)
      requireFreeName(siblings, change.name)
      return { ...catalog, tasks: [...tasks, { id: newId, projectId: change.projectId, name: change.name }] }
    }
    case 'renameTask': {
      requireExisting(tasks, change.id)
      const project = tasks.find((each) => each.id === change.id)?.projectId
      const siblings = tasks.filter(({ projectId }) => projectId === project)
      requireFreeName(siblings, change.name, change.id)
      return { ...catalog, tasks: renamed(tasks, change.id, change.name) }
    }
    case 'removeTask':
      requireExisting(tasks, change.id)
      return { ...catalog, tasks: tasks.filter((each) => each.id !== change.id) }
  }
}

const renamed = <T extends { id: string; name: string }>(list: T[], wanted: string, name: string): T[] =>
  list.map((each) => (each.id === wanted ? { ...each, name } : each))

/** The customer of this name; a new one is added. */
function withCustomer({ customers }: Catalog, name: string, newId: string) {
  if (name === '') return { customers, customerId: null }
  const existing = customers.find((each) => same(each.name, name))
  if (existing) return { customers, customerId: existing.id }
  const customerId = `c-${newId}`
  return { customers: [...customers, { id: customerId, name, color: null }], customerId }
}

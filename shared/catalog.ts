/** Catalog -> targets, by the pairing rule every window and the main process share. */
import type { Catalog, Target, TargetRef } from './model.ts'

/**
 * Every target a catalog allows: each project with its own activities, and with the global ones unless it says
 * `globalActivities: false`. A project without any activity is left out, as nothing could be booked on it.
 */
export function targetsOf(accountId: string, catalog: Catalog): Target[] {
  const customers = new Map(catalog.customers.map((customer) => [customer.id, customer]))
  const global = catalog.activities.filter((activity) => activity.projectId === null)
  const own = Map.groupBy(catalog.activities, (activity) => activity.projectId)
  return catalog.projects.flatMap((project) => {
    const customer = project.customerId === null ? undefined : customers.get(project.customerId)
    const activities = [...(own.get(project.id) ?? []), ...(project.globalActivities ? global : [])]
    return activities.map((activity) => ({
      accountId,
      projectId: project.id,
      activityId: activity.id,
      taskId: null,
      customer: customer?.name ?? null,
      project: project.name,
      activity: activity.name,
      task: null,
      color: project.color ?? customer?.color ?? activity.color,
    }))
  })
}

/** One text per target, to compare and to key by. */
export const targetKey = (target: TargetRef): string =>
  [target.accountId, target.projectId, target.activityId ?? '', target.taskId ?? ''].join('\u0000')

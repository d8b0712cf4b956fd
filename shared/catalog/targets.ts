/** Catalog -> targets, for all windows and the main process. */
import type { Catalog, Target, TargetRef } from '../model/snapshot.ts'

/**
 * Every target a catalog allows. With activities: each project with its own, and with the global ones unless it says
 * `globalActivities: false`. With tasks: each of the project's, and the project without one where a task is no must.
 * A project on which nothing could be booked is left out, and so is the one for pauses.
 */
export function targetsOf(accountId: string, catalog: Catalog): Target[] {
  const customers = new Map(catalog.customers.map((customer) => [customer.id, customer]))
  const global = catalog.activities.filter((activity) => activity.projectId === null)
  const own = Map.groupBy(catalog.activities, (activity) => activity.projectId)
  const ownTasks = Map.groupBy(catalog.tasks, (task) => task.projectId)
  const { pick } = catalog
  return catalog.projects.flatMap((project) => {
    if (project.id === catalog.pauseProjectId) return []
    const customer = project.customerId === null ? undefined : customers.get(project.customerId)
    const activities = pick.activity
      ? [...(own.get(project.id) ?? []), ...(project.globalActivities ? global : [])]
      : [null]
    const tasks = [
      ...(pick.task === 'must' ? [] : [null]),
      ...(pick.task === 'no' ? [] : (ownTasks.get(project.id) ?? [])),
    ]
    return tasks.flatMap((task) =>
      activities.map((activity) => ({
        accountId,
        projectId: project.id,
        activityId: activity?.id ?? null,
        taskId: task?.id ?? null,
        customer: customer?.name ?? null,
        project: project.name,
        activity: activity?.name ?? null,
        task: task?.name ?? null,
        color: project.color ?? customer?.color ?? activity?.color ?? null,
      })),
    )
  })
}

/** The numbers of a target's project and activity. */
export function numbersIn(accounts: { accountId: string; catalog: Catalog }[]): (target: TargetRef) => string[] {
  const numbers = new Map<string, string>()
  for (const { accountId, catalog } of accounts) {
    for (const { id, number } of catalog.projects) if (number) numbers.set(`${accountId}\u0000p${id}`, number)
    for (const { id, number } of catalog.activities) if (number) numbers.set(`${accountId}\u0000a${id}`, number)
  }
  return ({ accountId, projectId, activityId }) =>
    [numbers.get(`${accountId}\u0000p${projectId}`), numbers.get(`${accountId}\u0000a${activityId}`)].filter(
      (number) => number !== undefined,
    )
}

/** The names of a target, in the order in which the search takes initials. */
export const namesOf = ({ customer, project, task, activity }: Target): string[] =>
  [customer, project, task, activity].filter((name) => name !== null)

/** Only the ids of a target: calls accept nothing else. */
export const refOf = ({ accountId, projectId, activityId, taskId }: TargetRef): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

/** A text that identifies a target. */
export const targetKey = (target: TargetRef): string =>
  [target.accountId, target.projectId, target.activityId ?? '', target.taskId ?? ''].join('\u0000')

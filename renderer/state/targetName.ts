import type { Target, TargetRef } from '../../shared/model/snapshot.ts'

/** Only the ids of a target: calls accept nothing else. */
export const refOf = ({ accountId, projectId, activityId, taskId }: TargetRef): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

/** Activity and task, as far as there are any. */
export const workOf = (target: Target): string => [target.activity, target.task].filter(Boolean).join(' · ')

/** One line for titles, tooltips and accessible names. */
export const nameOf = (target: Target): string => [target.project, workOf(target)].filter(Boolean).join(' — ')

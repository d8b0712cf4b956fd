import type { Target, TargetRef } from '../../shared/model/snapshot.ts'

/** Only what names the target: calls take no more than that. */
export const refOf = ({ accountId, projectId, activityId, taskId }: TargetRef): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

/** The part after the project: activity and task, whichever there are. */
export const workOf = (target: Target): string => [target.activity, target.task].filter(Boolean).join(' · ')

/** One line for titles, tooltips and accessible names. */
export const nameOf = (target: Target): string => [target.project, workOf(target)].filter(Boolean).join(' — ')

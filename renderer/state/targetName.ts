import type { Target } from '../../shared/model/snapshot.ts'

export { refOf } from '../../shared/catalog/targets.ts'

/** Activity and task, as far as there are any. */
export const workOf = (target: Target): string => [target.activity, target.task].filter(Boolean).join(' · ')

/** One line for titles, tooltips and accessible names. */
export const nameOf = (target: Target): string => [target.project, workOf(target)].filter(Boolean).join(' — ')

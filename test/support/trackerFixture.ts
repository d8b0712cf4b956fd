/** A tracker on a journal of its own, with a clock and a catalog of two targets. */
import type { PlanningRules } from '../../electron/core/postings/planPostings.ts'
import type { Change } from '../../electron/core/ports/ports.ts'
import { createTracker } from '../../electron/core/entries/tracker.ts'
import { AppError } from '../../shared/errors.ts'
import type { Target, TargetRef } from '../../shared/model/snapshot.ts'
import { breakable, counter, fakeClock } from './fakes.ts'
import { tempJournal } from './files.ts'
import { aTarget, terms } from './samples.ts'

export const coding = aTarget()
export const design = aTarget({ activityId: '2', activity: 'Design' })
const offered: Target[] = [coding, design]
export const ref = ({ accountId, projectId, activityId, taskId }: Target): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

export function trackerFixture(journal = breakable(tempJournal().journal)) {
  const clock = fakeClock()
  const commits: Change[][] = []
  const newId = counter('id')
  const made = {
    clock,
    journal,
    commits,
    removed: '',
    terms: terms as PlanningRules,
    /** How long an action can be taken back, ms. */
    undoMs: 0,
    onCommit: () => {},
    onRelease: () => {},
  }
  journal.beforeCommit = (changes) => void commits.push(changes)
  const open = () =>
    createTracker({
      clock,
      journal,
      newId,
      planningRulesOf: () => made.terms,
      hasAccount: (accountId) => accountId !== made.removed,
      resolve(wanted) {
        const found = offered.find((target) => target.activityId === wanted.activityId)
        if (!found) throw new AppError('notFound', 'no longer offered')
        return found
      },
      onCommit: () => made.onCommit(),
      undoMs: () => made.undoMs,
      onRelease: () => made.onRelease(),
    })
  return Object.assign(made, { tracker: open(), reopen: open })
}

export const diskFull = () => {
  throw new AppError('storage', 'disk full')
}

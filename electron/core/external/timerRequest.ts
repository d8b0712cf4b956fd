/** What a request from outside (a link, the command line, keys) means for the timer as it is. Pure, but for what it is handed. */
import { catalogOn } from '../../../shared/catalog/projectDays.ts'
import { numbersIn, targetKey, targetsOf } from '../../../shared/catalog/targets.ts'
import { type TargetQuery, findTarget, type TargetResult, searchTextOf } from '../../../shared/search/findTarget.ts'
import type { TimerRequest } from '../../../shared/external/stintLinks.ts'
import type { Favourite, Target, TargetRef, Timer } from '../../../shared/model/snapshot.ts'
import { buildIndex, type SearchIndex } from '../../../shared/search/searchTargets.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { lastDetails } from '../entries/timer.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

export type TimerAction<T extends TargetRef = Target> =
  /** `continue`: what ran last, on `target`; a `description` that isn't '' replaces its note. `at`: when, if not now; epoch ms. */
  | ({ kind: 'start' | 'continue'; target: T; description: string; at?: number } & Pick<Favourite, 'tags' | 'billable'>)
  | { kind: 'stop'; at?: number }
  | { kind: 'pause' | 'resume' }

export type Resolution =
  | { kind: 'action'; action: TimerAction }
  /** It is so already. */
  | { kind: 'done'; message: string }
  | { kind: 'impossible'; message: string }
  | { kind: 'several'; words: string; targets: Target[] }
  | { kind: 'unknown'; words: string }

export type FindByWords = (asked: TargetQuery) => TargetResult

/** What is to be done for a request now, so that nothing is done twice and nothing is guessed. */
export function resolveRequest(request: TimerRequest, timer: Timer, find: FindByWords): Resolution {
  const entry = timer.kind === 'running' ? timer.entry : null
  const isPaused = entry !== null && openPause(entry) !== null
  const action = (made: TimerAction): Resolution => ({ kind: 'action', action: made })
  switch (request.kind) {
    case 'start':
      return resolveStart(request, timer, find)
    case 'stop':
      return entry ? action(request) : noTimer()
    case 'pause':
      if (!entry) return noTimer()
      return isPaused ? { kind: 'done', message: t().outside.paused } : action({ kind: 'pause' })
    case 'resume':
      if (!entry) return noTimer()
      return isPaused ? action({ kind: 'resume' }) : { kind: 'done', message: t().outside.runs }
    case 'toggle':
      if (entry) return action({ kind: isPaused ? 'resume' : 'stop' })
      return resolveStart({ asked: {} }, timer, find)
  }
}

const noTimer = (): Resolution => ({ kind: 'impossible', message: t().outside.noTimer })

function resolveStart(
  request: { asked: TargetQuery; description?: string; at?: number },
  timer: Timer,
  find: FindByWords,
): Resolution {
  const { asked, description = '', at } = request
  const words = searchTextOf(asked)
  const kind = words === '' ? 'continue' : 'start'
  const last = lastDetails(timer)
  if (kind === 'continue' && !last) return { kind: 'impossible', message: t().outside.nothingTracked }
  const found: TargetResult = kind === 'continue' && last ? { kind: 'one', target: last.target } : find(asked)
  if (found.kind === 'none') return { kind: 'unknown', words }
  if (found.kind === 'several') return { kind: 'several', words, targets: found.targets }
  const start = { kind, target: found.target, description, ...(at !== undefined && { at }) } as const
  const action = startAction(start, timer)
  return action ? { kind: 'action', action } : { kind: 'done', message: t().outside.runsOn(targetText(found.target)) }
}

/** What has to be done so that a target runs; null: it does. The same once more would only cut the entry in two. */
export function startAction<T extends TargetRef>(
  start: Extract<TimerAction<T>, { kind: 'start' | 'continue' }>,
  timer: Timer,
): TimerAction<T> | null {
  const runs = timer.kind === 'running' && targetKey(timer.entry.target) === targetKey(start.target)
  if (!runs || (start.description !== '' && start.description !== timer.entry.description)) {
    return start
  }
  return openPause(timer.entry) ? { kind: 'resume' } : null
}

/** Does it, by the same ways as a click. Throws AppError. */
export function runTimerAction(
  action: TimerAction<TargetRef>,
  tracker: Pick<Tracker, 'start' | 'continueEntry' | 'stop' | 'pause' | 'resume'>,
): void {
  if (action.kind === 'stop') return tracker.stop(action.at)
  if (action.kind !== 'start' && action.kind !== 'continue') return tracker[action.kind]()
  const [description, startedAt] = [action.description || undefined, action.at]
  if (action.kind === 'continue') tracker.continueEntry({ entryId: null, description, startedAt })
  else tracker.start({ target: action.target, description, tags: action.tags, billable: action.billable, startedAt })
}

/** "Website · Coding" */
export const targetText = ({ project, activity, task }: Target): string =>
  [project, activity, task].filter(Boolean).join(' · ')

/** Everything that can be tracked on today ("2026-11-20"), to search in; built once per catalog change and day. */
export function createTargetFinder(accounts: Pick<Accounts, 'catalogs' | 'catalogRevision'>, today: () => string) {
  let built: { index: SearchIndex; revision: number; day: string } | null = null
  const index = (): SearchIndex => {
    const [revision, day] = [accounts.catalogRevision(), today()]
    if (built?.revision !== revision || built.day !== day) {
      const known = accounts.catalogs().accounts
      const targets = known.flatMap(({ accountId, catalog }) => targetsOf(accountId, catalogOn(catalog, day)))
      built = { index: buildIndex(targets, numbersIn(known)), revision, day }
    }
    return built.index
  }
  /** Those of some accounts only; null: all. */
  const indexIn = (accountIds: string[] | null): SearchIndex => {
    const all = index()
    return accountIds ? buildIndex(all.targets.filter(({ accountId }) => accountIds.includes(accountId))) : all
  }
  return {
    isEmpty: () => index().targets.length === 0,
    find: (asked: TargetQuery): TargetResult => findTarget(index(), asked),
    indexIn,
    /** Among those of some accounts only; `first`: where several fit, the likeliest. */
    findIn: (asked: TargetQuery, accountIds: string[] | null, first: boolean): TargetResult =>
      findTarget(indexIn(accountIds), asked, first),
  }
}
export type TargetFinder = ReturnType<typeof createTargetFinder>

/** The command line's requests: what each does, and what it is answered. */
import {
  type CommandAnswer,
  type CommandRequest,
  commandVersion,
  refusal,
} from '../../../shared/external/commandProtocol.ts'
import { asAppError, describe } from '../../../shared/errors.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import type { TimerRequest } from '../../../shared/external/stintLinks.ts'
import type { Notice, Snapshot, Target, Timer } from '../../../shared/model/snapshot.ts'
import { labelsOf, statusJson, statusText, targetJson, todayJson, todayText } from './cliOutput.ts'
import {
  type FindByWords,
  targetText,
  type Resolution,
  resolveRequest,
  runTimerAction,
  type TimerAction,
  type TargetFinder,
} from './timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'
import { warning } from '../notices.ts'

/** As many as a person compares. */
const mostListed = 10

export interface CliRequestsNeeds {
  clock: Clock
  tracker: Pick<Tracker, 'timer' | 'start' | 'continueEntry' | 'stop' | 'pause' | 'resume'>
  targets: Pick<TargetFinder, 'find' | 'findIn'>
  snapshot: () => Snapshot
  /** Brings the popover to the front. */
  open: () => void
}

/** Answers every request; what fails is an answer too. */
export function createCliRequests(needs: CliRequestsNeeds): (request: CommandRequest) => CommandAnswer {
  const { clock, tracker, targets, snapshot } = needs

  const stateAnswer = (message: string): CommandAnswer => okAnswer(message, statusJson(snapshot(), clock.now()))

  function runRequest(request: TimerRequest, find: FindByWords): CommandAnswer {
    const before = snapshot().timer
    const resolution = resolveRequest(request, before, find)
    if (resolution.kind === 'done') return stateAnswer(resolution.message)
    if (resolution.kind !== 'action') return unclearAnswer(resolution, snapshot())
    runTimerAction(resolution.action, tracker)
    const { accounts, notOffered, timer } = snapshot()
    const done = doneText(resolution.action, before)
    if (!notOffered || timer.kind === 'idle' || resolution.action.kind === 'stop') return stateAnswer(done)
    const label = accounts.find(({ id }) => id === timer.entry.target.accountId)?.label ?? ''
    return stateAnswer(`${done}\n${t().outside.notOffered(label)}`)
  }

  function answer(request: CommandRequest): CommandAnswer {
    const now = clock.now()
    switch (request.command) {
      case 'status':
        return okAnswer(statusText(snapshot(), now), statusJson(snapshot(), now))
      case 'today':
        return okAnswer(todayText(snapshot(), now), todayJson(snapshot(), now))
      case 'open':
        needs.open()
        return stateAnswer(t().commands.open)
      case 'start': {
        const { words, account, description, first } = request
        const accountIds = account === undefined ? null : accountIdsNamed(account, snapshot())
        if (account !== undefined && accountIds?.length === 0) return refusal(t().commands.noAccount(account))
        const start = { kind: 'start' as const, asked: { words }, ...(description && { description }) }
        return runRequest(start, (asked) => targets.findIn(asked, accountIds, first))
      }
      case 'stop':
      case 'pause':
      case 'resume':
      case 'toggle':
        return runRequest({ kind: request.command }, targets.find)
    }
  }

  return (request) => {
    try {
      return answer(request)
    } catch (thrown) {
      return refusal(describe(asAppError(thrown)).message)
    }
  }
}

const okAnswer = (message: string, data: Record<string, unknown>): CommandAnswer => ({
  version: commandVersion,
  ok: true,
  message,
  data,
})

function accountIdsNamed(name: string, { accounts }: Snapshot): string[] {
  const wanted = fold(name)
  const on = accounts.filter(({ enabled }) => enabled)
  const exact = on.filter(({ id, label }) => id === name || label === name)
  const named = exact.length > 0 ? exact : on.filter(({ label }) => wanted !== '' && fold(label).includes(wanted))
  return named.map(({ id }) => id)
}

function unclearAnswer(
  resolution: Exclude<Resolution, { kind: 'action' | 'done' }>,
  snapshot: Snapshot,
): CommandAnswer {
  if (resolution.kind === 'impossible') return refusal(resolution.message)
  if (resolution.kind === 'unknown') return refusal(t().commands.noTarget(resolution.words))
  const { words, targets } = resolution
  const label = labelsOf(snapshot)
  const shown = targets.slice(0, mostListed)
  const lines = shown.map((target) => `  ${lineOf(target)} (${label(target.accountId)})`)
  const more = targets.length > shown.length ? ['  …'] : []
  const message = [t().commands.unclear(words), ...lines, ...more, t().commands.sayMore].join('\n')
  return refusal(
    message,
    'refused',
    shown.map((target) => targetJson(target, label)),
  )
}

const lineOf = (target: Target) => [target.customer, targetText(target)].filter(Boolean).join(': ')

function doneText(action: TimerAction, before: Timer): string {
  const was = before.kind === 'running' ? targetText(before.entry.target) : ''
  switch (action.kind) {
    case 'start':
    case 'continue':
      return was === ''
        ? t().commands.started(targetText(action.target))
        : t().commands.switched(was, targetText(action.target))
    case 'stop':
      return t().commands.stopped(was)
    case 'pause':
      return t().commands.paused(was)
    case 'resume':
      return t().commands.resumed(was)
  }
}

/** The command line has nowhere to listen. */
export const noCommandLine = (problem: string): Notice =>
  warning('commandLine', t().notices.commandLine.title, t().notices.commandLine.again(problem))

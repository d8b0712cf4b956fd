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
import { labelsOf, statusJson, statusWords, targetJson, todayJson, todayWords } from './cliOutput.ts'
import {
  type Find,
  nameOf,
  type Resolution,
  resolveRequest,
  run,
  type TimerAction,
  type Targets,
} from './timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'
import { warning } from '../notices.ts'

/** As many as a person compares. */
const mostListed = 10

export interface CommandsNeeds {
  clock: Clock
  tracker: Pick<Tracker, 'timer' | 'start' | 'stop' | 'pause' | 'resume'>
  targets: Pick<Targets, 'find' | 'findIn'>
  snapshot: () => Snapshot
  /** Brings the popover to the front. */
  open: () => void
}

/** Answers every request; what fails is an answer too. */
export function createCommands(needs: CommandsNeeds): (request: CommandRequest) => CommandAnswer {
  const { clock, tracker, targets, snapshot } = needs

  const state = (message: string): CommandAnswer => said(message, statusJson(snapshot(), clock.now()))

  function requested(request: TimerRequest, find: Find): CommandAnswer {
    const before = tracker.timer()
    const resolution = resolveRequest(request, before, find)
    if (resolution.kind === 'done') return state(resolution.message)
    if (resolution.kind !== 'action') return unclear(resolution, snapshot())
    run(resolution.action, tracker)
    return state(doneWords(resolution.action, before))
  }

  function answer(request: CommandRequest): CommandAnswer {
    const now = clock.now()
    switch (request.command) {
      case 'status':
        return said(statusWords(snapshot(), now), statusJson(snapshot(), now))
      case 'today':
        return said(todayWords(snapshot(), now), todayJson(snapshot(), now))
      case 'open':
        needs.open()
        return state(t().commands.open)
      case 'start': {
        const { words, account, description, first } = request
        const accountIds = account === undefined ? null : accountsCalled(account, snapshot())
        if (account !== undefined && accountIds?.length === 0) return refusal(t().commands.noAccount(account))
        const start = { kind: 'start' as const, asked: { words }, ...(description && { description }) }
        return requested(start, (asked) => targets.findIn(asked, accountIds, first))
      }
      case 'stop':
      case 'pause':
      case 'resume':
      case 'toggle':
        return requested({ kind: request.command }, targets.find)
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

const said = (message: string, data: Record<string, unknown>): CommandAnswer => ({
  version: commandVersion,
  ok: true,
  message,
  data,
})

function accountsCalled(name: string, { accounts }: Snapshot): string[] {
  const wanted = fold(name)
  const on = accounts.filter(({ enabled }) => enabled)
  return on
    .filter(({ id, label }) => id === name || (wanted !== '' && fold(label).includes(wanted)))
    .map(({ id }) => id)
}

function unclear(resolution: Exclude<Resolution, { kind: 'action' | 'done' }>, snapshot: Snapshot): CommandAnswer {
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

const lineOf = (target: Target) => [target.customer, nameOf(target)].filter(Boolean).join(': ')

function doneWords(action: TimerAction, before: Timer): string {
  const was = before.kind === 'running' ? nameOf(before.entry.target) : ''
  switch (action.kind) {
    case 'start':
      return was === ''
        ? t().commands.started(nameOf(action.target))
        : t().commands.switched(was, nameOf(action.target))
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

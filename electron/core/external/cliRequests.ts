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
import { invalidTime, type ParsedTime, possibleDates, readTime } from '../../../shared/input/readTime.ts'
import { parseStartTime } from '../../../shared/input/startTime.ts'
import { clock as timeOfDay } from '../../../shared/time/formatTime.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { DayView, Notice, Snapshot, Target, Timer } from '../../../shared/model/snapshot.ts'
import { addRequest } from './addRequest.ts'
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
  tracker: Pick<Tracker, 'timer' | 'start' | 'continueEntry' | 'stop' | 'pause' | 'resume' | 'amend' | 'addEntry'>
  targets: Pick<TargetFinder, 'find' | 'findIn' | 'indexIn'>
  /** The days from one date to another, both included. */
  days: (from: string, to: string) => DayView[]
  snapshot: () => Snapshot
  /** Brings the popover to the front. */
  open: () => void
}

/** Answers every request; what fails is an answer too. */
export function createCliRequests(needs: CliRequestsNeeds): (request: CommandRequest) => CommandAnswer {
  const { clock, tracker, targets, snapshot } = needs

  const stateAnswer = (message: string): CommandAnswer => okAnswer(message, statusJson(snapshot(), clock.now()))

  /** Where what is to run since then runs already, its start is moved, as in the popover. */
  function moveStart(at: number | undefined, message: string): CommandAnswer {
    const timer = tracker.timer()
    if (at === undefined || timer.kind === 'idle') return stateAnswer(message)
    tracker.amend({ entryId: timer.entry.id, startedAt: at })
    return stateAnswer(t().commands.startMoved(targetText(timer.entry.target), timeOfDay(at, clock.zone())))
  }

  function runRequest(request: TimerRequest, find: FindByWords): CommandAnswer {
    const before = snapshot().timer
    const resolution = resolveRequest(request, before, find)
    if (resolution.kind === 'done')
      return moveStart(request.kind === 'start' ? request.at : undefined, resolution.message)
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
        const at = request.at === undefined ? null : parseStartTime(request.at, now, clock.zone())
        if (at && !at.ok) return refusal(at.message)
        const start = { asked: { words }, ...(description && { description }), ...(at && { at: at.at }) }
        return runRequest({ kind: 'start', ...start }, (asked) => targets.findIn(asked, accountIds, first))
      }
      case 'add': {
        const { account } = request
        const accountIds = account === undefined ? null : accountIdsNamed(account, snapshot())
        if (account !== undefined && accountIds?.length === 0) return refusal(t().commands.noAccount(account))
        return addRequest({ ...needs, request, index: targets.indexIn(accountIds) })
      }
      case 'stop': {
        const at = request.at === undefined ? null : stopTime(request.at, tracker.timer(), clock)
        if (at && !at.ok) return refusal(at.message)
        return runRequest({ kind: 'stop', ...(at && { at: at.at }) }, targets.find)
      }
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

/** A typed time as the last such instant inside what runs; when nothing does, that is told later. */
function stopTime(text: string, timer: Timer, clock: Clock): ParsedTime {
  const [now, zone] = [clock.now(), clock.zone()]
  const from = timer.kind === 'running' ? timer.entry.startedAt : now
  const dates = possibleDates(localDate(from, zone), localDate(now, zone))
  const read = readTime(text, { zone, now, dates, from, until: now })
  if (!read.ok || timer.kind === 'idle' || (read.at >= from && read.at <= now)) return read
  return invalidTime(() => t().commands.stopOutside(timeOfDay(from, zone), timeOfDay(now, zone)))
}

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

/** The command line's requests: what each does, and what it is answered. */
import {
  type CommandAnswer,
  type CommandRequest,
  commandVersion,
  refusal,
} from '../../../shared/external/commandProtocol.ts'
import { asAppError } from '../../../shared/errors.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import type { Wish } from '../../../shared/external/stintLinks.ts'
import type { Notice, Snapshot, Target, Timer } from '../../../shared/model/snapshot.ts'
import { labelsOf, statusJson, statusWords, targetJson, todayJson, todayWords } from './cliOutput.ts'
import { type Deed, type Find, type Meant, meaningOf, nameOf, perform, type Targets } from './timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../words/index.ts'
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

  function wished(wish: Wish, find: Find): CommandAnswer {
    const before = tracker.timer()
    const meant = meaningOf(wish, before, find)
    if (meant.kind === 'done') return state(meant.message)
    if (meant.kind !== 'deed') return unclear(meant, snapshot())
    perform(meant.deed, tracker)
    return state(doneWords(meant.deed, before))
  }

  function run(request: CommandRequest): CommandAnswer {
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
        const wish = { kind: 'start' as const, asked: { words }, ...(description && { description }) }
        return wished(wish, (asked) => targets.findIn(asked, accountIds, first))
      }
      case 'stop':
      case 'pause':
      case 'resume':
      case 'toggle':
        return wished({ kind: request.command }, targets.find)
    }
  }

  return (request) => {
    try {
      return run(request)
    } catch (thrown) {
      return refusal(asAppError(thrown).message)
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

function unclear(meant: Exclude<Meant, { kind: 'deed' | 'done' }>, snapshot: Snapshot): CommandAnswer {
  if (meant.kind === 'impossible') return refusal(meant.message)
  if (meant.kind === 'unknown') return refusal(t().commands.noTarget(meant.words))
  const { words, targets } = meant
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

function doneWords(deed: Deed, before: Timer): string {
  const was = before.kind === 'running' ? nameOf(before.entry.target) : ''
  switch (deed.kind) {
    case 'start':
      return was === '' ? t().commands.started(nameOf(deed.target)) : t().commands.switched(was, nameOf(deed.target))
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

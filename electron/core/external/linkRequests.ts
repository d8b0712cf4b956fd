/** Links that were opened: what they want is asked about first, unless the person said otherwise. */
import { readLink, type TimerRequest } from '../../../shared/external/stintLinks.ts'
import type { LinkView, Notice, Settings, Timer } from '../../../shared/model/snapshot.ts'
import { type Notices, warning } from '../notices.ts'
import { resolveRequest, runTimerAction, type TargetFinder, type TimerAction } from './timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import { lastDetails } from '../entries/timer.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

/** A link that nobody answered is forgotten, ms: tomorrow's click must not be for what was wanted today. */
const forgetAfterMs = 10 * 60_000

export interface LinkRequestsNeeds {
  clock: Clock
  settings: () => Settings
  tracker: Pick<Tracker, 'timer' | 'start' | 'continueEntry' | 'stop' | 'pause' | 'resume'>
  targets: Pick<TargetFinder, 'find' | 'isEmpty'>
  /** Whether what the timer runs on is still offered. */
  isTimerOffered: () => boolean
  notices: Pick<Notices, 'raise' | 'clear'>
  newId: () => string
  /** Brings the popover to the front; `question`: for what is asked in it. */
  open: (question: boolean) => void
  /** A failure of the action is shown. */
  attempt: (action: () => void) => void
  onChange: () => void
}

export interface LinkRequests {
  /** A link as it came. Never throws. */
  receive(text: string): void
  /** What is asked because of the latest link. */
  view(): LinkView | null
  /** Throws AppError where it can't be done; an answer to a link that was replaced does nothing. */
  answer(id: string, yes: boolean): void
  close(): void
}

export function createLinkRequests(needs: LinkRequestsNeeds): LinkRequests {
  const { clock, settings, tracker, targets, notices, open, onChange } = needs
  let asked: { id: string; action: Asked } | null = null
  let cancel = () => {}

  function set(next: typeof asked): void {
    if (!asked && !next) return
    cancel()
    asked = next
    cancel = next ? clock.after(forgetAfterMs, () => set(null)) : () => {}
    onChange()
  }

  function refuse(problem: string): void {
    notices.raise(linkNotFollowed(problem))
    open(false)
  }

  function ask(action: TimerAction): void {
    set({ id: needs.newId(), action })
    open(true)
  }

  function search(words: string, description: string): void {
    set({ id: needs.newId(), action: { kind: 'search', words, description } })
    open(false)
  }

  function follow(request: TimerRequest): void {
    const resolution = resolveRequest(request, tracker.timer(), targets.find)
    switch (resolution.kind) {
      case 'action':
        if (settings().links !== 'allow') return ask(resolution.action)
        needs.attempt(() => runTimerAction(resolution.action, tracker))
        // The popover says at the timer that it runs on what is no longer offered.
        return needs.isTimerOffered() ? undefined : open(false)
      case 'done':
        return open(false)
      case 'impossible':
        return refuse(resolution.message)
      case 'several':
      case 'unknown':
        if (targets.isEmpty()) return refuse(t().outside.noTargets)
        return search(resolution.words, (request.kind === 'start' && request.description) || '')
    }
  }

  return {
    receive(text) {
      // Switched off means that no page can bring up a window.
      if (settings().links === 'off') return notices.raise(linkNotFollowed(t().notices.linksOff, 'settings'))
      notices.clear(linkNotFollowed('').id)
      set(null)
      const read = readLink(text)
      if (!read.ok) return refuse(read.problem)
      if (read.wish.kind === 'open') return open(false)
      follow(read.wish)
    },
    view: () => asked && { id: asked.id, ...viewOf(asked.action, tracker.timer()) },
    answer(id, yes) {
      if (asked?.id !== id) return
      const { action } = asked
      if (yes && action.kind !== 'search') runTimerAction(action, tracker)
      set(null)
    },
    close: () => cancel(),
  }
}

type Asked = TimerAction | { kind: 'search'; words: string; description: string }

/** What is asked about, as it would be done now. */
function viewOf(action: Asked, timer: Timer) {
  if (!('target' in action)) return action
  const last = action.kind === 'continue' ? lastDetails(timer) : null
  const description = action.description || last?.description || ''
  return { kind: 'start' as const, target: last?.target ?? action.target, description }
}

/** A link from outside can't be followed. */
const linkNotFollowed = (problem: string, action: Notice['action'] = null): Notice =>
  warning('link', t().notices.link, problem, action)

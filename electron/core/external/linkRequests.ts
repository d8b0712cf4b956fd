/** Links that were opened: what they want is asked about first, unless the person said otherwise. */
import { readLink, type TimerRequest } from '../../../shared/external/stintLinks.ts'
import type { LinkView, Notice, Settings } from '../../../shared/model/snapshot.ts'
import { type Notices, warning } from '../notices.ts'
import { resolveRequest, runTimerAction, type TargetFinder, type TimerAction } from './timerRequest.ts'
import type { Clock } from '../ports/ports.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

/** A link that nobody answered is forgotten, ms: tomorrow's click must not be for what was wanted today. */
const forgetAfterMs = 10 * 60_000

export interface LinkRequestsNeeds {
  clock: Clock
  settings: () => Settings
  tracker: Pick<Tracker, 'timer' | 'start' | 'stop' | 'pause' | 'resume'>
  targets: Pick<TargetFinder, 'find' | 'isEmpty'>
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
  let asked: { view: LinkView; action: TimerAction | null } | null = null
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
    set({ view: { id: needs.newId(), ...viewOf(action) }, action })
    open(true)
  }

  function search(words: string): void {
    set({ view: { id: needs.newId(), kind: 'search', words }, action: null })
    open(false)
  }

  function follow(request: TimerRequest): void {
    const resolution = resolveRequest(request, tracker.timer(), targets.find)
    switch (resolution.kind) {
      case 'action':
        return settings().links === 'allow'
          ? needs.attempt(() => runTimerAction(resolution.action, tracker))
          : ask(resolution.action)
      case 'done':
        return open(false)
      case 'impossible':
        return refuse(resolution.message)
      case 'several':
      case 'unknown':
        if (targets.isEmpty()) return refuse(t().outside.noTargets)
        return search(resolution.words)
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
    view: () => asked?.view ?? null,
    answer(id, yes) {
      if (asked?.view.id !== id) return
      const { action } = asked
      if (yes && action) runTimerAction(action, tracker)
      set(null)
    },
    close: () => cancel(),
  }
}

const viewOf = (action: TimerAction) =>
  action.kind === 'start'
    ? { kind: action.kind, target: action.target, description: action.description }
    : { kind: action.kind }

/** A link from outside can't be followed. */
const linkNotFollowed = (problem: string, action: Notice['action'] = null): Notice =>
  warning('link', t().notices.link, problem, action)

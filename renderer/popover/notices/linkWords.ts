/** What a link wants, in words. Pure. */
import type { LinkView, Target, Timer } from '../../../shared/model.ts'
import { nameOf } from '../../state/target.ts'

export type LinkAsked = Exclude<LinkView, { kind: 'search' }>

interface Words {
  title: string
  /** What says yes to it. */
  yes: string
  hint: string
}

const changes = {
  stop: { title: 'A link wants to stop the timer', yes: 'Stop', hint: '' },
  pause: { title: 'A link wants to pause the timer', yes: 'Pause', hint: '' },
  resume: { title: 'A link wants to end the pause', yes: 'Resume', hint: '' },
}

export function linkWords(link: LinkAsked, timer: Timer): Words {
  if (link.kind !== 'start') return changes[link.kind]
  const title = 'A link wants to start the timer'
  return { title, yes: 'Start', hint: timer.kind === 'running' ? `This stops ${nameOf(timer.entry.target)}.` : '' }
}

/** What it is about: what would start, or what runs. */
export function linkTarget(link: LinkAsked, timer: Timer): Target | null {
  if (link.kind === 'start') return link.target
  return timer.kind === 'running' ? timer.entry.target : null
}

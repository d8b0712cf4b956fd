/** What a link asks for, as text. Pure. */
import type { LinkView, Target, Timer } from '../../../../shared/model/snapshot.ts'
import { nameOf } from '../../../state/targetName.ts'
import { t } from '../messages.ts'

export type LinkAsked = Exclude<LinkView, { kind: 'search' }>

interface LinkText {
  title: string
  /** The label of yes. */
  yes: string
  /** The label of yes to this and all later links. */
  always: string
  hint: string
}

export function linkText(link: LinkAsked, timer: Timer): LinkText {
  const say = t().link
  const stops = link.kind === 'start' && timer.kind === 'running'
  return { ...say[link.kind], hint: stops ? say.stops(nameOf(timer.entry.target)) : '' }
}

/** The target that would start, or that runs. */
export function linkTarget(link: LinkAsked, timer: Timer): Target | null {
  if (link.kind === 'start') return link.target
  return timer.kind === 'running' ? timer.entry.target : null
}

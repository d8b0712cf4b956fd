/** What a link wants, in words. Pure. */
import type { LinkView, Target, Timer } from '../../../../shared/model/snapshot.ts'
import { nameOf } from '../../../state/targetName.ts'
import { t } from '../messages.ts'

export type LinkAsked = Exclude<LinkView, { kind: 'search' }>

interface LinkText {
  title: string
  /** What says yes to it. */
  yes: string
  /** What says yes to it and to all that come. */
  always: string
  hint: string
}

export function linkText(link: LinkAsked, timer: Timer): LinkText {
  const say = t().link
  const stops = link.kind === 'start' && timer.kind === 'running'
  return { ...say[link.kind], hint: stops ? say.stops(nameOf(timer.entry.target)) : '' }
}

/** What it is about: what would start, or what runs. */
export function linkTarget(link: LinkAsked, timer: Timer): Target | null {
  if (link.kind === 'start') return link.target
  return timer.kind === 'running' ? timer.entry.target : null
}

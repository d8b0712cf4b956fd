/** What the tray shows of a state. */
import { favouriteKey } from '../../../shared/catalog/favourites.ts'
import { targetKey } from '../../../shared/catalog/targets.ts'
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { FavouriteView, ShortcutAction, Shortcuts, Snapshot, Target } from '../../../shared/model/snapshot.ts'
import { openPause, worked } from '../../../shared/time/workedTime.ts'
import { t } from '../messages.ts'

/** Each is a picture of resources/tray. */
export type TrayShape = 'idle' | 'running' | 'paused' | 'waiting' | 'needsYou' | 'runningNeedsYou'

export interface TrayState {
  shape: TrayShape
  /** Beside the icon where the system has room (macOS). */
  title: string
  tooltip: string
  menu: TrayMenuState
}

export interface TrayMenuState {
  timer: 'idle' | 'running' | 'paused'
  /** What toggling starts. */
  last: Target | null
  pins: { favourite: FavouriteView; action: ShortcutAction | null }[]
  /** Without what is offered above them. */
  recents: Target[]
  /** The small timer window is there. */
  timerWindow: boolean
  /** Those that work. */
  shortcuts: Partial<Shortcuts>
}

const favourites: ShortcutAction[] = ['favourite1', 'favourite2', 'favourite3']

export function trayState(snapshot: Snapshot, now: number): TrayState {
  const { timer, recents, pins, settings, shortcutProblems, unsent } = snapshot
  const questions = snapshot.gaps.length + (snapshot.forgottenPause === null ? 0 : 1)
  const needsYou = questions + unsent.needsYou
  const state = timer.kind === 'idle' ? 'idle' : openPause(timer.entry) ? 'paused' : 'running'
  const time = timer.kind === 'idle' ? '' : hoursMinutes(worked(timer.entry, now))
  const what = timer.kind === 'idle' ? 'Stint' : `${time} ${timer.entry.target.project}`
  const calm = state === 'idle' && unsent.stuck > 0 ? 'waiting' : state
  const last = timer.kind === 'idle' ? (timer.last?.target ?? null) : null
  const offered = new Set([...pins, ...(last ? [last] : [])].map(targetKey))
  const places = settings.pins.map(favouriteKey)
  const working = Object.entries(settings.shortcuts).filter(
    ([action, keys]) => keys !== '' && !Object.hasOwn(shortcutProblems, action),
  )
  return {
    shape: needsYou > 0 ? asked[state] : calm,
    title: time,
    tooltip: [what, state === 'paused' ? t().tray.paused : '', queueText(needsYou, unsent.waiting)]
      .filter(Boolean)
      .join(' · '),
    menu: {
      timer: state,
      last,
      pins: pins.map((favourite) => ({
        favourite,
        action: favourites[places.indexOf(favouriteKey(favourite))] ?? null,
      })),
      recents: recents.filter((target) => !offered.has(targetKey(target))),
      timerWindow: settings.timerWindow,
      shortcuts: Object.fromEntries(working),
    },
  }
}

/** At 16 pixels there is no room for the bars of a pause beside the mark; the tooltip tells of both. */
const asked = { idle: 'needsYou', running: 'runningNeedsYou', paused: 'needsYou' } as const

function queueText(needsYou: number, open: number): string {
  if (needsYou > 0) return t().tray.needYou(needsYou)
  return open > 0 ? t().tray.waiting(open) : ''
}

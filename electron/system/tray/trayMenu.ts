/** The menu of the tray icon, as a template. */
import type { MenuItemConstructorOptions } from 'electron'
import { oneLine } from '../../../shared/controlCharacters.ts'
import { cutText } from '../../../shared/limits.ts'
import type { FavouriteView, ShortcutAction, Target } from '../../../shared/model/snapshot.ts'
import type { TrayMenuState } from './trayState.ts'
import { t } from '../messages.ts'

export interface TrayMenuNeeds {
  onToggle: () => void
  onPause: () => void
  onStop: () => void
  /** A project alone, or with all that a favourite says. */
  onStart: (favourite: FavouriteView) => void
  onOpen: () => void
  onDay: () => void
  onTimerWindow: () => void
  onSettings: () => void
  onQuit: () => void
}

type Item = MenuItemConstructorOptions

const pinsInMenu = 8
const mostRecents = 5
const longestLabel = 60

/** The label of a target. A single "&" would mark the letter after it as a key. */
export function shortTargetText({ project, activity, task }: Target): string {
  return label([project, activity, task].filter(Boolean).join(' · '))
}

/** What the person calls it, or its project; the note tells those of one project apart. */
const favouriteText = (favourite: FavouriteView): string =>
  label(
    favourite.name ??
      [favourite.project, favourite.activity, favourite.task, favourite.description].filter(Boolean).join(' · '),
  )

function label(text: string): string {
  const name = cutText(oneLine(text), longestLabel).replace(/ …$/, '…')
  return name.replaceAll('&', '&&')
}

export function trayMenu(state: TrayMenuState, needs: TrayMenuNeeds): Item[] {
  const { timer, last, shortcuts, pins, recents } = state
  const say = t().tray
  /** Shown, not registered: the keys work anyway. */
  const keys = (...actions: (ShortcutAction | null)[]): Item => {
    const accelerator = actions.map((action) => action && shortcuts[action]).find(Boolean)
    return accelerator ? { accelerator, registerAccelerator: false } : {}
  }
  const start = (favourite: FavouriteView, action: ShortcutAction | null = null): Item => ({
    label: favouriteText(favourite),
    click: () => needs.onStart(favourite),
    ...keys(action),
  })
  const controls: Record<TrayMenuState['timer'], Item[]> = {
    idle: [
      {
        label: last ? say.startOn(shortTargetText(last)) : say.start,
        enabled: last !== null,
        click: needs.onToggle,
        ...keys('toggle'),
      },
    ],
    running: [
      { label: say.stop, click: needs.onStop, ...keys('stop', 'toggle') },
      { label: say.pause, click: needs.onPause, ...keys('pause') },
    ],
    paused: [
      { label: say.resume, click: needs.onPause, ...keys('pause', 'toggle') },
      { label: say.stop, click: needs.onStop, ...keys('stop') },
    ],
  }
  return [
    ...controls[timer],
    ...group(
      say.pinned,
      pins.slice(0, pinsInMenu).map(({ favourite, action }) => start(favourite, action)),
    ),
    ...group(
      say.recent,
      recents.slice(0, mostRecents).map((target) => start(target)),
    ),
    { type: 'separator' },
    { label: say.open, click: needs.onOpen, ...keys('open') },
    { label: say.day, click: needs.onDay, ...keys('day') },
    { label: say.timerWindow, type: 'checkbox', checked: state.timerWindow, click: needs.onTimerWindow },
    { label: say.settings, click: needs.onSettings },
    { type: 'separator' },
    { label: say.quit, click: needs.onQuit },
  ]
}

const group = (label: string, items: Item[]): Item[] =>
  items.length === 0 ? [] : [{ type: 'separator' }, { label, enabled: false }, ...items]

/** The menu of the tray icon, as a template. */
import type { MenuItemConstructorOptions } from 'electron'
import { oneLine } from '../../../shared/controlCharacters.ts'
import { cutText } from '../../../shared/limits.ts'
import type { ShortcutAction, Target } from '../../../shared/model/snapshot.ts'
import type { TrayMenuState } from './trayState.ts'
import { t } from '../messages.ts'

export interface TrayMenuNeeds {
  onToggle: () => void
  onPause: () => void
  onStop: () => void
  onStart: (target: Target) => void
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
  const whole = oneLine([project, activity, task].filter(Boolean).join(' · '))
  const name = cutText(whole, longestLabel).replace(/ …$/, '…')
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
  const start = (target: Target, action: ShortcutAction | null = null): Item => ({
    label: shortTargetText(target),
    click: () => needs.onStart(target),
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
      pins.slice(0, pinsInMenu).map(({ target, action }) => start(target, action)),
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

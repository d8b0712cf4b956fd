/** The menu of the tray icon, as a template. */
import type { MenuItemConstructorOptions } from 'electron'
import type { ShortcutAction, Target } from '../../shared/model.ts'
import type { TrayMenuState } from './trayState.ts'

export interface TrayMenuNeeds {
  onToggle: () => void
  onPause: () => void
  onStop: () => void
  onStart: (target: Target) => void
  onOpen: () => void
  onDay: () => void
  onSettings: () => void
  onQuit: () => void
}

type Item = MenuItemConstructorOptions

const mostPins = 8
const mostRecents = 5
const longestLabel = 60

/** The label of a target. A single "&" would mark the letter after it as a key. */
export function nameOf({ project, activity, task }: Target): string {
  const whole = [project, activity, task].filter(Boolean).join(' · ')
  const name = whole.length > longestLabel ? `${whole.slice(0, longestLabel - 1).trimEnd()}…` : whole
  return name.replaceAll('&', '&&')
}

export function trayMenu(state: TrayMenuState, needs: TrayMenuNeeds): Item[] {
  const { timer, last, shortcuts, pins, recents } = state
  /** Shown, not registered: the keys work anyway. */
  const keys = (...actions: (ShortcutAction | null)[]): Item => {
    const accelerator = actions.map((action) => action && shortcuts[action]).find(Boolean)
    return accelerator ? { accelerator, registerAccelerator: false } : {}
  }
  const start = (target: Target, action: ShortcutAction | null = null): Item => ({
    label: nameOf(target),
    click: () => needs.onStart(target),
    ...keys(action),
  })
  const controls: Record<TrayMenuState['timer'], Item[]> = {
    idle: [
      {
        label: last ? `Start ${nameOf(last)}` : 'Start',
        enabled: last !== null,
        click: needs.onToggle,
        ...keys('toggle'),
      },
    ],
    running: [
      { label: 'Stop', click: needs.onStop, ...keys('stop', 'toggle') },
      { label: 'Pause', click: needs.onPause, ...keys('pause') },
    ],
    paused: [
      { label: 'Resume', click: needs.onPause, ...keys('pause', 'toggle') },
      { label: 'Stop', click: needs.onStop, ...keys('stop') },
    ],
  }
  return [
    ...controls[timer],
    ...group(
      'Pinned',
      pins.slice(0, mostPins).map(({ target, action }) => start(target, action)),
    ),
    ...group(
      'Recent',
      recents.slice(0, mostRecents).map((target) => start(target)),
    ),
    { type: 'separator' },
    { label: 'Open Stint', click: needs.onOpen, ...keys('open') },
    { label: 'Open the day', click: needs.onDay, ...keys('day') },
    { label: 'Settings…', click: needs.onSettings },
    { type: 'separator' },
    { label: 'Quit Stint', click: needs.onQuit },
  ]
}

const group = (label: string, items: Item[]): Item[] =>
  items.length === 0 ? [] : [{ type: 'separator' }, { label, enabled: false }, ...items]

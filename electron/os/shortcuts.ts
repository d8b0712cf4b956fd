/** The global shortcuts: registered, exchanged all or none, refused in words, at rest while one is being recorded. */
import type { CommandLine, GlobalShortcut } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { type ShortcutAction, shortcutActions, type ShortcutProblems, type Shortcuts } from '../../shared/model.ts'
import { actionNames, keyWords, sameAs, sameKeys } from '../../shared/shortcuts.ts'

export interface GlobalShortcutsNeeds {
  system: Pick<GlobalShortcut, 'register' | 'unregister'>
  run: Record<ShortcutAction, () => void>
  mac: boolean
  /** Wayland: the desktop hands out keys, if at all. */
  wayland: boolean
  /** Other keys work now, or no longer. */
  onChange: () => void
}

export interface GlobalShortcuts {
  /** Registers what can be; what can't is in `problems`. */
  begin(shortcuts: Shortcuts): void
  /** Exchanges what differs. Where the system refuses one, all stays as it was, and an AppError 'rejected' says why. */
  change(shortcuts: Shortcuts): void
  /** While keys are being recorded those in use must not fire. */
  rest(recording: boolean): void
  problems(): ShortcutProblems
}

export function createShortcuts(needs: GlobalShortcutsNeeds): GlobalShortcuts {
  const { system, run, mac, wayland, onChange } = needs
  const live = new Map<ShortcutAction, string>()
  let wanted: Shortcuts | null = null
  let resting = false
  let problems: ShortcutProblems = {}

  const tell = (next: ShortcutProblems) => {
    if (JSON.stringify(next) === JSON.stringify(problems)) return
    problems = next
    onChange()
  }
  const drop = (action: ShortcutAction) => {
    const keys = live.get(action)
    if (keys !== undefined) system.unregister(keys)
    live.delete(action)
  }
  /** Returns why not. */
  const register = (action: ShortcutAction, keys: string): string | null => {
    if (keys === '' || live.has(action)) return null
    const other = shortcutActions.find((one) => sameKeys(live.get(one) ?? '', keys, mac))
    if (other) return takenBy(other)
    try {
      if (system.register(keys, run[action])) {
        live.set(action, keys)
        return null
      }
    } catch {
      return `${keyWords(keys, mac)} can’t be used as a shortcut on this system. Choose other keys.`
    }
    return wayland ? byCommand(action) : `Another program already uses ${keyWords(keys, mac)}. Choose other keys.`
  }
  const registerAll = (shortcuts: Shortcuts) => {
    const told = shortcutActions.map((action) => [action, register(action, shortcuts[action])] as const)
    tell(Object.fromEntries(told.filter(([, problem]) => problem !== null)))
  }

  return {
    begin(shortcuts) {
      wanted = shortcuts
      registerAll(shortcuts)
    },
    change(next) {
      const before = wanted
      const changed = shortcutActions.filter((action) => next[action] !== before?.[action])
      for (const action of changed) {
        const other = sameAs(next, action, mac)
        if (other) throw new AppError('rejected', takenBy(other))
      }
      const dropped = changed.flatMap((action) => {
        const keys = live.get(action)
        drop(action)
        return keys === undefined ? [] : [{ action, keys }]
      })
      for (const action of changed) {
        const problem = register(action, next[action])
        if (problem === null) continue
        for (const one of changed) drop(one)
        const lost = dropped.map(({ action: one, keys }) => [one, register(one, keys)] as const)
        tell({ ...problems, ...Object.fromEntries(lost.filter(([, why]) => why !== null)) })
        throw new AppError('rejected', problem)
      }
      wanted = next
      // What was given up may be what another action waits for.
      if (!resting) registerAll(next)
    },
    rest(recording) {
      if (recording === resting) return
      resting = recording
      if (recording) for (const action of shortcutActions) drop(action)
      else if (wanted) registerAll(wanted)
    },
    problems: () => problems,
  }
}

const takenBy = (other: ShortcutAction) =>
  `These keys already belong to “${actionNames[other]}”. Choose other keys, or clear them there first.`

/** What does the same from outside, for keys that the desktop binds to commands. */
const commands: Record<ShortcutAction, string> = {
  toggle: 'stint toggle',
  open: 'stint open',
  pause: 'stint pause',
  stop: 'stint stop',
  favourite1: 'stint start',
  favourite2: 'stint start',
  favourite3: 'stint start',
  day: 'stint open',
}
const byCommand = (action: ShortcutAction) =>
  `The desktop refused these keys. Choose other keys, or bind some to the command “${commands[action]}” in its keyboard settings.`

/** Whether the session is one in which programs can't take keys by themselves. */
export const isWayland = (platform: string, env: Record<string, string | undefined>): boolean =>
  platform === 'linux' && env['XDG_SESSION_TYPE'] === 'wayland'

/** Chromium's way to ask the desktop for keys; GNOME is asked only with the second one. */
const portal = ['GlobalShortcutsPortal', 'GlobalShortcutsPortalPreferredTrigger']

/** Has Chromium ask the desktop for keys. To be called before the app is ready; what was given on the command line stays. */
export function askDesktopForKeys(commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue'>): void {
  const given = commandLine.getSwitchValue('enable-features')
  commandLine.appendSwitch('enable-features', [given, ...portal].filter(Boolean).join(','))
}

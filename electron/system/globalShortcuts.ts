/** The global shortcuts: registered, exchanged all or none, refused in words, at rest while one is being recorded. */
import type { CommandLine, GlobalShortcut } from 'electron'
import { AppError } from '../../shared/errors.ts'
import {
  type ShortcutAction,
  shortcutActions,
  type ShortcutProblems,
  type Shortcuts,
} from '../../shared/model/snapshot.ts'
import { actionNames, keyWords, sameAs, sameKeys } from '../../shared/accelerators.ts'
import { t } from './messages.ts'

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
  let problems: Partial<Record<ShortcutAction, Problem>> = {}

  const tell = (next: typeof problems) => {
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
  const register = (action: ShortcutAction, keys: string): Problem | null => {
    if (keys === '' || live.has(action)) return null
    const other = shortcutActions.find((one) => sameKeys(live.get(one) ?? '', keys, mac))
    if (other) return { kind: 'taken', by: other }
    // On Wayland keys can't be given back: those of before may still come, and so may keys while one is being recorded.
    const runIfMeant = () => live.get(action) === keys && run[action]()
    try {
      if (system.register(keys, runIfMeant)) {
        live.set(action, keys)
        return null
      }
    } catch {
      return { kind: 'impossible', keys }
    }
    return wayland ? { kind: 'refused', action } : { kind: 'used', keys }
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
        if (other) throw new AppError('rejected', problemText({ kind: 'taken', by: other }, mac))
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
        throw new AppError('rejected', problemText(problem, mac))
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
    problems: () =>
      Object.fromEntries(Object.entries(problems).map(([action, problem]) => [action, problemText(problem, mac)])),
  }
}

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

/** Why keys don't work; `refused`: by the desktop. Made words only when asked for, as another language may be spoken then. */
type Problem =
  | { kind: 'taken'; by: ShortcutAction }
  | { kind: 'impossible' | 'used'; keys: string }
  | { kind: 'refused'; action: ShortcutAction }

function problemText(problem: Problem, mac: boolean): string {
  const say = t().shortcuts
  switch (problem.kind) {
    case 'taken':
      return say.taken(actionNames()[problem.by])
    case 'impossible':
      return say.impossible(keyWords(problem.keys, mac))
    case 'used':
      return say.used(keyWords(problem.keys, mac))
    case 'refused':
      return say.byCommand(commands[problem.action])
  }
}

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

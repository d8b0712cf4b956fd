/** What keys can do from any program: how it and they are called, and which keys are the same. */
import { type ShortcutAction, shortcutActions, type Shortcuts } from './model/snapshot.ts'
import { t } from './messages.ts'

/** What each action is called. */
export const actionNames = (): Record<ShortcutAction, string> => t().actions

const alike: Record<string, string> = {
  cmd: 'command',
  super: 'command',
  meta: 'command',
  ctrl: 'control',
  option: 'alt',
  enter: 'return',
  esc: 'escape',
}

/** One spelling for all of an accelerator. */
function spelling(keys: string, mac: boolean): string {
  const own = mac ? 'command' : 'control'
  const parts = keys.toLowerCase().split('+')
  const plain = parts.map((part) => (/^(commandorcontrol|cmdorctrl)$/.test(part) ? own : (alike[part] ?? part)))
  return [...new Set(plain)].toSorted().join('+')
}

/** Whether two accelerators are pressed alike; none ('') is like no other. */
export const sameKeys = (a: string, b: string, mac: boolean): boolean =>
  a !== '' && b !== '' && spelling(a, mac) === spelling(b, mac)

/** Another action with the keys of `action`, the first of them; null: none has. */
export const sameAs = (shortcuts: Shortcuts, action: ShortcutAction, mac: boolean): ShortcutAction | null =>
  shortcutActions.find((other) => other !== action && sameKeys(shortcuts[other], shortcuts[action], mac)) ?? null

function signs(): Record<string, [mac: string, other: string]> {
  const { control, shift, enter, space } = t().keys
  return {
    CommandOrControl: ['⌘', control],
    CmdOrCtrl: ['⌘', control],
    Command: ['⌘', 'Cmd'],
    Control: ['⌃', control],
    Ctrl: ['⌃', control],
    Super: ['⌘', 'Super'],
    Alt: ['⌥', 'Alt'],
    Option: ['⌥', 'Alt'],
    Shift: ['⇧', shift],
    Return: ['↩', enter],
    Space: [space, space],
    Up: ['↑', '↑'],
    Down: ['↓', '↓'],
    Left: ['←', '←'],
    Right: ['→', '→'],
  }
}

/** The keys of an accelerator as they are called on the keyboard, one by one. */
export const keysOf = (accelerator: string, mac: boolean): string[] =>
  accelerator === '' ? [] : accelerator.split('+').map((part) => signs()[part]?.[mac ? 0 : 1] ?? part)

/** The same in a sentence: "Alt+Shift+T", on a Mac "⌥⇧T". */
export const keyWords = (accelerator: string, mac: boolean): string => keysOf(accelerator, mac).join(mac ? '' : '+')

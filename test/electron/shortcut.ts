import type * as E from 'electron'
import { lifecycle } from './app.ts'
import { guarded } from './guard.ts'

const modifiers: Record<string, string> = {
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  control: 'control',
  ctrl: 'control',
  commandorcontrol: process.platform === 'darwin' ? 'meta' : 'control',
  cmdorctrl: process.platform === 'darwin' ? 'meta' : 'control',
  alt: 'alt',
  option: 'alt',
  altgr: 'altgr',
  shift: 'shift',
}

const order = ['control', 'alt', 'altgr', 'shift', 'meta']

/** Keys of more than one character, from Electron's page on keyboard shortcuts. */
const namedKeys = new RegExp(
  '^(f([1-9]|1[0-9]|2[0-4])|plus|space|tab|capslock|numlock|scrolllock|backspace|delete|insert|return|enter|up|down' +
    '|left|right|home|end|pageup|pagedown|escape|esc|volume(up|down|mute)|media(nexttrack|previoustrack|stop|playpause)' +
    '|printscreen|num([0-9]|dec|add|sub|mult|div))$',
)

/** Two spellings of one shortcut become one; what is none throws, as Electron's argument conversion does. */
function normalized(accelerator: string): string {
  const parts = accelerator.toLowerCase().split('+')
  const key = parts.pop() ?? ''
  const held = parts.map((part) => modifiers[part])
  if (held.includes(undefined) || (!/^[!-~]$/.test(key) && !namedKeys.test(key))) {
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`)
  }
  return [...order.filter((modifier) => held.includes(modifier)), key].join('+')
}

function inUse(): Map<string, () => void> {
  if (!lifecycle.done) throw new Error('globalShortcut cannot be used before the app is ready')
  return registered
}

const registered = new Map<string, () => void>()

/**
 * On Wayland Chromium asks the desktop for keys: every wish is answered with yes, whatever the desktop does, and none is ever
 * given back (ui/base/accelerators/global_accelerator_listener/global_accelerator_listener_linux.cc).
 */
const byPortal = process.env['XDG_SESSION_TYPE'] === 'wayland'

/** Holds what is registered; no key of the desktop ever reaches it. */
export const globalShortcut = guarded('globalShortcut', {
  register(accelerator: string, callback: () => void): boolean {
    const key = normalized(accelerator)
    if (inUse().has(key) && !byPortal) return false
    registered.set(key, callback)
    return true
  },
  registerAll: (accelerators: string[], callback: () => void) => {
    for (const accelerator of accelerators) globalShortcut.register(accelerator, callback)
  },
  unregister: (accelerator: string) => void (byPortal || inUse().delete(normalized(accelerator))),
  unregisterAll: () => void (byPortal || inUse().clear()),
  isRegistered: (accelerator: string) => inUse().has(normalized(accelerator)),
} satisfies Partial<E.GlobalShortcut>)

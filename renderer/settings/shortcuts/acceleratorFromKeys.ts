/** Pressed keys -> an accelerator as Electron writes it. */
import { isPlain } from '../../components/keyLabels.ts'
import { t } from '../messages.ts'

export interface Pressed {
  key: string
  code: string
  metaKey: boolean
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
}

export type Recorded =
  | { kind: 'accelerator'; text: string }
  | { kind: 'clear' }
  | { kind: 'cancel' }
  /** Only modifiers so far. */
  | { kind: 'pending'; text: string }
  | { kind: 'refused'; message: string }

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'Dead'])

const byCode: Record<string, string> = {
  Space: 'Space',
  Enter: 'Return',
  Tab: 'Tab',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
}

export function acceleratorFromKeys(event: Pressed, mac: boolean): Recorded {
  const bare = isPlain(event)
  if (bare && event.key === 'Escape') return { kind: 'cancel' }
  if (bare && (event.key === 'Backspace' || event.key === 'Delete')) return { kind: 'clear' }
  const modifierKeys = [
    ...((mac ? event.metaKey : event.ctrlKey) ? ['CommandOrControl'] : []),
    ...((mac ? event.ctrlKey : event.metaKey) ? [mac ? 'Control' : 'Super'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
  ]
  const key = keyOf(event)
  if (key === null) {
    if (modifiers.has(event.key)) return { kind: 'pending', text: modifierKeys.join('+') }
    return { kind: 'refused', message: t().shortcuts.unusable }
  }
  const alone = modifierKeys.length === 0 || (modifierKeys.length === 1 && modifierKeys[0] === 'Shift')
  if (alone && !/^F\d+$/.test(key)) {
    const say = t().shortcuts
    return { kind: 'refused', message: mac ? say.aloneOnMac : say.alone }
  }
  return { kind: 'accelerator', text: [...modifierKeys, key].join('+') }
}

/** A letter is what the layout gives; where Alt changed it into a sign, the name of the key counts. */
function keyOf({ key, code }: Pressed): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key
  const named = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(code)
  if (named) return named[1] ?? named[2] ?? `num${named[3]}`
  return byCode[code] ?? null
}

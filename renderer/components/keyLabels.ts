import { isMac } from '../state/bridge.ts'
import { t } from '../state/messages.ts'

/** The key that stands for Command on a Mac and Ctrl elsewhere. */
export const hasMod = (event: { metaKey: boolean; ctrlKey: boolean }): boolean =>
  isMac ? event.metaKey : event.ctrlKey

/** No modifier key is held. */
export const isPlain = (event: { metaKey: boolean; ctrlKey: boolean; altKey: boolean; shiftKey: boolean }): boolean =>
  !event.metaKey && !event.ctrlKey && !event.altKey && !event.shiftKey

/** A key combination as text: "mod+shift+." is ⇧⌘. on a Mac and Ctrl+Shift+. elsewhere. */
export function showKeys(keys: string, mac: boolean = isMac): string {
  const named = t().keys
  const signs: Record<string, [mac: string, other: string]> = {
    mod: ['⌘', named.ctrl],
    shift: ['⇧', named.shift],
    alt: ['⌥', named.alt],
    enter: ['⏎', named.enter],
    backspace: ['⌫', named.backspace],
    delete: ['⌫', named.delete],
    esc: ['esc', named.esc],
    plus: ['+', '+'],
    up: ['↑', '↑'],
    down: ['↓', '↓'],
    left: ['←', '←'],
    right: ['→', '→'],
  }
  const parts = keys.split('+').map((part) => signs[part]?.[mac ? 0 : 1] ?? part.toUpperCase())
  return parts.join(mac ? '' : '+')
}

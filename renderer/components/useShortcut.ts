import { useEffect, useEffectEvent } from 'react'
import { hasMod } from './keyLabels.ts'

/** In a field with text the key may belong to the field. */
const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.value !== ''

/**
 * Runs `act` on Command (Ctrl elsewhere) + `key`, wherever the focus is in this window; with `yielding` not in a field
 * that holds text.
 */
export function useShortcut(key: string, act: () => void, shift = false, yielding = false): void {
  const fire = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!hasMod(event) || event.altKey || event.shiftKey !== shift) return
      if (event.key.toLowerCase() !== key || event.isComposing || (yielding && isTyping())) return
      event.preventDefault()
      fire()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, shift, yielding])
}

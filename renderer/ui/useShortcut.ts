import { useEffect, useEffectEvent } from 'react'
import { hasMod } from './keys.ts'

/** Runs `act` on Command (Ctrl elsewhere) + `key`, wherever the focus is in this window. */
export function useShortcut(key: string, act: () => void, shift = false): void {
  const fire = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!hasMod(event) || event.altKey || event.shiftKey !== shift) return
      if (event.key.toLowerCase() !== key || event.isComposing) return
      event.preventDefault()
      fire()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [key, shift])
}

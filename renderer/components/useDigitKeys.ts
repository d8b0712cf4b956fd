import { useEffect, useEffectEvent } from 'react'
import { hasMod } from './keyLabels.ts'

/** Runs `act` on Command (Ctrl elsewhere) + a digit, on any layout of keys; `move`: with Shift. */
export function useDigitKeys(act: (nth: number, move: boolean) => void): void {
  const fire = useEffectEvent(act)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      if (!digit || !hasMod(event) || event.altKey || event.repeat) return
      event.preventDefault()
      fire(Number(digit), event.shiftKey)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Single keys of the window of days; they don't work in fields and in the panel. */
import { useEffect, useEffectEvent } from 'react'
import { isPlain } from '../components/keyLabels.ts'

/** What to run for each key, without modifiers; other keys are left alone. */
export type Keys = Record<string, (() => void) | undefined>

/** Fields, the panel and questions use the keys themselves. */
const owns = (element: Element | null): boolean =>
  element !== null && element.matches('input, textarea, select, [role=radio], aside, aside *, [data-confirm] *')

/** Runs the function that `keys` has for a pressed key, unless an element has handled the key. */
export function useWindowKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isPlain(event)) return
    const { key } = event
    const act = keys[key.length === 1 ? key.toLowerCase() : key]
    if (!act || (key !== 'Escape' && owns(document.activeElement))) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

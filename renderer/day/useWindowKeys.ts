/** What the keys of this window do where the focus is in no field: days, selection, and what is done with an entry. */
import { useEffect, useEffectEvent } from 'react'
import { isPlain } from '../components/keyLabels.ts'

/** Keys without Command or Ctrl, by their name; what isn't there is nobody's. */
export type Keys = Record<string, (() => void) | undefined>

/** Fields have their own use for every key, and so has what is edited. */
const owns = (element: Element | null): boolean =>
  element !== null && element.matches('input, textarea, select, [role=radio], aside, aside *, [data-confirm] *')

/** Runs what `keys` has for a key, unless something nearer has taken it. */
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

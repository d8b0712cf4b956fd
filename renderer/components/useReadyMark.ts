import { useLayoutEffect } from 'react'

/** Marks the page as drawn once `ready`; tests wait for that. */
export function useReadyMark(ready: boolean): void {
  useLayoutEffect(() => {
    if (!ready) return
    performance.mark('ready')
    document.documentElement.dataset['ready'] = ''
  }, [ready])
}

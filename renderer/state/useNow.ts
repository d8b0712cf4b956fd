import { useEffect, useState } from 'react'

/** Milliseconds until the next full `every` since `origin`. */
export const untilNext = (now: number, origin: number, every: number): number => {
  const since = (((now - origin) % every) + every) % every
  return every - since
}

/**
 * The present moment (epoch ms), renewed whenever a full `every` ms has passed since `origin`. It sleeps while the
 * window is hidden and catches up when it is seen again.
 */
export function useNow(origin: number, every: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      clearTimeout(timer)
      if (document.hidden) return
      const at = Date.now()
      setNow(at)
      timer = setTimeout(tick, untilNext(at, origin, every))
    }
    tick()
    document.addEventListener('visibilitychange', tick)
    window.addEventListener('focus', tick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tick)
      window.removeEventListener('focus', tick)
    }
  }, [origin, every])
  return now
}

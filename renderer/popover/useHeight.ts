import { useEffect, useRef } from 'react'
import { stint } from '../state/stint.ts'

/** The lowest and highest window that the contract allows. */
const lowest = 80
const highest = 560

/** Keeps the window as high as the element this ref is put on. */
export function useHeight() {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const measured = element.current
    if (!measured) return
    let told = 0
    const observer = new ResizeObserver(() => {
      const height = Math.min(highest, Math.max(lowest, Math.ceil(measured.getBoundingClientRect().height)))
      if (height === told) return
      told = height
      void stint().sizePopover({ height })
    })
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return element
}

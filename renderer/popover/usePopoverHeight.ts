import { useEffect, useRef } from 'react'
import { asResult, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'

/** The lowest and highest window that the contract allows. */
const lowest = 80
const highest = 560
/** Below this height the parts of the screen scroll together. */
const leastHeightForParts = 480

/** A desktop that gives a window another size than it asked for has done so by then, ms. */
const sizedAfterMs = 300

/** Keeps the window as high as the element with this ref, and the element no higher than the screen or than the window really is (`--most`). */
export function usePopoverHeight() {
  const element = useRef<HTMLElement>(null)
  const zoom = useSnapshotStore(({ snapshot }) => snapshot?.settings.zoom)
  useEffect(() => {
    const measured = element.current
    if (!measured) return
    let sentHeight = 0
    let look: ReturnType<typeof setTimeout> | undefined
    const limitTo = (most: number) => {
      measured.style.setProperty('--most', `${most}px`)
      measured.toggleAttribute('data-short', most < leastHeightForParts)
    }
    const sendHeight = async () => {
      const height = Math.min(highest, Math.max(lowest, Math.ceil(measured.getBoundingClientRect().height)))
      if (height === sentHeight) return
      sentHeight = height
      const answer = await asResult(stint().sizePopover({ height }))
      if (!answer.ok) return
      limitTo(answer.value.most)
      clearTimeout(look)
      look = setTimeout(() => {
        if (height === sentHeight && innerHeight < height) limitTo(innerHeight)
      }, sizedAfterMs)
    }
    const observer = new ResizeObserver(() => void sendHeight())
    observer.observe(measured)
    // It may be shown on another screen than before.
    const end = stint().on('shown', () => {
      sentHeight = 0
      void sendHeight()
    })
    return () => {
      clearTimeout(look)
      observer.disconnect()
      end()
    }
  }, [zoom])
  return element
}

import { useEffect, useRef } from 'react'
import { popoverHeights } from '../../shared/model/settings.ts'
import { asResult, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'

/** The lowest and highest window that the contract allows. */
const lowest = 80
const highest = popoverHeights.most
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
    /** What the screen allows, and what the desktop gives if that is less than was asked for; 0: as much as asked for. */
    let allowed: number = highest
    let given = 0
    let look: ReturnType<typeof setTimeout> | undefined
    const limit = () => {
      const most = given || allowed
      measured.style.setProperty('--most', `${most}px`)
      measured.toggleAttribute('data-short', most < leastHeightForParts)
    }
    const lookWhatIsGiven = () => {
      given = innerHeight < sentHeight ? innerHeight : 0
      limit()
    }
    const sendHeight = async () => {
      const height = Math.min(highest, Math.max(lowest, Math.ceil(measured.getBoundingClientRect().height)))
      // As high as what was given is what would be higher: to ask for less would give away the rest, and ask for it again.
      if (height === sentHeight || (given > 0 && height >= given)) return
      sentHeight = height
      const answer = await asResult(stint().sizePopover({ height }))
      if (height !== sentHeight) return
      if (!answer.ok) return void (sentHeight = 0)
      allowed = answer.value.most
      given = 0
      limit()
      clearTimeout(look)
      look = setTimeout(lookWhatIsGiven, sizedAfterMs)
    }
    // Late, on a desktop that is busy.
    const onResize = () => {
      if (given > 0) lookWhatIsGiven()
    }
    addEventListener('resize', onResize)
    const observer = new ResizeObserver(() => void sendHeight())
    observer.observe(measured)
    // It may be shown on another screen than before.
    const end = stint().on('shown', () => {
      sentHeight = 0
      given = 0
      limit()
      void sendHeight()
    })
    return () => {
      removeEventListener('resize', onResize)
      clearTimeout(look)
      observer.disconnect()
      end()
    }
  }, [zoom])
  return element
}

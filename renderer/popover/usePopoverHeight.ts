import { useEffect, useRef } from 'react'
import { settle, useMirror } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'

/** The lowest and highest window that the contract allows. */
const lowest = 80
const highest = 560
/** With less the parts of a day can't share the room: they are scrolled together. */
const comfortable = 480

/** Keeps the window as high as the element this ref is put on, and that no higher than the screen (`--most`). */
export function useHeight() {
  const element = useRef<HTMLElement>(null)
  const zoom = useMirror(({ snapshot }) => snapshot?.settings.zoom)
  useEffect(() => {
    const measured = element.current
    if (!measured) return
    let told = 0
    const tell = async () => {
      const height = Math.min(highest, Math.max(lowest, Math.ceil(measured.getBoundingClientRect().height)))
      if (height === told) return
      told = height
      const answer = await settle(stint().sizePopover({ height }))
      if (!answer.ok) return
      const { most } = answer.value
      measured.style.setProperty('--most', `${most}px`)
      measured.toggleAttribute('data-short', most < comfortable)
    }
    const observer = new ResizeObserver(() => void tell())
    observer.observe(measured)
    // It may be shown on another screen than before.
    const end = stint().on('shown', () => {
      told = 0
      void tell()
    })
    return () => {
      observer.disconnect()
      end()
    }
  }, [zoom])
  return element
}

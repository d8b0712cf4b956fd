import { type PointerEvent, useEffect, useState } from 'react'
import { useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { showKeys } from '../components/keyLabels.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { t } from './messages.ts'
import { boundedHeight, keepHeight, makeShorter, makeTaller } from './popoverHeight.ts'
import styles from './HeightHandle.module.css'

/** Where the panel is below, the popover stands on it and grows upwards. */
const isStanding = (): boolean => {
  const { availTop = 0, availHeight } = screen as Screen & { availTop?: number }
  return screenY + outerHeight / 2 > availTop + availHeight / 2
}

/**
 * The edge away from the panel, by which the popover is made taller or shorter; a double click leaves it to what is shown.
 * It is for the pointer alone: keys and the menu of the timer do the same.
 */
export function HeightHandle() {
  const zoom = useSnapshotStore(({ snapshot }) => snapshot?.settings.zoom ?? 100)
  const [standing, setStanding] = useState(false)
  useShortcut('arrowup', makeTaller, true)
  useShortcut('arrowdown', makeShorter, true)
  useEffect(() => stint().on('shown', () => setStanding(isStanding())), [])

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const main = event.currentTarget.closest('main')
    if (!main || event.button !== 0) return
    const handle = event.currentTarget
    const from = { at: event.screenY, height: main.offsetHeight }
    const towards = standing ? -1 : 1
    const ends = new AbortController()
    const { signal } = ends
    handle.setPointerCapture(event.pointerId)
    let wanted = 0
    const onMove = ({ screenY: at }: globalThis.PointerEvent) => {
      wanted = boundedHeight(from.height + (towards * (at - from.at) * 100) / zoom, main)
      main.style.setProperty('--tall', `${wanted}px`)
      main.dataset['tall'] = ''
    }
    const onEnd = () => {
      ends.abort()
      if (wanted > 0) keepHeight(wanted)
    }
    handle.addEventListener('pointermove', onMove, { signal })
    handle.addEventListener('pointerup', onEnd, { signal })
    handle.addEventListener('pointercancel', onEnd, { signal })
  }
  return (
    <div
      aria-hidden="true"
      className={styles.handle}
      data-standing={standing || undefined}
      data-testid="height"
      data-tip={t().foot.height}
      data-keys={`${showKeys('mod+shift+up')} ${showKeys('mod+shift+down')}`}
      onPointerDown={drag}
      onDoubleClick={() => keepHeight(0)}
    />
  )
}

import { type PointerEvent, useEffect, useState } from 'react'
import { popoverHeights } from '../../shared/model/settings.ts'
import { acceptAnswer, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { showKeys } from '../components/keyLabels.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { t } from './messages.ts'
import styles from './HeightHandle.module.css'

/** CSS pixels, by a key. */
const step = 40

/** As high as the screen allows at most, and never so low that the timer and the foot alone fill it. */
function bounded(height: number, main: HTMLElement): number {
  const allowed = Number.parseFloat(main.style.getPropertyValue('--most')) || popoverHeights.most
  const most = Math.min(popoverHeights.most, allowed)
  return Math.round(Math.max(popoverHeights.least, Math.min(height, most)))
}

/** 0: by what it shows. */
const keep = (popoverHeight: number) => void acceptAnswer(stint().changeSettings({ popoverHeight }))

/** Where the panel is below, the popover stands on it and grows upwards. */
const isStanding = (): boolean => {
  const { availTop = 0, availHeight } = screen as Screen & { availTop?: number }
  return screenY + outerHeight / 2 > availTop + availHeight / 2
}

/** The edge away from the panel, by which the popover is made higher or lower; a double click leaves it to what is shown. */
export function HeightHandle() {
  const zoom = useSnapshotStore(({ snapshot }) => snapshot?.settings.zoom ?? 100)
  const height = useSnapshotStore(({ snapshot }) => snapshot?.settings.popoverHeight ?? 0)
  const [standing, setStanding] = useState(false)
  const change = (by: number) => () => {
    const main = document.querySelector('main')
    if (main) keep(bounded(main.offsetHeight + by, main))
  }
  useShortcut('arrowup', change(step), true)
  useShortcut('arrowdown', change(-step), true)
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
      wanted = bounded(from.height + (towards * (at - from.at) * 100) / zoom, main)
      main.style.setProperty('--tall', `${wanted}px`)
      main.dataset['tall'] = ''
    }
    const onEnd = () => {
      ends.abort()
      if (wanted > 0) keep(wanted)
    }
    handle.addEventListener('pointermove', onMove, { signal })
    handle.addEventListener('pointerup', onEnd, { signal })
    handle.addEventListener('pointercancel', onEnd, { signal })
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-standing={standing || undefined}
      aria-label={t().foot.height}
      aria-orientation="vertical"
      aria-valuemin={popoverHeights.least}
      aria-valuemax={popoverHeights.most}
      aria-valuenow={Math.max(height, popoverHeights.least)}
      aria-valuetext={height === 0 ? t().foot.heightByContent : `${height}`}
      data-tip={t().foot.height}
      data-keys={`${showKeys('mod+shift+up')} ${showKeys('mod+shift+down')}`}
      onPointerDown={drag}
      onDoubleClick={() => keep(0)}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (ctrlKey || metaKey) return
        if (key === 'ArrowUp') change(step)()
        if (key === 'ArrowDown') change(-step)()
        if (key === 'Home') keep(0)
      }}
    />
  )
}

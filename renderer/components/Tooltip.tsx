/**
 * The name and the key of a button, in a bubble beside it that never leaves the window. Each window has one. Screen readers
 * have the name from the button itself.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { placeTooltip } from './placeTooltip.ts'
import styles from './Tooltip.module.css'

/** How long the pointer rests on a button before the bubble comes, ms. */
const restMs = 500

const ownerOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip], [data-keys]') : null

/** The keys of a card's answers work once the card has the focus; the keys that lead there stand before them. */
function keysOf(owner: HTMLElement): string {
  const card = owner.closest<HTMLElement>('[data-lead]')
  const lead = card && !card.contains(document.activeElement) ? card.dataset['lead'] : undefined
  const { keys } = owner.dataset
  return [keys && lead, keys].filter(Boolean).join(' ')
}

export function Tooltip() {
  const [owner, setOwner] = useState<HTMLElement | null>(null)
  const bubble = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let resting: HTMLElement | null = null
    let wait: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(wait)
      setOwner(null)
    }
    const onPointer = (event: PointerEvent) => {
      const over = event.pointerType === 'touch' ? null : ownerOf(event)
      if (over === resting) return
      resting = over
      hide()
      if (over) wait = setTimeout(() => setOwner(over.isConnected ? over : null), restMs)
    }
    const onFocus = (event: FocusEvent) => {
      hide()
      const focused = ownerOf(event)
      if (focused?.matches(':focus-visible')) setOwner(focused)
    }
    const ends = new AbortController()
    const { signal } = ends
    addEventListener('pointerover', onPointer, { signal })
    addEventListener('focusin', onFocus, { signal })
    // Any key and any click: the bubble is never in the way of what is done next, and Esc keeps its meaning.
    for (const name of ['keydown', 'pointerdown', 'focusout', 'scroll', 'resize', 'blur']) {
      addEventListener(name, hide, { signal, capture: true })
    }
    document.addEventListener(
      'pointerleave',
      () => {
        resting = null
        hide()
      },
      { signal },
    )
    return () => {
      clearTimeout(wait)
      ends.abort()
    }
  }, [])

  useEffect(() => {
    if (!owner) return
    // It goes with its button, whose size is nothing then.
    const observer = new ResizeObserver(() => {
      if (!owner.isConnected) setOwner(null)
    })
    observer.observe(owner)
    return () => observer.disconnect()
  }, [owner])

  useLayoutEffect(() => {
    if (!owner || !bubble.current) return
    const spot = placeTooltip(owner.getBoundingClientRect(), bubble.current.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    })
    bubble.current.style.translate = `${spot.x}px ${spot.y}px`
  }, [owner])

  if (!owner) return null
  const { tip } = owner.dataset
  const keys = keysOf(owner)
  if (!tip && !keys) return null
  return (
    <div ref={bubble} className={styles.bubble} aria-hidden="true" data-testid="tooltip">
      {tip && <span>{tip}</span>}
      {keys && <span className={tip ? styles.keys : undefined}>{keys}</span>}
    </div>
  )
}

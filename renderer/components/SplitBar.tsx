/** Some hours as a thin bar, with a handle that cuts it in two where that is possible. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { clock, wallOf } from '../../shared/time/formatTime.ts'
import { nearest, place, type Span } from './splitBarLayout.ts'
import { projectTint } from './projectTint.ts'
import { t } from '../state/messages.ts'
import styles from './SplitBar.module.css'

export interface BarPart extends Span {
  /** `gone`: an absence, hatched; `paused`: a lighter part over a worked one. */
  kind: 'worked' | 'gone' | 'paused'
  color: string | null
}

interface Handle {
  at: number
  /** The full minutes it may be moved to. */
  within: Span
  onMove(this: void, at: number): void
}

interface Props {
  /** What the bar shows, for screen readers. */
  label: string
  hours: Span
  zone: string
  pieces: BarPart[]
  handle?: Handle | undefined
}

const minute = 60_000
const percent = (part: number) => `${(part * 100).toFixed(2)}%`

export function SplitBar({ label, hours, zone, pieces, handle }: Props) {
  const left = (at: number) => percent(place(at, hours))
  const width = ({ from, to }: Span) => percent(place(to, hours) - place(from, hours))
  return (
    <div className={styles.split}>
      <span className="small">{wallOf(hours.from, zone).hour}</span>
      <Bar hours={hours} handle={handle}>
        <span className={styles.pieces} role="img" aria-label={label}>
          {pieces.map((piece) => (
            <span
              key={`${piece.from} ${piece.kind}`}
              className={piece.color ? 'tinted' : undefined}
              data-kind={piece.kind}
              style={{
                left: left(piece.from),
                width: width(piece),
                ...(piece.color && projectTint(piece.color)),
              }}
            />
          ))}
        </span>
        {handle && <Grip {...handle} zone={zone} left={left(handle.at)} />}
      </Bar>
      <span className="small">{wallOf(hours.to, zone).hour || 24}</span>
    </div>
  )
}

/** A press moves the handle there, and it follows the pointer until it is released. */
function Bar({ hours, handle, children }: Pick<Props, 'hours' | 'handle'> & { children: React.ReactNode }) {
  const bar = useRef<HTMLDivElement>(null)
  const follow = (event: PointerEvent) => {
    const box = bar.current?.getBoundingClientRect()
    if (!handle || !box) return
    const at = hours.from + ((event.clientX - box.left) / box.width) * (hours.to - hours.from)
    handle.onMove(nearest(at, handle.within))
  }
  return (
    <div
      ref={bar}
      className={styles.bar}
      data-movable={handle !== undefined}
      onPointerDown={(event) => {
        if (!handle || event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.querySelector<HTMLElement>('[role=slider]')?.focus()
        follow(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
      }}
    >
      {children}
    </div>
  )
}

/** Arrow keys move it by a minute, with Shift by five, Home and End to its ends. */
function Grip({ at, within, onMove, zone, left }: Handle & { zone: string; left: string }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    const end = { Home: within.from, End: within.to }[event.key]
    if (step === undefined && end === undefined) return
    event.preventDefault()
    onMove(end ?? nearest(at + (step ?? 0) * minute * (event.shiftKey ? 5 : 1), within))
  }
  return (
    <span
      className={styles.grip}
      role="slider"
      tabIndex={0}
      aria-label={t().split.at}
      aria-valuemin={0}
      aria-valuemax={(within.to - within.from) / minute}
      aria-valuenow={Math.round((at - within.from) / minute)}
      aria-valuetext={clock(at, zone)}
      title={t().split.steps}
      style={{ left }}
      onKeyDown={onKeyDown}
    />
  )
}

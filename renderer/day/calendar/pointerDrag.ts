/**
 * A drag on the calendar by the pointer, from its press to its release. Meanwhile only the dragged element and the bubble with
 * the times are written to, once a frame, so that nothing else is drawn anew; what came of it is told at the end.
 */
import { clock, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { DayView, EntryView, Interval } from '../../../shared/model/snapshot.ts'
import type { EntryTimes } from '../../../shared/time/workedTime.ts'
import { lasting } from '../../../shared/time/workedTime.ts'
import { endOf, hoursOf, instantAt, partOf, positionOf } from './calendarLayout.ts'
import type { Grip } from './dragTimes.ts'
import { type Held, heldTimes } from './heldTimes.ts'

/** How far the pointer goes before it is a drag and no click, CSS pixels. */
const threshold = 4
/** So near the edge of what is in sight the calendar is scrolled, by so much in a frame at most, CSS pixels. */
const edge = 36
const fastest = 12

export interface DragModel {
  days: DayView[]
  entries: EntryView[]
  zone: string
  now: number
  onTimes(this: void, entry: EntryView, times: EntryTimes): void
  onCreate(this: void, span: Interval): void
}

export interface DragElements {
  scroller: HTMLElement
  grid: HTMLElement
  bubble: HTMLElement
  /** Shown where a new entry is dragged open. */
  opened: HTMLElement
}

interface Geometry {
  columns: DOMRect[]
  grid: DOMRect
  scroller: DOMRect
  scrolledAt: number
  /** CSS pixels of an hour. */
  pixels: number
}

/** Follows the pointer from `press` on. `onEnd` is called once it is over, whatever came of it. */
export function followPointer(press: PointerEvent, elements: DragElements, model: DragModel, onEnd: () => void): void {
  const { scroller, grid, bubble, opened } = elements
  const geometry = measure(elements, model.days)
  const column = columnBelow(press.clientX, geometry)
  const held = geometry.pixels > 0 ? heldBy(press, column, geometry, model) : null
  if (!held) return onEnd()
  const element = held.kind === 'place' ? opened : elementOf(press, held.kind)
  if (!element) return onEnd()
  const { height } = element.style
  const edges = model.entries
    .filter((entry) => held.kind === 'place' || entry.id !== held.entry.id)
    .flatMap(({ startedAt, endedAt }) => (endedAt === null ? [startedAt] : [startedAt, endedAt]))
  let last = press
  let fine = press.altKey
  let frame = 0
  let scrolled = geometry.scrolledAt
  let times: EntryTimes | Interval | null = null

  const instantIn = (index: number): number => {
    const day = model.days[index] ?? model.days[0]
    const top = geometry.columns[index]?.top ?? 0
    return day ? instantAt((last.clientY - top + scrolled - geometry.scrolledAt) / geometry.pixels, day) : 0
  }
  const draw = () => {
    frame = requestAnimationFrame(draw)
    follow()
  }
  const follow = () => {
    const by = scrollBy(last.clientY, geometry.scroller)
    if (by !== 0) scrolled = scrollTo(scroller, scrolled + by)
    const index = held.kind === 'entry' && held.grip === 'move' ? columnBelow(last.clientX, geometry) : column
    const day = model.days[index]
    if (!day) return
    const next = heldTimes(held, { at: instantIn(index), atHome: instantIn(column), day, fine, now: model.now, edges })
    if (JSON.stringify(next) === JSON.stringify(times)) return
    times = next
    write(held, next, index)
  }
  const write = (what: Held, next: EntryTimes | Interval, index: number) => {
    const day = model.days[index]
    if (!day) return
    const { pixels, columns } = geometry
    const asPart = (one: { startedAt: number; endedAt: number | null; pauses?: EntryTimes['pauses'] }) =>
      partOf({ startedAt: one.startedAt, endedAt: endOf(one, model.now) }, day)
    const shown = what.kind === 'pause' && 'pauses' in next ? (lasting(next.pauses)[what.index] ?? next) : next
    const part = asPart(shown)
    const x = (columns[index]?.left ?? 0) - (columns[column]?.left ?? 0)
    if (what.kind === 'place') {
      const left = (columns[index]?.left ?? 0) - geometry.grid.left
      opened.style.width = `${(columns[index]?.width ?? 0) - 6}px`
      opened.style.transform = `translate(${left + 2}px, ${part.top * pixels}px)`
    } else {
      const home = model.days[column] ?? day
      const before = what.kind === 'pause' ? lasting(what.entry.pauses)[what.index] : what.entry
      const from = before
        ? partOf({ startedAt: before.startedAt, endedAt: endOf(before, model.now) }, home).top
        : part.top
      const y = (part.top - from) * pixels
      element.style.transform = `translate(${x}px, ${y}px)`
      // Pauses stand still while the start above them moves.
      if (what.kind === 'entry' && what.grip === 'start') element.style.setProperty('--still', `${-y}px`)
    }
    if (what.kind === 'place' || what.grip !== 'move') element.style.height = `${part.height * pixels}px`
    const until = endOf(shown, model.now)
    bubble.textContent = `${clock(shown.startedAt, model.zone)}–${clock(until, model.zone)} · ${hoursMinutes(until - shown.startedAt)}`
    const left = (columns[index]?.left ?? 0) - geometry.grid.left
    const top = positionOf(what.kind !== 'place' && what.grip === 'end' ? until : shown.startedAt, day) * pixels
    bubble.style.transform = `translate(${left + 4}px, max(4px, ${top - 26}px))`
  }
  const begin = () => {
    grid.setPointerCapture(press.pointerId)
    grid.dataset.dragging = held.kind === 'place' ? 'end' : held.grip
    element.dataset.dragged = 'true'
    bubble.hidden = false
    opened.hidden = held.kind !== 'place'
    draw()
  }
  const finish = (keep: boolean) => {
    // The pointer may have moved since the last frame.
    if (keep) follow()
    stop.abort()
    cancelAnimationFrame(frame)
    if (grid.hasPointerCapture(press.pointerId)) grid.releasePointerCapture(press.pointerId)
    delete grid.dataset.dragging
    delete element.dataset.dragged
    bubble.hidden = true
    opened.hidden = true
    element.style.height = height
    element.style.transform = ''
    element.style.removeProperty('--still')
    onEnd()
    if (!keep || !times) return
    if (held.kind === 'place' && times.endedAt !== null) {
      model.onCreate({ startedAt: times.startedAt, endedAt: times.endedAt })
    } else if (held.kind !== 'place' && 'pauses' in times) model.onTimes(held.entry, times)
  }

  const stop = new AbortController()
  const listening = { signal: stop.signal, capture: true }
  const isOther = (event: PointerEvent) => event.pointerId !== press.pointerId
  window.addEventListener(
    'pointermove',
    (event) => {
      if (isOther(event)) return
      last = event
      fine = event.altKey
      const far = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= threshold
      if (frame === 0 && far) begin()
    },
    listening,
  )
  window.addEventListener('pointerup', (event) => !isOther(event) && finish(frame !== 0), listening)
  window.addEventListener('pointercancel', (event) => !isOther(event) && finish(false), listening)
  // Not that of an element, which comes by here as well.
  window.addEventListener('blur', (event) => event.target === window && finish(false), listening)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Alt') fine = true
      if (event.key === 'Escape') finish(false)
      event.preventDefault()
      event.stopPropagation()
    },
    listening,
  )
  window.addEventListener('keyup', (event) => event.key === 'Alt' && (fine = false), listening)
}

function measure({ scroller, grid }: DragElements, days: DayView[]): Geometry {
  const columns = [...grid.querySelectorAll('[data-column]')].map((column) => column.getBoundingClientRect())
  const [day] = days
  return {
    columns,
    grid: grid.getBoundingClientRect(),
    scroller: scroller.getBoundingClientRect(),
    scrolledAt: scroller.scrollTop,
    pixels: day && columns[0] ? columns[0].height / hoursOf(day) : 0,
  }
}

/** The column below the pointer, or the one nearest to it. */
function columnBelow(x: number, { columns }: Geometry): number {
  const after = columns.findIndex(({ right }) => x < right)
  return after < 0 ? columns.length - 1 : after
}

/** How far to scroll for a pointer at that height. */
function scrollBy(y: number, { top, bottom }: DOMRect): number {
  const over = y < top + edge ? y - top - edge : Math.max(0, y - bottom + edge)
  return Math.round((Math.max(-edge, Math.min(edge, over)) / edge) * fastest)
}

function scrollTo(scroller: HTMLElement, top: number): number {
  scroller.scrollTop = top
  return scroller.scrollTop
}

const elementOf = (press: PointerEvent, kind: 'entry' | 'pause'): HTMLElement | null =>
  press.target instanceof Element
    ? press.target.closest<HTMLElement>(kind === 'pause' ? '[data-pause]' : '[data-id]')
    : null

/** What was pressed on; null: nothing that can be dragged. */
function heldBy(
  press: PointerEvent,
  column: number,
  geometry: Geometry,
  { days, entries, now }: DragModel,
): Held | null {
  const home = days[column]
  if (!home || !(press.target instanceof Element) || !press.target.closest('[data-column]')) return null
  const top = geometry.columns[column]?.top ?? 0
  const at = instantAt((press.clientY - top) / geometry.pixels, home)
  const id = press.target.closest<HTMLElement>('[data-id]')?.dataset.id
  if (id === undefined) return press.target.closest('[data-still]') ? null : { kind: 'place', anchor: at, home }
  const entry = entries.find((one) => one.id === id)
  if (!entry) return null
  const grip = (press.target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'move') as Grip
  const index = press.target.closest<HTMLElement>('[data-pause]')?.dataset.pause
  const of = index === undefined ? entry : lasting(entry.pauses)[Number(index)]
  if (!of || (of.endedAt === null && grip !== 'start')) return null
  const grab = at - (grip === 'end' ? endOf(of, now) : of.startedAt)
  return index === undefined
    ? { kind: 'entry', entry, grip, grab, home }
    : { kind: 'pause', entry, index: Number(index), grip, grab, home }
}

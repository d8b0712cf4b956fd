/** Where the small timer window goes. Pure geometry, in device-independent pixels of the whole desktop. */
import { type Display, moveInside, type Rect, type Size } from './popoverPosition.ts'

export type Spot = Pick<Rect, 'x' | 'y'>

/** What stays free between the window and the corner where it is the first time. */
const apart = 16

/** The screens that are there, by their places: the window has a place of its own on each set of them. */
export const displaySetName = (displays: Pick<Display, 'bounds'>[]): string =>
  displays
    .map(({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`)
    .toSorted()
    .join(' | ')

/** Where it was left, moved onto the screen that it is nearest to; without that the lower right corner of `area`. */
export function timerSpot(left: Spot | null, size: Size, displays: Pick<Display, 'workArea'>[], area: Rect): Spot {
  const corner = { x: area.x + area.width - size.width - apart, y: area.y + area.height - size.height - apart }
  const wanted = { ...(left ?? corner), ...size }
  const spots = displays.map(({ workArea }) => moveInside(wanted, workArea))
  const nearest = spots.toSorted((a, b) => distance(a, wanted) - distance(b, wanted))[0] ?? wanted
  return { x: Math.round(nearest.x), y: Math.round(nearest.y) }
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y)

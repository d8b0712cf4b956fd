/** Where the popover goes. Pure geometry, in device-independent pixels of the whole desktop; displays may be left of or above 0. */

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** A screen, and what panels leave of it. */
export interface Display {
  bounds: Rect
  workArea: Rect
}

export type Size = Pick<Rect, 'width' | 'height'>
type Spot = Pick<Rect, 'x' | 'y'>

/** What stays free between the popover and the edges of the work area. */
export const gap = 4

/** Whether the system told where the tray icon is; Wayland and many Linux panels don't. */
export const isKnown = (tray: Rect | null): tray is Rect => tray !== null && tray.width > 0 && tray.height > 0

/**
 * Beside the tray icon, centred on it, on the side away from the panel's edge and wholly inside the work area. Without
 * bounds the corner where the panel, or `platform`, has its tray.
 */
export function placePopover(tray: Rect | null, { bounds, workArea }: Display, size: Size, platform: string): Spot {
  const spot = isKnown(tray) ? beside(tray, workArea, size) : corner(bounds, workArea, size, platform)
  return {
    // Scaled displays tell fractions, and a window is placed on whole pixels.
    x: Math.round(clamp(spot.x, workArea.x, right(workArea) - size.width)),
    y: Math.round(clamp(spot.y, workArea.y, bottom(workArea) - size.height)),
  }
}

function beside(tray: Rect, area: Rect, size: Size): Spot {
  const middle = { x: tray.x + tray.width / 2, y: tray.y + tray.height / 2 }
  const x = middle.x - size.width / 2
  const y = middle.y - size.height / 2
  const spots = {
    top: { x, y: Math.max(bottom(tray), area.y) + gap },
    bottom: { x, y: Math.min(tray.y, bottom(area)) - size.height - gap },
    left: { x: Math.max(right(tray), area.x) + gap, y },
    right: { x: Math.min(tray.x, right(area)) - size.width - gap, y },
  }
  // In a panel that hides itself the icon is inside the work area, but still nearest to the panel's edge.
  const distances = {
    top: middle.y - area.y,
    bottom: bottom(area) - middle.y,
    left: middle.x - area.x,
    right: right(area) - middle.x,
  }
  const edges = ['top', 'bottom', 'left', 'right'] as const
  return spots[edges.reduce((nearest, edge) => (distances[edge] < distances[nearest] ? edge : nearest))]
}

/** A dock may take more room than the panel, so only what is above is held against what is below. */
function corner(bounds: Rect, area: Rect, size: Size, platform: string): Spot {
  const above = area.y - bounds.y
  const below = bottom(bounds) - bottom(area)
  const atBottom = above === below ? platform === 'win32' : below > above
  const leftOnly = above === 0 && below === 0 && area.x - bounds.x > right(bounds) - right(area)
  return {
    x: leftOnly ? area.x + gap : right(area) - size.width - gap,
    y: atBottom ? bottom(area) - size.height - gap : area.y + gap,
  }
}

/** The size of a window whose page is `size` CSS pixels large, shown at `zoom` (1: as it is), but no larger than `most`. */
export const zoomed = (size: Size, zoom: number, most: Size): Size => ({
  width: Math.min(Math.ceil(size.width * zoom), Math.floor(most.width)),
  height: Math.min(Math.ceil(size.height * zoom), Math.floor(most.height)),
})

/** `rect` moved by as little as it takes to be inside the work area, where it fits. */
export const moveInside = (rect: Rect, area: Rect): Rect => ({
  ...rect,
  x: clamp(rect.x, area.x, Math.max(area.x, right(area) - rect.width)),
  y: clamp(rect.y, area.y, Math.max(area.y, bottom(area) - rect.height)),
})

const right = (rect: Rect) => rect.x + rect.width
const bottom = (rect: Rect) => rect.y + rect.height
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

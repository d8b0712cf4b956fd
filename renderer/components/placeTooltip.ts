/** Where the bubble of a button goes. Pure; CSS pixels of the window. */

interface Box {
  left: number
  top: number
  width: number
  height: number
}

type Size = Pick<Box, 'width' | 'height'>

/** Between the bubble and its button, and to the edges of the window. */
const apart = 5
const edge = 4

/** Below the button and centred on it; above where there is no room below. Never outside the window, where it fits into that. */
export function placeTooltip(button: Box, bubble: Size, window: Size): { x: number; y: number } {
  const middle = button.left + button.width / 2 - bubble.width / 2
  const below = button.top + button.height + apart
  const above = button.top - apart - bubble.height
  const fitsBelow = below + bubble.height + edge <= window.height
  return {
    x: inside(middle, window.width - bubble.width),
    y: inside(fitsBelow ? below : above, window.height - bubble.height),
  }
}

const inside = (at: number, most: number): number => Math.max(edge, Math.min(at, most - edge))

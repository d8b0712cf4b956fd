/** Where the popover goes. Pure geometry, in device-independent pixels. */

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

const gap = 4

/**
 * Beside the tray icon, centred on it, on the side away from the panel's edge and wholly inside `workArea`. Without
 * bounds (Wayland, some Linux panels) the corner where `platform` has its tray.
 */
export function placePopover(
  tray: Rect | null,
  workArea: Rect,
  size: { width: number; height: number },
  platform: string,
): { x: number; y: number } {
  if (!tray || tray.width === 0 || tray.height === 0) {
    const right = Math.max(workArea.x, workArea.x + workArea.width - size.width - gap)
    return platform === 'win32'
      ? { x: right, y: workArea.y + workArea.height - size.height - gap }
      : { x: right, y: workArea.y + gap }
  }
  const centred = {
    x: Math.round(tray.x + tray.width / 2 - size.width / 2),
    y: Math.round(tray.y + tray.height / 2 - size.height / 2),
  }
  const left = tray.x + tray.width <= workArea.x
  const right = tray.x >= workArea.x + workArea.width
  const lower = tray.y + tray.height / 2 > workArea.y + workArea.height / 2
  const wanted = left
    ? { x: workArea.x + gap, y: centred.y }
    : right
      ? { x: workArea.x + workArea.width - size.width - gap, y: centred.y }
      : { x: centred.x, y: lower ? Math.min(tray.y, bottom(workArea)) - size.height - gap : tray.y + tray.height + gap }
  return {
    x: clamp(wanted.x, workArea.x, workArea.x + workArea.width - size.width),
    y: clamp(wanted.y, workArea.y, workArea.y + workArea.height - size.height),
  }
}

const bottom = (rect: Rect) => rect.y + rect.height
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

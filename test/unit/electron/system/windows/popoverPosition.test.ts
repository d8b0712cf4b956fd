/** Where the popover goes, on screens and panels of all kinds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Display,
  isKnown,
  moveInside,
  placePopover,
  type Rect,
  zoomed,
} from '../../../../../electron/system/windows/popoverPosition.ts'

const size = { width: 360, height: 500 }
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })

type Edge = 'top' | 'bottom' | 'left' | 'right'
/** A full HD screen at `x`, `y` with panels of 30 px; without any it is a panel that hides itself. */
function screen(panels: Edge[], { x, y } = { x: 0, y: 0 }): Display {
  const inset = (edge: Edge) => (panels.includes(edge) ? 30 : 0)
  const [top, left] = [inset('top'), inset('left')]
  return {
    bounds: rect(x, y, 1920, 1080),
    workArea: rect(x + left, y + top, 1920 - left - inset('right'), 1080 - top - inset('bottom')),
  }
}

/** An icon in a panel of a screen at 0, 0, and where the popover goes then. */
const panels = [
  ['top', rect(1000, 0, 24, 30), { x: 832, y: 34 }],
  ['bottom', rect(1000, 1050, 24, 30), { x: 832, y: 546 }],
  ['left', rect(0, 500, 30, 24), { x: 34, y: 262 }],
  ['right', rect(1890, 500, 30, 24), { x: 1526, y: 262 }],
] as const

describe('placing the popover', () => {
  describe.each([
    ['the main screen', { x: 0, y: 0 }],
    ['one left of it', { x: -1920, y: 0 }],
    ['one above it', { x: 300, y: -1080 }],
    ['one left above it', { x: -2560, y: -1440 }],
    ['one right below it', { x: 1920, y: 1080 }],
  ])('on %s', (_, origin) => {
    it.each(panels)('puts it beside an icon in a panel at the %s', (edge, icon, { x, y }) => {
      const tray = { ...icon, x: icon.x + origin.x, y: icon.y + origin.y }
      expect(placePopover(tray, screen([edge], origin), size, 'linux')).toEqual({ x: x + origin.x, y: y + origin.y })
    })

    it.each(panels)('puts it beside the icon of a panel at the %s that hides itself', (_edge, icon, { x, y }) => {
      const tray = { ...icon, x: icon.x + origin.x, y: icon.y + origin.y }
      expect(placePopover(tray, screen([], origin), size, 'win32')).toEqual({ x: x + origin.x, y: y + origin.y })
    })
  })

  it('keeps its distance from the panel, also where the icon is smaller than that', () => {
    expect(placePopover(rect(1000, 7, 16, 16), screen(['top']), size, 'darwin').y).toBe(34)
    expect(placePopover(rect(1000, 1057, 16, 16), screen(['bottom']), size, 'win32').y).toBe(546)
    expect(placePopover(rect(7, 500, 16, 16), screen(['left']), size, 'win32').x).toBe(34)
    expect(placePopover(rect(1897, 500, 16, 16), screen(['right']), size, 'win32').x).toBe(1526)
  })

  it('keeps it wholly on the screen beside a corner', () => {
    expect(placePopover(rect(1890, 0, 24, 30), screen(['top']), size, 'darwin').x).toBe(1560)
    expect(placePopover(rect(0, 0, 24, 30), screen(['top']), size, 'darwin').x).toBe(0)
    expect(placePopover(rect(0, 1070, 30, 10), screen(['left']), size, 'linux').y).toBe(580)
  })

  it('keeps its top left corner in sight on a screen that is too small', () => {
    const tiny = { bounds: rect(0, 0, 300, 230), workArea: rect(0, 30, 300, 200) }
    expect(placePopover(rect(250, 0, 24, 30), tiny, size, 'darwin')).toEqual({ x: 0, y: 30 })
  })

  it('takes whole pixels where a scaled screen tells fractions', () => {
    const scaled = { bounds: rect(-1536, 0, 1536, 864), workArea: rect(-1536, 0, 1536, 824.8) }
    expect(placePopover(rect(-100.4, 826.4, 25.6, 32), scaled, size, 'win32')).toEqual({ x: -360, y: 321 })
  })
})

describe('placing it where the system tells no bounds', () => {
  const corner = (edges: Edge[], platform: string, origin?: { x: number; y: number }) =>
    placePopover(null, screen(edges, origin), size, platform)

  it('takes the corner of the panel', () => {
    expect(corner(['top'], 'linux')).toEqual({ x: 1556, y: 34 })
    expect(corner(['bottom'], 'linux')).toEqual({ x: 1556, y: 546 })
    expect(corner(['right'], 'linux')).toEqual({ x: 1526, y: 4 })
    expect(corner(['left'], 'linux')).toEqual({ x: 34, y: 4 })
    expect(corner(['left'], 'win32')).toEqual({ x: 34, y: 576 })
  })

  it('takes no dock for the panel', () => expect(corner(['top', 'left'], 'linux')).toEqual({ x: 1556, y: 34 }))

  it('takes the usual corner of the system where no panel is seen', () => {
    expect(corner([], 'win32')).toEqual({ x: 1556, y: 576 })
    expect(corner([], 'linux')).toEqual({ x: 1556, y: 4 })
  })

  it('does so on whatever screen it is', () =>
    expect(corner(['top'], 'linux', { x: -1920, y: -1080 })).toEqual({ x: -364, y: -1046 }))

  it('counts an icon without an extent as unknown', () => {
    expect([null, rect(0, 0, 0, 0), rect(5, 5, 0, 24), rect(5, 5, 24, 0)].map(isKnown)).toEqual(Array(4).fill(false))
    expect(placePopover(rect(0, 0, 0, 0), screen(['bottom']), size, 'linux')).toEqual({ x: 1556, y: 546 })
  })
})

describe('a window whose page is shown larger', () => {
  it('grows with it, by whole pixels so that nothing is cut off', () => {
    expect(zoomed({ width: 360, height: 501 }, 1.25, { width: 1920, height: 1050 })).toEqual({
      width: 450,
      height: 627,
    })
  })

  it('grows no further than the screen', () => {
    expect(zoomed({ width: 360, height: 560 }, 2, { width: 1366, height: 720.4 })).toEqual({ width: 720, height: 720 })
  })

  it('is moved back inside by as little as it takes, and shows its top left corner where it can’t be', () => {
    const area = rect(0, 30, 1920, 1050)
    expect(moveInside(rect(1500, 100, 900, 800), area)).toEqual(rect(1020, 100, 900, 800))
    expect(moveInside(rect(100, 100, 900, 800), area)).toEqual(rect(100, 100, 900, 800))
    expect(moveInside(rect(-50, 0, 2000, 1200), area)).toEqual(rect(0, 30, 2000, 1200))
  })
})

it('stays inside every work area that has room for it, wherever the icon is said to be', () => {
  const edge = fc.integer({ min: 0, max: 120 })
  const far = fc.integer({ min: -8000, max: 8000 })
  const extent = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(
      fc.record({ x: far, y: far, top: edge, bottom: edge, left: edge, right: edge }),
      fc.record({ x: far, y: far, width: extent, height: extent }),
      fc.double({ min: 1, max: 3, noNaN: true }),
      fc.constantFrom('darwin', 'win32', 'linux'),
      ({ x, y, top, bottom, left, right }, tray, scale, platform) => {
        const bounds = rect(x, y, 2400 / scale, 2160 / scale)
        const workArea = rect(x + left, y + top, bounds.width - left - right, bounds.height - top - bottom)
        const spot = placePopover(tray, { bounds, workArea }, size, platform)
        expect([spot.x, spot.y].every(Number.isInteger)).toBe(true)
        expect(spot.x).toBeGreaterThanOrEqual(Math.floor(workArea.x))
        expect(spot.y).toBeGreaterThanOrEqual(Math.floor(workArea.y))
        const fits = workArea.width >= size.width && workArea.height >= size.height
        if (!fits) return
        expect(spot.x + size.width).toBeLessThanOrEqual(Math.ceil(workArea.x + workArea.width))
        expect(spot.y + size.height).toBeLessThanOrEqual(Math.ceil(workArea.y + workArea.height))
      },
    ),
  )
})

import { describe, expect, it } from 'vitest'
import { placePopover, type Rect } from '../../electron/os/place.ts'

const size = { width: 360, height: 500 }
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height })
/** A full HD screen with a panel of 30 px at one side. */
const below = rect(0, 30, 1920, 1050)
const above = rect(0, 0, 1920, 1050)
const rightOf = rect(30, 0, 1890, 1080)
const leftOf = rect(0, 0, 1890, 1080)

describe('placing the popover', () => {
  it('hangs it below an icon in a panel at the top, centred', () => {
    expect(placePopover(rect(1000, 0, 24, 30), below, size, 'darwin')).toEqual({ x: 832, y: 34 })
  })

  it('puts it above an icon in a panel at the bottom', () => {
    expect(placePopover(rect(1000, 1050, 24, 30), above, size, 'win32')).toEqual({ x: 832, y: 546 })
  })

  it('puts it beside an icon in a panel at the left or the right', () => {
    expect(placePopover(rect(0, 500, 30, 24), rightOf, size, 'linux')).toEqual({ x: 34, y: 262 })
    expect(placePopover(rect(1890, 500, 30, 24), leftOf, size, 'win32')).toEqual({ x: 1526, y: 262 })
  })

  it('keeps it wholly on the screen beside a corner', () => {
    expect(placePopover(rect(1890, 0, 24, 30), below, size, 'darwin').x).toBe(1560)
    expect(placePopover(rect(0, 0, 24, 30), below, size, 'darwin').x).toBe(0)
    expect(placePopover(rect(0, 1070, 30, 10), rightOf, size, 'linux').y).toBe(580)
  })

  it('puts it on the screen of the icon, also left of the main one', () => {
    const second = rect(-1920, 30, 1920, 1050)
    expect(placePopover(rect(-500, 0, 24, 30), second, size, 'darwin')).toEqual({ x: -668, y: 34 })
  })

  it('takes the usual corner where the system tells no bounds', () => {
    for (const tray of [null, rect(0, 0, 0, 0)]) {
      expect(placePopover(tray, above, size, 'win32')).toEqual({ x: 1556, y: 546 })
      expect(placePopover(tray, below, size, 'linux')).toEqual({ x: 1556, y: 34 })
    }
  })

  it('keeps its top left corner in sight on a screen that is too small', () => {
    const tiny = rect(0, 30, 300, 200)
    expect(placePopover(rect(250, 0, 24, 30), tiny, size, 'darwin')).toEqual({ x: 0, y: 30 })
  })
})

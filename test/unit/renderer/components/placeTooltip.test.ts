/** The bubble of a button. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTooltip } from '../../../../renderer/components/placeTooltip.ts'

const window = { width: 360, height: 560 }
const bubble = { width: 80, height: 18 }

describe('the bubble of a button', () => {
  it('stands below it and in its middle', () =>
    expect(placeTooltip({ left: 100, top: 100, width: 28, height: 28 }, bubble, window)).toEqual({ x: 74, y: 133 }))

  it('stands above one at the lower edge', () =>
    expect(placeTooltip({ left: 100, top: 528, width: 28, height: 28 }, bubble, window).y).toBe(505))

  it('never leaves the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 332 }),
        fc.integer({ min: 0, max: 532 }),
        fc.integer({ min: 1, max: 352 }),
        (left, top, width) => {
          const { x, y } = placeTooltip({ left, top, width: 28, height: 28 }, { width, height: 18 }, window)
          return x >= 4 && y >= 4 && x + width <= 356 && y + 18 <= 556
        },
      ),
    )
  })
})

/** Where the small timer window goes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displaySetName, timerSpot } from '../../../../../electron/system/windows/timerPlace.ts'

const size = { width: 300, height: 56 }
const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }
const both = [{ workArea: laptop }, { workArea: beside }]

describe('the small timer window', () => {
  it('begins in the lower right corner of the main screen', () =>
    expect(timerSpot(null, size, both, laptop)).toEqual({ x: 1124, y: 828 }))

  it('stays where it was left', () =>
    expect(timerSpot({ x: 2000, y: 40 }, size, both, laptop)).toEqual({ x: 2000, y: 40 }))

  it('comes back onto the screen that is left', () =>
    expect(timerSpot({ x: 2000, y: 40 }, size, [{ workArea: laptop }], laptop)).toEqual({ x: 1140, y: 40 }))

  it('is always wholly on one screen', () => {
    const coordinate = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const spot = timerSpot({ x, y }, size, both, laptop)
        return both.some(
          ({ workArea: area }) =>
            spot.x >= area.x &&
            spot.y >= area.y &&
            spot.x + size.width <= area.x + area.width &&
            spot.y + size.height <= area.y + area.height,
        )
      }),
    )
  })

  it('has a place of its own on each set of screens, in whatever order the system names them', () => {
    const [a, b] = both.map(({ workArea }) => ({ bounds: workArea })) as [
      { bounds: typeof laptop },
      { bounds: typeof laptop },
    ]
    expect(displaySetName([a, b])).toBe(displaySetName([b, a]))
    expect(displaySetName([a])).not.toBe(displaySetName([a, b]))
  })
})

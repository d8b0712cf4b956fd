import { describe, expect, it } from 'vitest'
import { nextIndex, stepOf } from '../../../../renderer/components/useListNavigation.ts'

describe('a key in a list', () => {
  it('goes up and down by one item', () => {
    expect(['ArrowDown', 'ArrowUp'].map((key) => stepOf(key))).toEqual([1, -1])
  })

  it('goes left and right only where the list lies sideways', () => {
    expect(['ArrowRight', 'ArrowLeft'].map((key) => stepOf(key, { sideways: true }))).toEqual([1, -1])
    expect(['ArrowRight', 'ArrowLeft'].map((key) => stepOf(key))).toEqual([0, 0])
  })

  it('goes by a page only where the list has pages', () => {
    expect(['PageDown', 'PageUp'].map((key) => stepOf(key, { page: 6 }))).toEqual([6, -6])
    expect(['PageDown', 'PageUp'].map((key) => stepOf(key) === 0)).toEqual([true, true])
  })

  it('goes nowhere if it is another key', () => {
    expect(['Enter', 'Escape', 'Tab', 'a', ' '].map((key) => stepOf(key, { sideways: true, page: 6 }))).toEqual([
      0, 0, 0, 0, 0,
    ])
  })
})

describe('the next item of a list', () => {
  it('is the neighbour of the item that is active', () => {
    expect([nextIndex(1, 1, 3), nextIndex(1, -1, 3)]).toEqual([2, 0])
  })

  it('is the last or the first one at the ends, also by a page', () => {
    expect([nextIndex(2, 1, 3), nextIndex(0, -1, 3), nextIndex(1, 6, 3), nextIndex(1, -6, 3)]).toEqual([2, 0, 2, 0])
  })

  it('is the one at the other end where the list wraps', () => {
    expect([nextIndex(2, 1, 3, true), nextIndex(0, -1, 3, true), nextIndex(1, 1, 3, true)]).toEqual([0, 2, 2])
  })

  it('is the first one where none is marked yet', () => {
    expect([nextIndex(-1, 1, 3), nextIndex(-1, -1, 3)]).toEqual([0, 0])
  })
})

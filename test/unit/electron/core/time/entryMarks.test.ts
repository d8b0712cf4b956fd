import { describe, expect, it } from 'vitest'
import { marksOf } from '../../../../../electron/core/time/entryMarks.ts'
import type { Entry } from '../../../../../shared/model/snapshot.ts'
import { anEntry, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'

const from = (id: string, hours: number, length: number, change: Partial<Entry> = {}) =>
  anEntry({ id, startedAt: NOW + hours * HOUR, endedAt: NOW + (hours + length) * HOUR, ...change })
const marks = (...entries: Entry[]) => Object.fromEntries(marksOf(entries, NOW, 10))

describe('the marks of a day', () => {
  it('tell both entries of an overlap, and no neighbour', () => {
    const day = [from('a', -5, 1), from('b', -4, 2), from('c', -3, 2), from('d', -1, 1)]
    expect(marks(...day)).toEqual({ b: ['overlap'], c: ['overlap'] })
  })

  it('tell an entry inside another one, and a later one that still reaches into it', () => {
    const day = [from('long', -6, 5), from('inside', -5, 1), from('late', -2, 2)]
    expect(Object.keys(marks(...day)).toSorted()).toEqual(['inside', 'late', 'long'])
  })

  it('find nothing wrong with an entry in the pause of another one', () => {
    const pauses = [{ startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR }]
    expect(marks(from('a', -4, 4, { pauses }), from('b', -3, 1))).toEqual({})
    expect(Object.keys(marks(from('a', -4, 4, { pauses }), from('b', -3, 1.1))).toSorted()).toEqual(['a', 'b'])
  })

  it('count a running entry as far as it has come', () => {
    const running = from('a', -1, 0, { endedAt: null })
    expect(marks(running, from('b', -2, 1))).toEqual({})
    expect(Object.keys(marks(running, from('b', -2, 1.5))).toSorted()).toEqual(['a', 'b'])
  })

  it('tell what was worked on for too long, pauses left out', () => {
    const pauses = [{ startedAt: NOW - 5 * HOUR, endedAt: NOW - 4 * HOUR }]
    expect(marks(from('a', -11, 11))).toEqual({ a: ['long'] })
    expect(marks(from('a', -11, 11, { pauses }))).toEqual({})
    expect(marks(from('a', -12, 0, { endedAt: null }))).toEqual({ a: ['long'] })
    expect(Object.fromEntries(marksOf([from('a', -11, 11)], NOW, 0))).toEqual({})
    expect(marks(from('a', -10, 10, { startedAt: NOW - 10 * HOUR - MINUTE }))).toEqual({ a: ['long'] })
  })
})

/** What is said of a record that somebody changed at its provider: both versions, and what either answer means. */
import { describe, expect, it } from 'vitest'
import {
  type ConflictState,
  consequences,
  versionLines,
} from '../../../../../../renderer/popover/cards/conflict/conflictText.ts'
import type { Version } from '../../../../../../shared/model/snapshot.ts'
import { HOUR, MINUTE, ZONE } from '../../../../../support/samples.ts'

const dayStart = Date.UTC(2026, 10, 19, 23)
const at = (hour: number, minutes = 0) => dayStart + hour * HOUR + minutes * MINUTE
const day = { zone: ZONE, dayStart }
const version = (change: Partial<Version> = {}): Version => ({
  startedAt: at(8),
  endedAt: at(12, 58),
  what: 'Website · Coding',
  description: '',
  ...change,
})
const conflict = (ours: Version, theirs: Version | null, running = false): ConflictState => ({
  kind: 'conflict',
  ours,
  theirs,
  why: '',
  running,
})
const shown = (state: ConflictState) => {
  const { ours, theirs } = versionLines(state, day)
  const mark = (lines: typeof ours) => lines.map(({ text, differs }) => (differs ? `*${text}*` : text))
  return { ours: mark(ours), theirs: theirs && mark(theirs) }
}

describe('both versions', () => {
  it('mark times that differ, and leave out what is the same', () =>
    expect(shown(conflict(version({ endedAt: null }), version(), true))).toEqual({
      ours: ['*08:00, still running*'],
      theirs: ['*08:00–12:58*'],
    }))
  it('keep the times where only words differ, unmarked', () =>
    expect(shown(conflict(version({ description: 'Fix' }), version({ what: 'Website · Design' })))).toEqual({
      ours: ['08:00–12:58', '*Website · Coding*', '*Fix*'],
      theirs: ['08:00–12:58', '*Website · Design*', '*no description*'],
    }))
  it('go down to the second where the minutes are the same', () =>
    expect(shown(conflict(version(), version({ startedAt: at(8) + 20_000 })))).toEqual({
      ours: ['*08:00–12:58 (0 s, 0 s)*'],
      theirs: ['*08:00–12:58 (20 s, 0 s)*'],
    }))
  it('have nothing for a record that was deleted', () =>
    expect(shown(conflict(version(), null))).toEqual({ ours: ['08:00–12:58'], theirs: null }))
})

describe('what an answer means', () => {
  const means = (ours: Version, theirs: Version | null, running = false) =>
    consequences(conflict(ours, theirs, running), 'Kimai', day, at(13))

  it('is a stop, or a timer that goes on, where a running one was ended there', () =>
    expect(means(version({ endedAt: null }), version(), true)).toEqual({
      theirs: 'Stops here at 12:58.',
      ours: 'Goes on here; Kimai gets the end when you stop.',
    }))
  it('says which other parts of the entry are changed with it', () =>
    expect(
      consequences(
        {
          ...conflict(version(), version({ what: 'Website · Design' })),
          others: [{ startedAt: at(13), endedAt: at(17) }],
        },
        'Kimai',
        day,
        at(13),
      ),
    ).toEqual({
      theirs: 'Here it becomes the same. Other parts of this entry are changed in Kimai, too: 13:00–17:00.',
      ours: 'Kimai is changed to it.',
    }))
  it('names the times that change on either side', () =>
    expect(means(version(), version({ endedAt: at(13) }))).toEqual({
      theirs: 'Here it becomes 08:00–13:00.',
      ours: 'Kimai is changed to 08:00–12:58.',
    }))
  it('names no times where only words change', () =>
    expect(means(version(), version({ description: 'Fix' }))).toEqual({
      theirs: 'Here it becomes the same.',
      ours: 'Kimai is changed to it.',
    }))
  it('is a deletion here where no time is left there', () => {
    expect(means(version(), version({ endedAt: at(8) }))).toEqual({
      theirs: 'Kimai has no time left of it, so this time is deleted here, too.',
      ours: 'Kimai is changed to 08:00–12:58.',
    })
    expect(means(version({ endedAt: null }), version({ endedAt: at(8) }), true)).toEqual({
      theirs: 'The timer stops, and this time is deleted here, too.',
      ours: 'Goes on here; Kimai gets the end when you stop.',
    })
  })
  it('is a begin that is now where that of a timer lies ahead there', () => {
    const runs = (hour: number) =>
      means(version({ endedAt: null }), version({ startedAt: at(hour), endedAt: null }), true)
    expect(runs(14).theirs).toBe('Here it begins now.')
    expect(runs(9).theirs).toBe('Here it becomes 09:00, still running.')
  })
  it('is a deletion here, or another record there, where it was deleted', () => {
    expect(means(version(), null)).toEqual({
      theirs: 'This time is deleted here, too.',
      ours: 'Kimai gets it once more.',
    })
    expect(means(version({ endedAt: null }), null, true)).toEqual({
      theirs: 'The timer stops, and this time is deleted here, too.',
      ours: 'Goes on here, and Kimai gets it once more.',
    })
  })
})

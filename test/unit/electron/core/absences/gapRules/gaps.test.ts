import { describe, expect, it } from 'vitest'
import { causeOf, gapViews, kindsOf, mergeGaps, judgeGap } from '../../../../../../electron/core/absences/gapRules.ts'
import { cutToEntry, moveGaps } from '../../../../../../electron/core/entries/gapsFollowEntries.ts'
import type { Entry, Gap, GapKind } from '../../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../../shared/settings/settingsSchema.ts'
import { aGap } from '../../../../../support/absenceFixture.ts'
import { anEntry, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

const { gaps: rules } = defaultSettings
const lasting = (minutes: number, ...kinds: GapKind[]) => ({ startedAt: NOW, endedAt: NOW + minutes * MINUTE, kinds })

describe('what judges a gap', () => {
  it.each<[GapKind[], string | null]>([
    [['idle'], 'idle'],
    [['idle', 'lock'], 'lock'],
    [['switch', 'idle'], 'lock'],
    [['idle', 'lock', 'sleep'], 'sleep'],
    [['sleep', 'shutdown'], 'shutdown'],
    [['shutdown', 'sleep', 'quit'], 'quit'],
    [['crash', 'lock'], 'quit'],
    [['clock', 'idle'], 'idle'],
    [['clock'], null],
  ])('of %j is %s, the strongest of its kinds', (kinds, cause) => expect(causeOf(kinds)).toBe(cause))

  it('has separate rules for sleep, lock, idle, shutdown and quit', () => {
    const each = {
      sleep: { mode: 'ask', minutes: 1 },
      lock: { mode: 'drop', minutes: 2 },
      idle: { mode: 'keep', minutes: 1 },
      shutdown: { mode: 'drop', minutes: 1 },
      quit: { mode: 'ask', minutes: 3 },
    } as const
    const said = (minutes: number) =>
      (['sleep', 'lock', 'switch', 'idle', 'shutdown', 'quit', 'crash'] as const).map((kind) =>
        judgeGap(lasting(minutes, kind), each),
      )
    expect(said(1)).toEqual(['ask', 'nothing', 'nothing', 'nothing', 'drop', 'nothing', 'nothing'])
    expect(said(3)).toEqual(['ask', 'drop', 'drop', 'nothing', 'drop', 'ask', 'ask'])
  })

  it('asks by default from 5 minutes on, of idleness from 10 on, and sooner of nothing', () => {
    expect(judgeGap(lasting(5 - 1 / 60, 'lock'), rules)).toBe('nothing')
    expect(judgeGap(lasting(5, 'lock'), rules)).toBe('ask')
    expect(judgeGap(lasting(9, 'idle'), rules)).toBe('nothing')
    expect(judgeGap(lasting(10, 'idle'), rules)).toBe('ask')
  })

  it('asks of a clock that jumped from a minute on, whatever the settings', () => {
    const kept = { mode: 'keep', minutes: 1 } as const
    const all = { sleep: kept, lock: kept, idle: kept, shutdown: kept, quit: kept }
    expect([judgeGap(lasting(1, 'clock'), all), judgeGap(lasting(0.9, 'clock'), all)]).toEqual(['ask', 'nothing'])
  })

  it('takes a clock that jumped in sleep for the sleep', () => {
    expect(kindsOf(['clock', 'lock'], ['sleep', 'lock'])).toEqual(['lock', 'sleep'])
    expect(kindsOf(['clock'], ['lock'])).toEqual(['clock', 'lock'])
  })
})

describe('gaps less than a minute apart', () => {
  const first = aGap({ id: 'first', startedAt: NOW, endedAt: NOW + 10 * MINUTE })
  const next = (change = {}) =>
    aGap({ id: 'next', startedAt: NOW + 10 * MINUTE + 59 * SECOND, endedAt: null, kinds: ['sleep'], ...change })

  it('are one, from the start of the first, under its id', () => {
    expect(mergeGaps(next(), [first])).toEqual({
      gap: { ...first, endedAt: null, kinds: ['lock', 'sleep'] },
      gone: [first],
    })
  })

  it('are one also when the later one turns out to have begun before', () => {
    const gap = next({ startedAt: NOW - MINUTE, endedAt: NOW + 5 * MINUTE })
    expect(mergeGaps(gap, [first]).gap).toMatchObject({
      id: 'next',
      startedAt: NOW - MINUTE,
      endedAt: NOW + 10 * MINUTE,
    })
  })

  it('are one with all that they come to meet by that', () => {
    const before = aGap({ id: 'before', startedAt: NOW - 5 * MINUTE, endedAt: NOW - 30 * SECOND, kinds: ['idle'] })
    const { gap, gone } = mergeGaps(next(), [first, before])
    expect([gap.id, gap.startedAt, gap.kinds, gone]).toEqual([
      'before',
      before.startedAt,
      ['idle', 'lock', 'sleep'],
      [first, before],
    ])
  })

  it.each([
    ['a minute apart', next({ startedAt: NOW + 11 * MINUTE }), first],
    ['of another entry', next({ entryId: 'e2' }), first],
    ['after one that was answered', next(), { ...first, outcome: 'answered' as const }],
    ['after one that was too short', next(), { ...first, outcome: 'moot' as const }],
  ])('stay two when they are %s', (_, gap, other) => expect(mergeGaps(gap, [other])).toEqual({ gap, gone: [] }))
})

describe('what an entry has of a gap', () => {
  const entry = anEntry({ startedAt: NOW, endedAt: NOW + 2 * HOUR })
  const gap = (from: number, to: number | null) => ({ startedAt: NOW + from, endedAt: to === null ? null : NOW + to })

  it('is what of it lies in the entry', () => {
    expect(cutToEntry(entry, gap(-HOUR, HOUR))).toEqual({ startedAt: NOW, endedAt: NOW + HOUR })
    expect(cutToEntry(entry, gap(HOUR, 3 * HOUR))).toEqual({ startedAt: NOW + HOUR, endedAt: NOW + 2 * HOUR })
    expect(cutToEntry({ ...entry, endedAt: null }, gap(HOUR, 3 * HOUR))).toEqual(gap(HOUR, 3 * HOUR))
  })

  it('is nothing where the gap lasts, lies beside the entry, or in a pause of it', () => {
    const pauses = [{ startedAt: NOW + HOUR, endedAt: NOW + 2 * HOUR }]
    expect(cutToEntry(entry, gap(0, null))).toBeNull()
    expect(cutToEntry(entry, gap(-HOUR, 0))).toBeNull()
    expect(cutToEntry(entry, gap(2 * HOUR, 3 * HOUR))).toBeNull()
    expect(cutToEntry({ ...entry, endedAt: null, pauses }, gap(1.2 * HOUR, 1.8 * HOUR))).toBeNull()
  })

  it('is what the person is asked about, oldest first as they come; what is nothing is left out', () => {
    const all = [
      aGap({ id: 'early', startedAt: NOW - HOUR, endedAt: NOW + HOUR }),
      aGap({ id: 'past', startedAt: NOW - HOUR, endedAt: NOW }),
      aGap({ id: 'lasts', startedAt: NOW, endedAt: null }),
      aGap({ id: 'of nothing', entryId: 'gone', endedAt: NOW + HOUR }),
    ]
    expect(gapViews(all, (id) => (id === entry.id ? entry : null))).toEqual([
      { id: 'early', startedAt: NOW, endedAt: NOW + HOUR, kinds: ['lock'], entry },
    ])
  })
})

describe('when an entry becomes several', () => {
  const half = (id: string, from: number, to: number | null): Entry =>
    anEntry({ id, startedAt: NOW + from, endedAt: to === null ? null : NOW + to })
  const halves = [half('e1', 0, HOUR), half('e2', HOUR, null)]
  const gap = (from: number, to: number | null) =>
    aGap({ startedAt: NOW + from, endedAt: to === null ? null : NOW + to })

  const becomes = (...gaps: Gap[]) => moveGaps(gaps, halves, () => 'new')

  it('its gaps go with the part they lie in', () => {
    expect(becomes(gap(0.5 * HOUR, 0.6 * HOUR), gap(1.5 * HOUR, 1.6 * HOUR), gap(2 * HOUR, null))).toEqual([
      { ...gap(1.5 * HOUR, 1.6 * HOUR), entryId: 'e2' },
      { ...gap(2 * HOUR, null), entryId: 'e2' },
    ])
  })

  it('one that lies in both is asked about in both', () => {
    expect(becomes(gap(0.5 * HOUR, 1.5 * HOUR))).toEqual([
      gap(0.5 * HOUR, HOUR),
      { ...gap(HOUR, 1.5 * HOUR), id: 'new', entryId: 'e2' },
    ])
  })

  it('one that lies in none is moot', () => {
    expect(becomes(gap(-HOUR, -1))).toEqual([{ ...gap(-HOUR, -1), outcome: 'moot' }])
  })

  it('one that reaches beyond the work is cut to it', () => {
    expect(becomes(gap(-HOUR, 0.5 * HOUR))).toEqual([gap(0, 0.5 * HOUR)])
  })

  it('an entry of other work over the same time has nothing of it', () => {
    const other = half('adopted', -HOUR, null)
    expect(moveGaps([gap(0, 0.5 * HOUR)], [half('e1', 0, HOUR), other], () => 'new')).toEqual([])
  })

  it('that of one that is gone goes to the one that took its time', () => {
    expect(becomes({ ...gap(0, HOUR), entryId: 'merged away' })).toMatchObject([{ entryId: 'e1' }])
  })
})

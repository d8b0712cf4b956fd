/** The line that a note is, and where it goes in the description of a task. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lineOf,
  lostLines,
  markOf,
  placeOf,
  withLine,
  withoutLine,
} from '../../../../electron/providers/kalo/noteLine.ts'
import type { PostingContent } from '../../../../electron/core/ports/ports.ts'
import { aPosting } from '../../providerUnderTest.ts'

const target = {
  accountId: 'a1',
  projectId: 'p1',
  activityId: null,
  taskId: 't1',
  customer: null,
  project: 'Website Relaunch',
  activity: null,
  task: 'Home page',
  color: null,
}
const MINUTE = 60_000
const posting = aPosting(target)
const line = (change: Partial<PostingContent> = {}, name = 'Anna') =>
  lineOf({ ...posting, ...change }, posting.marker, name)
const lasting = (minutes: number) => ({ endedAt: posting.startedAt + minutes * MINUTE })

describe('the line of a note', () => {
  const lines: [what: string, change: Partial<PostingContent>, line: string][] = [
    ['an entry', {}, '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna: Weekly letter'],
    ['no words', { description: '' }, '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna'],
    [
      'a break',
      { pauseMs: 15 * MINUTE },
      '[st:9f2c1ab4] 2026-11-20 10:15–11:45, break 15 min, 1.25 h — Anna: Weekly letter',
    ],
    [
      'what is not billable',
      { billable: false },
      '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h (not billable) — Anna: Weekly letter',
    ],
    ['what is billable', { billable: true }, '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna: Weekly letter'],
    ['clocks that would not tell', { clocks: false }, '[st:9f2c1ab4] 2026-11-20, 1.5 h — Anna: Weekly letter'],
    ['another zone', { zone: 'Pacific/Auckland' }, '[st:9f2c1ab4] 2026-11-20 22:15–23:45, 1.5 h — Anna: Weekly letter'],
    [
      'another day there',
      { zone: 'Pacific/Kiritimati', startedAt: Date.UTC(2026, 10, 20, 10), endedAt: Date.UTC(2026, 10, 20, 11) },
      '[st:9f2c1ab4] 2026-11-21 00:00–01:00, 1 h — Anna: Weekly letter',
    ],
    [
      'lines of words',
      { description: ' One\r\n\n  two\tthree\u2028four \n' },
      '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna: One two three four',
    ],
    [
      'a mark among the words',
      { description: 'like [st:9f2c1ab4]' },
      '[st:9f2c1ab4] 2026-11-20 10:15–11:45, 1.5 h — Anna: like (st:9f2c1ab4]',
    ],
  ]
  it.each(lines)('of %s', (_, change, expected) => {
    expect(line(change)).toBe(expected)
  })

  it.each([
    [1, '0.02 h'],
    [20, '0.33 h'],
    [50, '0.83 h'],
    [60, '1 h'],
    [105, '1.75 h'],
    [135, '2.25 h'],
    [605, '10.08 h'],
  ])('has %i minutes as %s', (minutes, hours) => {
    expect(line(lasting(minutes))).toContain(`, ${hours} — `)
  })

  it('is one line whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (description, name) => {
        const text = line({ description }, name)
        expect(text).not.toMatch(/[\r\n\u2028\u2029]/)
        expect(text.split('[st:')).toHaveLength(2)
      }),
    )
  })
})

describe('a description', () => {
  const mark = markOf(posting.marker)
  const put = (text: string, words = line()) => withLine(text, posting.marker, words)
  const drop = (text: string) => withoutLine(text, posting.marker)
  const others = fc.string({ unit: fc.constantFrom('a', 'ö', '$', '&', '<', ' ', '\n', '\r\n', '[st:00000002] b') })

  it('has the note at its end after a blank line, or alone', () => {
    expect(put('')).toBe(line())
    expect(put('First draft')).toBe(`First draft\n\n${line()}`)
    expect(put('<p>Se <b>bilag</b></p>\n')).toBe(`<p>Se <b>bilag</b></p>\n\n\n${line()}`)
  })

  it('keeps all else to the letter, when the note comes, changes and goes', () => {
    fc.assert(
      fc.property(others, fc.string(), (text, description) => {
        const noted = put(text) ?? ''
        const changed = line({ description: `${description} $& $1 $'` })
        expect(put(noted)).toBe(noted)
        expect(put(noted, changed)).toBe(noted.slice(0, noted.length - line().length) + changed)
        expect(drop(put(noted, changed) ?? '')).toBe(text)
      }),
    )
  })

  it('keeps what comes after the note', () => {
    const between = `First\r\n\r\n${mark} old words\r\n\r\n[st:00000002] other`
    expect(put(between)).toBe(`First\r\n\r\n${line()}\r\n\r\n[st:00000002] other`)
    expect(drop(between)).toBe('First\r\n\r\n[st:00000002] other')
    expect(drop(`${mark} old\n\nSecond`)).toBe('Second')
    expect(drop(`First\n${mark} old\nSecond`)).toBe('First\nSecond')
    expect(drop(mark)).toBe('')
  })

  it('in which somebody has put the note elsewhere is left alone', () => {
    const moved = `Done: ${mark} 1.5 h, and more`
    expect(placeOf(moved, posting.marker)).toEqual({ kind: 'moved' })
    expect([put(moved), drop(moved)]).toEqual([null, null])
  })

  it('that lost lines of others names them, blanks aside', () => {
    const sent = `First\n  Second \n\n${line()}`
    expect(lostLines(sent, `Second\r\n\r\n${mark} other`, posting.marker)).toEqual(['First'])
    expect(lostLines(sent, `Second\n First\nThird`, posting.marker)).toEqual([])
  })
})

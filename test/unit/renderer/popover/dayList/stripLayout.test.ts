import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syncStatus } from '../../../../../renderer/popover/footer/syncStatus.ts'
import { minuteOrigin, pausedToday, workedToday } from '../../../../../renderer/state/dayWork.ts'
import { explain, wordOf } from '../../../../../renderer/entryStatus/sendStatusText.ts'
import { stripLayout } from '../../../../../renderer/popover/dayList/stripLayout.ts'
import { untilNext } from '../../../../../renderer/state/useNow.ts'
import { highlightMatches } from '../../../../../renderer/components/highlightMatches.ts'
import type { EntryView, Pause, SendState, Snapshot } from '../../../../../shared/model/snapshot.ts'
import { nextDayStart } from '../../../../../shared/time/zonedTime.ts'
import { aSnapshot } from '../../../../support/viewSamples.ts'

const zone = 'Europe/Berlin'
const dayStart = Date.UTC(2026, 10, 19, 23)
const minute = 60_000
const at = (hour: number, minutes = 0) => dayStart + (hour * 60 + minutes) * minute

let made = 0
const entry = (startedAt: number, endedAt: number | null, send: SendState = sent, pauses: Pause[] = []): EntryView => ({
  id: `e${made++}`,
  target: {
    accountId: 'a',
    projectId: 'p',
    activityId: 'x',
    taskId: null,
    customer: null,
    project: 'P',
    activity: 'X',
    task: null,
    color: '#123456',
  },
  startedAt,
  endedAt,
  pauses,
  zone,
  description: '',
  tags: [],
  billable: null,
  send,
  marks: [],
  there: null,
})
const sent: SendState = { kind: 'sent', remote: null, note: null }
const version = { startedAt: at(9), endedAt: at(10), what: 'P', description: '' }
const conflict: SendState = {
  kind: 'conflict',
  ours: version,
  theirs: version,
  why: 'Its end was changed.',
  running: false,
}

describe('the day as a strip', () => {
  it('shows the usual hours of work where all entries lie in them', () => {
    const strip = stripLayout([entry(at(9), at(10))], dayStart, at(13), zone)
    expect(strip).toMatchObject({ fromHour: 8, toHour: 18, now: 0.5 })
    expect(strip.segments[0]).toMatchObject({ left: 0.1 })
    expect(strip.segments[0]?.width).toBeCloseTo(0.1)
  })
  it('widens for an early start and a late hour', () => {
    const strip = stripLayout([entry(at(6, 30), at(7)), entry(at(20), null)], dayStart, at(20, 10), zone)
    expect(strip).toMatchObject({ fromHour: 6, toHour: 21 })
  })
  it('begins at midnight for what began yesterday, and ends at the next', () => {
    expect(stripLayout([entry(at(-2), at(1))], dayStart, at(2), zone)).toMatchObject({ fromHour: 0, toHour: 18 })
    expect(stripLayout([entry(at(22), at(25))], dayStart, at(25), zone).toHour).toBe(24)
  })
  it('does not grow by an hour for an entry that ends on the hour', () =>
    expect(stripLayout([entry(at(17), at(18))], dayStart, at(18), zone).toHour).toBe(18))
  it('says where a pause lies in it, up to now while it lasts', () => {
    const pauses = [
      { startedAt: at(10), endedAt: at(11) },
      { startedAt: at(12), endedAt: null },
    ]
    const [segment] = stripLayout([entry(at(9), null, sent, pauses)], dayStart, at(13), zone).segments
    expect(segment?.state).toBe('paused')
    const [first, second] = segment?.pauses ?? []
    expect(first?.left).toBeCloseTo(0.2)
    expect(first?.width).toBeCloseTo(0.1)
    expect(second?.left).toBeCloseTo(0.4)
    expect(second?.width).toBeCloseTo(0.1)
  })
  it('has no present on a day that is over, and is not widened by it', () => {
    const strip = stripLayout([entry(at(9), at(10)), entry(at(17), at(18))], dayStart, null, zone)
    expect(strip).toMatchObject({ fromHour: 8, toHour: 18, now: null })
    expect(stripLayout([entry(at(17), at(26))], dayStart, null, zone).toHour).toBe(24)
    expect(stripLayout([entry(at(22), null)], dayStart, null, zone).segments[0]).toMatchObject({
      left: 14 / 16,
      width: 2 / 16,
    })
  })
  it('marks what its provider has otherwise', () => {
    const [segment, other] = stripLayout(
      [entry(at(9), at(10), conflict), entry(at(11), at(12))],
      dayStart,
      at(13),
      zone,
    ).segments
    expect([segment?.doubt, other?.doubt]).toEqual([true, false])
  })
  it('keeps every part between its ends', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -600, max: 1500 }), fc.integer({ min: 0, max: 900 })))
    const moments = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(spans, moments, (list, now) => {
        const entries = list.map(([from, length]) => entry(at(0, from), at(0, from + length)))
        const strip = stripLayout(entries, dayStart, at(0, now), zone)
        expect(strip.toHour).toBeGreaterThan(strip.fromHour)
        for (const { left, width } of strip.segments) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(width).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })
})

describe('the total of the day', () => {
  it('counts only what lies in the day, the running entry up to now', () => {
    const entries = [entry(at(-1), at(1)), entry(at(9), null)]
    expect(workedToday(entries, dayStart, at(10, 30))).toBe(150 * minute)
  })
  it('leaves pauses out, and stands still while one lasts', () => {
    const paused = entry(at(9), null, sent, [
      { startedAt: at(9, 30), endedAt: at(9, 40) },
      { startedAt: at(10), endedAt: null },
    ])
    expect(workedToday([paused], dayStart, at(10))).toBe(50 * minute)
    expect(workedToday([paused], dayStart, at(12))).toBe(50 * minute)
  })
  it('leaves out of a pause over midnight only what is of this day', () => {
    const over = entry(at(-2), at(2), sent, [{ startedAt: at(-1), endedAt: at(1) }])
    expect(workedToday([over], dayStart, at(9))).toBe(60 * minute)
  })
  it('says what was paused apart from it, each day its own part', () => {
    const over = entry(at(-2), at(2), sent, [{ startedAt: at(-1), endedAt: at(1) }])
    expect(pausedToday([over], dayStart, at(9))).toBe(60 * minute)
    const long = entry(at(22), at(26), sent, [{ startedAt: at(23), endedAt: at(25) }])
    const end = nextDayStart(dayStart, zone)
    expect(end).toBe(at(24))
    expect([workedToday([long], dayStart, end, end), pausedToday([long], dayStart, end, end)]).toEqual([
      60 * minute,
      60 * minute,
    ])
  })
  it('knows days of 23 and of 25 hours', () => {
    const hours = (start: number) => (nextDayStart(start, zone) - start) / 3_600_000
    expect([hours(Date.UTC(2026, 2, 28, 23)), hours(Date.UTC(2026, 9, 24, 22))]).toEqual([23, 25])
  })
  it('changes its minute exactly when the ticker ticks', () => {
    const length = fc.integer({ min: 0, max: 3_600_000 })
    fc.assert(
      fc.property(length, length, length, length, (first, began, rest, later) => {
        const pauses = [{ startedAt: at(4), endedAt: at(4) + rest }]
        const entries = [entry(at(1), at(1) + first), entry(at(3) + began, null, sent, rest > 0 ? pauses : [])]
        const now = at(5) + later
        const next = now + untilNext(now, minuteOrigin(entries, dayStart), minute)
        expect(workedToday(entries, dayStart, next) % minute).toBe(0)
        expect(next - now).toBeGreaterThan(0)
        expect(next - now).toBeLessThanOrEqual(minute)
      }),
    )
  })
})

describe('marking what was searched', () => {
  const allMarked = (names: string[], query: string) =>
    highlightMatches(names, query).map((pieces) =>
      pieces.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join(''),
    )
  const marked = (text: string, query: string) => allMarked([text], query).join('')

  it('marks word starts before inner matches', () => {
    expect(marked('Website relaunch', 'web re')).toBe('[Web]site [re]launch')
    expect(marked('Rebranding and brand', 'brand')).toBe('Rebranding and [brand]')
    expect(marked('Rebranding', 'brand')).toBe('Re[brand]ing')
  })
  it('marks letters with accents, and letters that fold to two', () => {
    expect(marked('Café Löwe', 'lowe cafe')).toBe('[Café] [Löwe]')
    expect(marked('Große Straße', 'strasse')).toBe('Große [Straße]')
    expect(marked('Große', 'gros')).toBe('[Groß]e')
    expect(marked('Cafe\u0301s', 'cafe')).toBe('[Cafe]\u0301s')
  })
  it('marks initials over all names, and only where nothing is called that', () => {
    expect(allMarked(['Acme', 'Website Relaunch', 'Coding'], 'awrc')).toEqual([
      '[A]cme',
      '[W]ebsite [R]elaunch',
      '[C]oding',
    ])
    expect(allMarked(['Acme', 'Website Relaunch', 'Coding'], 'awc')).toEqual([
      '[A]cme',
      '[W]ebsite Relaunch',
      '[C]oding',
    ])
    expect(allMarked(['Acme', 'Website', 'AW'], 'aw')).toEqual(['Acme', 'Website', '[AW]'])
  })
  it('marks the word that a slip of the finger meant', () => {
    expect(allMarked(['Acme', 'Website Relaunch'], 'relanuch acme')).toEqual(['[Acme]', 'Website [Relaunch]'])
    expect(marked('Müller', 'mueller')).toBe('[Müller]')
  })
  it('marks nothing for nothing', () => expect(marked('Website', '  ')).toBe('Website'))
  it('gives back every text whole and unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const pieces = highlightMatches([text, query], query)
        expect(pieces.map((one) => one.map((piece) => piece.text).join(''))).toEqual([text, query])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what the foot says about sending', () => {
  const offline = { kind: 'offline', message: 'No connection.' } as const
  const snapshot = (sends: SendState[], state: Snapshot['accounts'][number]['state'] = { kind: 'ok' }): Snapshot =>
    aSnapshot({
      today: sends.map((send, index) => ({ ...entry(at(9), at(10), send), id: String(index) })),
      accounts: [{ id: 'a', label: 'anna', state }] as Snapshot['accounts'],
    })
  const waiting: SendState = { kind: 'waiting', nextAttemptAt: null, reason: null }
  const refused: SendState = { kind: 'needsYou', title: '', message: '', action: '', repair: null }
  const undecided: SendState = { kind: 'undecided', parts: [] }

  it('is nothing when all is sent', () => expect(syncStatus(snapshot([sent]))).toBeNull())
  it('is how many entries wait to be sent', () =>
    expect(syncStatus(snapshot([waiting, waiting, sent]))?.text).toBe('2 waiting'))
  it('says offline, with what waits for it', () =>
    expect(syncStatus(snapshot([waiting], offline))).toMatchObject({ text: 'Offline, 1 waiting', retry: ['a'] }))
  it('is nothing for what is kept here, and for an account that is off', () => {
    expect(syncStatus(snapshot([{ kind: 'kept', why: '' }], { kind: 'off' }))).toBeNull()
  })
  it('puts first what needs the person', () => {
    expect(syncStatus(snapshot([refused, waiting], offline))).toMatchObject({
      text: '1 needs attention',
      needsYou: true,
    })
    expect(syncStatus(snapshot([refused, refused]))?.text).toBe('2 need attention')
    expect(syncStatus(snapshot([undecided, refused]))).toMatchObject({ text: '2 need attention', needsYou: true })
  })
  it('counts what is asked: absences, and what was changed elsewhere', () => {
    const asked = { ...snapshot([conflict, waiting]), gaps: [{}, {}] } as unknown as Snapshot
    expect(syncStatus(asked)).toMatchObject({ text: '3 need attention', needsYou: true })
  })
})

describe('what is said of an entry', () => {
  const say = (send: SendState) => explain(send, 'Kala', (time) => `${(time - dayStart) / minute / 60}:00`)
  it('names the provider that may have it', () =>
    expect(say({ kind: 'undecided', parts: [] })).toEqual({
      title: 'Kala may have this already',
      text: '',
    }))
  it('names where it was changed, or deleted', () => {
    expect(wordOf(conflict, 'Kimai 2')).toBe('Changed in Kimai 2')
    expect(wordOf({ ...conflict, theirs: null }, 'Kimai 2')).toBe('Deleted in Kimai 2')
    expect(wordOf({ ...conflict, storedOtherwise: true }, 'Kimai 2')).toBe('Other times in Kimai 2')
    expect(wordOf(sent, 'Kimai 2')).toBe('Sent')
    expect(say(conflict)).toEqual({
      title: 'Changed in Kala.',
      text: 'Its end was changed. Say at the top which version is right.',
    })
  })
  it('says why it is kept here and where it can go', () =>
    expect(say({ kind: 'kept', why: 'It has no server.' }).text).toBe(
      'It has no server. You can export it from Settings.',
    ))
  it('names the times that the provider has, once they are two', () => {
    const remote = { startedAt: at(9), endedAt: at(10) }
    expect(say({ kind: 'sent', remote, note: null }).title).toBe('Kala has it, 9:00–10:00.')
    expect(say({ kind: 'sent', remote: { ...remote, endedAt: null }, note: null }).title).toBe('Kala has it.')
  })
})

/** The cards as they are drawn: what they are called and which answers they offer. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionAnnouncement } from '../../../../../renderer/popover/cards/questionAnnouncement.ts'
import CardDeck from '../../../../../renderer/popover/cards/CardDeck.tsx'
import { openCards, shownIndex } from '../../../../../renderer/popover/cards/openCards.ts'
import { SplitBar } from '../../../../../renderer/components/SplitBar.tsx'
import type { Elsewhere, SendState, Snapshot, Version } from '../../../../../shared/model/snapshot.ts'
import { aNotice, HOUR, MINUTE, NOW, ZONE } from '../../../../support/samples.ts'
import { aGapView, anAccountView, anEntryView, aRunningEntry, aSnapshot } from '../../../../support/viewSamples.ts'

const html = (change: Partial<Snapshot>) => {
  const snapshot = aSnapshot(change)
  return renderToStaticMarkup(createElement(CardDeck, { cards: openCards(snapshot), snapshot })).replaceAll(
    '\u00a0',
    ' ',
  )
}
/** What the elements are called. */
const names = (element: 'button' | 'section', change: Partial<Snapshot>) =>
  [...html(change).matchAll(new RegExp(`<${element}([^>]*)>([^<]*)`, 'g'))].map(
    ([, attributes = '', text]) => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text ?? '',
  )
const buttons = (change: Partial<Snapshot>) => names('button', change)
const cards = (change: Partial<Snapshot>) => names('section', change)
/** Which cards there are, in their order. */
const kinds = (change: Partial<Snapshot>) => openCards(aSnapshot(change)).map(({ kind }) => kind)

describe('a reminder', () => {
  const common = { id: 'end 2026-11-20', date: '2026-11-20', missed: false }
  const reminders = {
    still: { ...common, kind: 'stillRunning' as const, entry: aRunningEntry, stopAt: NOW - HOUR },
    long: { ...common, kind: 'runsLong' as const, entry: aRunningEntry },
    idle: { ...common, kind: 'notTracking' as const, since: NOW - HOUR },
  }
  it('offers on its card what the notification does', () => {
    const answers = Object.values(reminders).map((reminder) => buttons({ reminder }))
    expect(answers).toEqual([
      ['Stop at 14:00', 'Stop now', 'Open day', 'Snooze 10 min'],
      ['Stop now', 'Open day', 'Snooze 10 min'],
      ['Open day', 'Snooze 10 min'],
    ])
  })
  it('is heard by who does not see it', () =>
    expect(questionAnnouncement(aSnapshot({ reminder: reminders.idle }))).toBe('There is a reminder.'))
})

describe('a gap', () => {
  it('is asked about with answers that name its times', () =>
    expect(buttons({ gaps: [aGapView()] })).toEqual([
      'Worked: 13:00–14:00',
      'Not worked: 13:00–14:00',
      'Split…: 13:00–14:00',
      'Another project…: 13:00–14:00',
      'Stop at 13:00: 13:00–14:00',
    ]))
  it('is never asked about beside another one', () => {
    const two = { gaps: [aGapView(), aGapView({ id: 'g2', kinds: ['sleep'] })] }
    expect(cards(two)).toEqual(['The screen was locked'])
    expect(html(two)).toContain('1 of 2')
    expect(html({ gaps: [aGapView()] })).not.toContain('1 of')
  })
  it('of an entry that ended has no stop', () => {
    const entry = { ...aRunningEntry, endedAt: NOW }
    expect(buttons({ gaps: [aGapView({ entry })] }).filter((name) => name.startsWith('Stop'))).toEqual([])
  })
  it('of a night offers the stop first', () => {
    const night = aGapView({ startedAt: NOW - 22 * HOUR })
    expect(buttons({ gaps: [night] })[0]).toBe('Stop at 17:00: Thu 19 Nov, 17:00 – Fri 20 Nov, 14:00')
  })
  it('of a minute can’t be split', () => {
    const short = aGapView({ startedAt: NOW - HOUR - MINUTE })
    expect(buttons({ gaps: [short] }).filter((name) => name.startsWith('Split'))).toEqual([])
  })
})

describe('the handle', () => {
  it('is a slider that says its time', () => {
    const within = { from: NOW - 59 * MINUTE, to: NOW - MINUTE }
    const drawn = renderToStaticMarkup(
      createElement(SplitBar, {
        label: 'A gap',
        hours: { from: NOW - 2 * HOUR, to: NOW + HOUR },
        zone: ZONE,
        pieces: [],
        handle: { at: NOW - 50 * MINUTE, within, onMove: () => {} },
      }),
    )
    expect(drawn).toMatch(/role="slider"[^>]*aria-valuemax="58"[^>]*aria-valuenow="9"[^>]*aria-valuetext="14:10"/)
  })
})

describe('what else is asked', () => {
  const version: Version = { startedAt: NOW - HOUR, endedAt: NOW, what: 'Website · Coding', description: '' }
  const view = (id: string, send: SendState) => anEntryView({ id, send })
  const conflict = (theirs: Version | null): SendState => ({
    kind: 'conflict',
    ours: version,
    theirs,
    why: 'It was stopped.',
    running: false,
  })
  const elsewhere = (change: Partial<Elsewhere> = {}): Elsewhere => ({
    accountId: 'a1',
    id: '7',
    startedAt: NOW - HOUR,
    what: 'Website · Coding',
    description: '',
    known: true,
    ...change,
  })

  it('is every conflict once, however many lists it is in', () => {
    const changed = view('e1', conflict({ ...version, endedAt: NOW + MINUTE }))
    const deleted = view('e2', conflict(null))
    expect(cards({ today: [changed], earlier: [changed] })).toEqual(['Website · Coding was changed in The server'])
    expect(cards({ today: [deleted] })).toEqual(['Website · Coding was deleted in The server'])
    expect(kinds({ today: [changed, deleted], earlier: [changed] })).toEqual(['conflict', 'conflict'])
  })
  it('is a pause that lasts too long, with the moment at which a stop would end', () => {
    const since = NOW - 80 * MINUTE
    expect(buttons({ forgottenPause: since })).toEqual(['Back now', 'Stop at 13:40', 'I was back at…', 'Still paused'])
    expect(kinds({ forgottenPause: since, timer: { kind: 'idle', last: null } })).toEqual([])
  })
  it('is what runs elsewhere, which goes on here only where it can be tracked on', () => {
    expect(buttons({ elsewhere: [elsewhere()] })).toEqual([
      'Go on here: Website · Coding',
      'Stop it: Website · Coding',
      'Ignore: Website · Coding',
    ])
    expect(html({ elsewhere: [elsewhere()] })).toContain('ends the timer that runs here')
    expect(html({ elsewhere: [elsewhere()], timer: { kind: 'idle', last: null } })).not.toContain('ends the timer')
    expect(buttons({ elsewhere: [elsewhere({ known: false })] })).toHaveLength(2)
  })
})

describe('those who don’t see the cards', () => {
  const conflicting = anEntryView({
    send: {
      kind: 'conflict',
      ours: { startedAt: NOW - HOUR, endedAt: NOW, what: 'Website', description: '' },
      theirs: null,
      why: '',
      running: false,
    },
  })

  it('hear nothing while nothing is asked', () => expect(questionAnnouncement(aSnapshot())).toBe(''))
  it('hear what is asked, what must be settled before what only informs', () =>
    expect(
      questionAnnouncement(
        aSnapshot({
          gaps: [aGapView(), aGapView({ id: 'g2' })],
          earlier: [conflicting],
          elsewhere: [{ accountId: 'a1', id: '7', startedAt: NOW, what: 'Website', description: '', known: true }],
        }),
      ),
    ).toBe(
      'You were away while the timer ran. Was it work? ' +
        'An entry was changed elsewhere. Which version is right? Another timer runs elsewhere.',
    ))
  it('hear of a pause that lasts too long', () =>
    expect(questionAnnouncement(aSnapshot({ forgottenPause: NOW - HOUR }))).toBe(
      'The pause has lasted long. Are you back?',
    ))
  it('find every kind of question drawn that they hear of', () => {
    const each: Partial<Snapshot>[] = [{ gaps: [aGapView()] }, { forgottenPause: NOW - HOUR }, { today: [conflicting] }]
    expect(each.map((change) => [questionAnnouncement(aSnapshot(change)) !== '', cards(change).length])).toEqual(
      each.map(() => [true, 1]),
    )
  })
})

describe('several cards', () => {
  const remote: Elsewhere = { accountId: 'a1', id: '7', startedAt: NOW, what: 'Website', description: '', known: true }
  const paused = { ...aRunningEntry, pauses: [{ startedAt: NOW - HOUR, endedAt: null }] }
  const reminder = { id: 'end 2026-11-20', date: '2026-11-20', missed: false } as const

  it('come with those that need an answer first, and news last', () =>
    expect(
      kinds({
        notices: [aNotice(), aNotice({ id: 'n2', level: 'warning' })],
        reminder: { ...reminder, kind: 'notTracking', since: NOW - HOUR },
        elsewhere: [remote],
        gaps: [aGapView()],
        accounts: [anAccountView({ state: { kind: 'needsLogin', message: '' } })],
      }),
    ).toEqual(['gap', 'elsewhere', 'account', 'notice', 'reminder', 'notice']))

  it('are shown one at a time, each with its place', () => {
    const change = { gaps: [aGapView()], notices: [aNotice()] }
    expect(cards(change)).toEqual(['The screen was locked'])
    expect(html(change)).toContain('1 of 2')
  })

  it('speak once of a pause that was forgotten', () => {
    const still = { ...reminder, kind: 'stillRunning', entry: paused, stopAt: NOW - HOUR } as const
    const timer = { kind: 'running', entry: paused } as const
    expect(kinds({ timer, forgottenPause: NOW - HOUR, reminder: still })).toEqual(['pause'])
    expect(kinds({ timer, reminder: still })).toEqual(['reminder'])
  })

  it('stay where the person is while others come and go', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key })) as [{ key: string }, { key: string }, { key: string }]
    expect(shownIndex([a, b, c], null)).toBe(0)
    expect(shownIndex([a, b, c], { key: 'b', index: 0 })).toBe(1)
    // Answered: the one after it, and after the last the first.
    expect(shownIndex([a, c], { key: 'b', index: 1 })).toBe(1)
    expect(shownIndex([a, b], { key: 'c', index: 2 })).toBe(0)
  })
})

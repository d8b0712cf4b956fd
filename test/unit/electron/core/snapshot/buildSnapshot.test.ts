import { describe, expect, it, onTestFinished } from 'vitest'
import type { Posting } from '../../../../../electron/core/ports/ports.ts'
import { undecidedAt } from '../../../../../electron/core/sync/retry.ts'
import { buildDay, buildSnapshot } from '../../../../../electron/core/snapshot/buildSnapshot.ts'
import { createUnsentIndex } from '../../../../../electron/core/snapshot/unsentIndex.ts'
import { sendState } from '../../../../../electron/core/snapshot/sendState.ts'
import { english, speak } from '../../../../../shared/language.ts'
import type { ProviderRules } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { fakeClock } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import {
  anAccount,
  anEntry,
  aPosting,
  aTarget,
  DAY,
  HOUR,
  noUpdates,
  NOW,
  rules,
  terms,
} from '../../../../support/samples.ts'

const withRules = (change: Partial<ProviderRules>) => ({ ...terms, rules: { ...rules, ...change } })

function createFixture() {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const account = {
    ...anAccount(),
    state: { kind: 'ok' as const },
    catalogAt: null,
    targets: 1,
    rules,
    optionFields: [],
    day: null,
  }
  const unsent = createUnsentIndex(journal, () => terms)
  const snapshot = (accounts = [account]) =>
    buildSnapshot({
      unsent,
      revision: 7,
      clock,
      journal,
      accounts,
      planningRulesOf: () => terms,
      gaps: [],
      forgottenPause: null,
      notOffered: false,
      elsewhere: [],
      moreElsewhere: 0,
      undo: null,
      link: null,
      pins: [],
      recents: [],
      reminder: null,
      notices: [],
      settings: defaultSettings,
      timer: {
        kind: 'idle',
        last: null,
      },
      shortcutProblems: {},
      shortcutsBy: 'stint',
      catalogRevision: 3,
      updates: noUpdates,
      calendarRevision: 0,
    })
  const add = (id: string, startedAt: number, posting?: Partial<Posting>) => {
    journal.commit([
      { kind: 'saveEntry', entry: anEntry({ id, startedAt, endedAt: startedAt + HOUR }) },
      ...(posting
        ? [{ kind: 'savePosting' as const, posting: aPosting({ id: `p-${id}`, entryId: id, ...posting }) }]
        : []),
    ])
  }
  const day = (date: string, abilities = terms.abilities) =>
    buildDay(date, {
      clock,
      journal,
      settings: defaultSettings,
      planningRulesOf: () => ({ ...terms, abilities }),
      scheduled: () => null,
    })
  return { journal, clock, snapshot, add, day }
}
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('the snapshot', () => {
  it('shows the entries that touch today in the zone of the person, newest first', () => {
    const { clock, snapshot, add } = createFixture()
    const midnight = NOW - 15 * HOUR
    add('yesterday', midnight - 2 * HOUR)
    add('over midnight', midnight - HOUR / 2)
    add('today', NOW - 2 * HOUR)
    expect(ids(snapshot().today)).toEqual(['today', 'over midnight'])
    expect(snapshot()).toMatchObject({ dayStart: midnight, zone: 'Europe/Berlin', revision: 7, catalogRevision: 3 })
    clock.travel('Pacific/Auckland')
    expect(ids(snapshot().today)).toEqual(['today'])
  })

  it('shows what is unsent of earlier days, each entry once', () => {
    const { snapshot, add } = createFixture()
    add('sent', NOW - 3 * DAY, { state: 'accepted' })
    add('refused', NOW - 2 * DAY, { state: 'rejected' })
    add('waits', NOW - DAY, { state: 'queued' })
    add('today', NOW - 2 * HOUR, { state: 'queued' })
    expect(ids(snapshot().earlier)).toEqual(['waits', 'refused'])
    expect(ids(snapshot().today)).toEqual(['today'])
  })
})

describe('a day', () => {
  it('holds the entries that touch it where the person is, newest first', () => {
    const { clock, add, day } = createFixture()
    add('day before', NOW - 2 * DAY)
    add('morning', NOW - DAY - 3 * HOUR)
    add('over midnight', NOW - 15.5 * HOUR)
    expect(ids(day('2026-11-19').entries)).toEqual(['over midnight', 'morning'])
    expect(day('2026-11-19')).toMatchObject({ date: '2026-11-19', dayStart: Date.parse('2026-11-19T00:00+01:00') })
    clock.travel('Pacific/Auckland')
    expect(ids(day('2026-11-20').entries)).toEqual(['over midnight', 'morning'])
  })

  it('is 23 hours long where the clocks are put forward', () => {
    const { day, add } = createFixture()
    add('first', Date.parse('2026-03-29T00:00+01:00'))
    add('last', Date.parse('2026-03-29T23:00+02:00'))
    add('next day', Date.parse('2026-03-30T00:00+02:00'))
    expect(ids(day('2026-03-29').entries)).toEqual(['last', 'first'])
  })

  it('says what can be done to what the provider has', () => {
    const { add, day } = createFixture()
    const abilities = { amends: true, removes: false }
    const remote = { id: '7', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR, note: null }
    add('unsent', NOW - DAY)
    add('sent', NOW - DAY, { state: 'accepted', remote })
    add('found by the person', NOW - DAY, { state: 'accepted', remote: { ...remote, id: null } })
    add('refused change', NOW - DAY, { state: 'rejected', remote: { ...remote, id: '8' } })
    const there = Object.fromEntries(day('2026-11-19', abilities).entries.map((entry) => [entry.id, entry.there]))
    expect(there).toEqual({
      unsent: null,
      sent: abilities,
      'found by the person': { amends: false, removes: false },
      'refused change': abilities,
    })
  })
})

describe('the send state of an entry', () => {
  const of = (...postings: Partial<Posting>[]) => sendState(anEntry(), postings.map(aPosting), terms)
  const remote = { id: '7', startedAt: NOW - HOUR, endedAt: NOW, note: null }

  it('is `running` until it ended', () => {
    expect(sendState(anEntry({ endedAt: null }), [], terms)).toEqual({ kind: 'running' })
  })

  it('says why there is nothing to send', () => {
    const short = anEntry({ startedAt: NOW - 999, endedAt: NOW - 1 })
    expect(sendState(short, [], terms)).toEqual({ kind: 'nothing', why: 'Too short to send' })
    expect(of()).toMatchObject({ kind: 'nothing', why: expect.stringContaining('account was removed') as string })
  })

  it('the send state of an entry follows its posting', () => {
    expect(of({})).toEqual({ kind: 'waiting', nextAttemptAt: null, reason: null })
    expect(of({ state: 'sending' })).toEqual({ kind: 'sending' })
    expect(of({ state: 'unknown' })).toEqual({ kind: 'checking', reason: null, byPerson: false })
  })

  it('says why it waits and until when', () => {
    const error = { kind: 'offline', message: 'can’t be reached' } as const
    expect(of({ nextAttemptAt: NOW, error })).toEqual({ kind: 'waiting', nextAttemptAt: NOW, reason: error.message })
  })

  it('needs the person when it was refused, in the words of the server', () => {
    const error = { kind: 'locked', message: 'The day is closed.' } as const
    expect(of({ state: 'rejected', error })).toEqual({
      kind: 'needsYou',
      title: 'Locked on the server',
      message: 'The day is closed.',
      action: 'Ask for it to be unlocked, then send again.',
      repair: null,
    })
  })

  it.each(['unauthorized', 'keychain'] as const)('needs the person when it waits for a login (%s)', (kind) => {
    const state = of({ nextAttemptAt: Number.MAX_SAFE_INTEGER, error: { kind, message: 'no' } })
    expect(state).toMatchObject({ kind: 'needsYou', message: 'no' })
  })

  it('shows the times as the server returned them, with what it did not keep', () => {
    const rounded = { ...remote, endedAt: NOW + 60_000, note: 'Kimai did not keep: ux' }
    expect(of({ state: 'accepted', remote: rounded })).toEqual({
      kind: 'sent',
      remote: { startedAt: NOW - HOUR, endedAt: NOW + 60_000 },
      note: 'Kimai did not keep: ux',
    })
  })

  describe('of records that stay as they are, whatever is wanted by now', () => {
    const at = (hours: number) => ({ ...remote, startedAt: NOW + (hours - 1) * HOUR, endedAt: NOW + hours * HOUR })
    const first = { state: 'accepted', remote: { ...at(0), note: 'Rounded there', leftAsIs: true } } as const
    const noteOf = (...changes: Partial<Posting>[]) => (of(...changes) as { note?: string }).note

    it('says so after what the server said, in the clock of the entry', () => {
      expect(noteOf(first)).toBe('Rounded there · Not changed there: it stays 14:00–15:00')
      expect(noteOf({ ...first, zone: 'Asia/Tokyo' })).toMatch(/it stays 22:00–23:00$/)
    })

    it('says it in the language that is spoken now', async () => {
      await speak({ ...english, language: 'de', region: 'de-DE' })
      onTestFinished(() => speak(english))
      expect(noteOf(first)).toBe('Rounded there · Dort nicht geändert: Es bleibt bei 14:00–15:00')
    })

    it('names all intervals of work, those that meet as one', () => {
      const pause = { state: 'accepted', kind: 'pause', remote: null } as const
      const [second, last] = [1, 3].map((hours) => ({ state: 'accepted' as const, remote: at(hours) }))
      expect(noteOf(first, second ?? {}, pause, last ?? {})).toMatch(/it stays 14:00–16:00, 17:00–18:00$/)
    })
  })

  it('of several postings is the one that needs the person first', () => {
    const sent = { state: 'accepted', remote } as const
    expect(of(sent, {}, { state: 'unknown' }, { state: 'rejected' }).kind).toBe('needsYou')
    expect(of(sent, {}, { state: 'sending' }, { state: 'unknown' }).kind).toBe('checking')
    expect(of(sent, {}, { state: 'sending' }).kind).toBe('sending')
    expect(of(sent, {}).kind).toBe('waiting')
    const noted = { state: 'accepted', remote: { ...remote, note: 'rounded' } } as const
    const dropped = { state: 'accepted', remote: { ...remote, note: 'no tags' } } as const
    expect(of(sent, noted, noted, dropped)).toEqual({ kind: 'sent', remote: null, note: 'rounded · no tags' })
  })

  it('asks the person about the parts that nobody can look up, before anything else, and nothing more', () => {
    const error = { kind: 'timeout', message: 'app.kala.dk did not answer within 30 seconds.' } as const
    const unknown = { state: 'unknown', nextAttemptAt: undecidedAt, error } as const
    const pause = aTarget({ project: 'Pause', activity: null })
    const state = of({ state: 'rejected' }, unknown, { ...unknown, id: 'p2', kind: 'pause', target: pause }, {})
    expect(state).toEqual({
      kind: 'undecided',
      parts: [
        { postingId: 'p1', startedAt: NOW - HOUR, endedAt: NOW, what: 'Website · Coding' },
        { postingId: 'p2', startedAt: NOW - HOUR, endedAt: NOW, what: 'Pause on Pause' },
      ],
    })
  })

  it('stays here where hours are not taken, and says why', () => {
    expect(sendState(anEntry(), [], withRules({ submitsHours: false }))).toMatchObject({ kind: 'kept' })
    expect(sendState(anEntry(), [], withRules({ submitsHours: false, editsCatalog: true }))).toEqual({
      kind: 'kept',
      why: 'It has no server.',
    })
  })

  it('is too short by what its provider can hold', () => {
    const minute = withRules({ precisionMinutes: 1 })
    expect(sendState(anEntry({ startedAt: NOW - 59_000 }), [], minute)).toMatchObject({ why: 'Too short to send' })
    expect(sendState(anEntry({ startedAt: NOW - 60_000 }), [], minute)).not.toMatchObject({ why: 'Too short to send' })
  })

  it('offers to begin after what it collides with, and shows what will be there', () => {
    const repairOf = (overlap: { startedAt: number; endedAt: number }) => {
      const state = of({ state: 'rejected', error: { kind: 'rejected', message: 'Overlap.', overlap } })
      return state.kind === 'needsYou' ? state.repair : undefined
    }
    const last = { startedAt: NOW - 60_000, endedAt: NOW }
    const repair = { postingId: 'p1', ...last, moves: 'begin', worked: [last] }
    expect(repairOf({ startedAt: NOW - 2 * HOUR, endedAt: NOW - 60_000 })).toEqual(repair)
    expect(repairOf({ startedAt: NOW - 2 * HOUR, endedAt: NOW })).toBeNull()
    expect(repairOf({ startedAt: NOW - 60_000, endedAt: NOW - 30_000 })).toBeNull()
  })

  it('says the words of the part that its button mends', () => {
    const overlap = { startedAt: NOW - 2 * HOUR, endedAt: NOW - 60_000 }
    const [first, second] = [0, 1].map((part) => ({ id: `p${part}`, part, state: 'rejected' as const }))
    const halves = { first: { endedAt: NOW - HOUR / 2 }, second: { startedAt: NOW - HOUR / 4 } }
    const pauses = [{ startedAt: NOW - HOUR / 2, endedAt: NOW - HOUR / 4 }]
    const postings = [
      aPosting({ ...first, ...halves.first, error: { kind: 'rejected', message: 'No.' } }),
      aPosting({ ...second, ...halves.second, error: { kind: 'rejected', message: 'Overlap.', overlap } }),
    ]
    const state = sendState(anEntry({ pauses }), postings, terms)
    expect(state).toMatchObject({ message: 'Overlap.', repair: { postingId: 'p1', startedAt: NOW - 60_000 } })
  })

  it('of a running entry tells whether its provider shows it', () => {
    const running = anEntry({ endedAt: null })
    const shown = (change: Partial<Posting>) => sendState(running, [aPosting({ running: true, ...change })], terms)
    expect(shown({})).toEqual({ kind: 'running', live: { state: 'waiting', reason: null } })
    expect(shown({ state: 'accepted', remote: { ...remote, endedAt: null } })).toEqual({
      kind: 'running',
      live: { state: 'there' },
    })
    expect(shown({ state: 'rejected', error: { kind: 'rejected', message: 'Another one runs.' } })).toEqual({
      kind: 'running',
      live: { state: 'refused', message: 'Another one runs.' },
    })
  })
})

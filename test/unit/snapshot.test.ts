import { describe, expect, it } from 'vitest'
import type { Posting } from '../../electron/core/ports.ts'
import { buildSnapshot, sendState } from '../../electron/core/snapshot.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { fakeClock } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anAccount, anEntry, aPosting, aTarget, DAY, HOUR, NOW } from './samples.ts'

function desk() {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const account = { ...anAccount(), state: { kind: 'ok' as const }, catalogAt: null, targets: 1 }
  const snapshot = (accounts = [account]) =>
    buildSnapshot({
      revision: 7,
      clock,
      journal,
      accounts,
      notices: [],
      settings: defaultSettings,
      timer: {
        kind: 'idle',
        last: null,
      },
      shortcutProblem: null,
      catalogRevision: 3,
    })
  const add = (id: string, startedAt: number, posting?: Partial<Posting>) => {
    journal.commit([
      { kind: 'saveEntry', entry: anEntry({ id, startedAt, endedAt: startedAt + HOUR }) },
      ...(posting
        ? [{ kind: 'savePosting' as const, posting: aPosting({ id: `p-${id}`, entryId: id, ...posting }) }]
        : []),
    ])
  }
  return { journal, clock, snapshot, add }
}
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('the snapshot', () => {
  it('shows the entries that touch today in the zone of the person, newest first', () => {
    const { clock, snapshot, add } = desk()
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
    const { snapshot, add } = desk()
    add('sent', NOW - 3 * DAY, { state: 'accepted' })
    add('refused', NOW - 2 * DAY, { state: 'rejected' })
    add('waits', NOW - DAY, { state: 'queued' })
    add('today', NOW - 2 * HOUR, { state: 'queued' })
    expect(ids(snapshot().earlier)).toEqual(['waits', 'refused'])
    expect(ids(snapshot().today)).toEqual(['today'])
  })

  it('names the targets used last of accounts that are still there', () => {
    const { snapshot, add } = desk()
    add('today', NOW - 2 * HOUR)
    expect(snapshot().recents).toEqual([aTarget()])
    expect(snapshot([]).recents).toEqual([])
  })
})

describe('the send state of an entry', () => {
  const of = (...postings: Partial<Posting>[]) => sendState(anEntry(), postings.map(aPosting))
  const remote = { id: '7', startedAt: NOW - HOUR, endedAt: NOW, note: null }

  it('is `running` until it ended', () => {
    expect(sendState(anEntry({ endedAt: null }), [])).toEqual({ kind: 'running' })
  })

  it('says why there is nothing to send', () => {
    const short = anEntry({ startedAt: NOW - 999 })
    expect(sendState(short, [])).toEqual({ kind: 'nothing', why: 'Too short to send' })
    expect(of()).toMatchObject({ kind: 'nothing', why: expect.stringContaining('account was removed') as string })
  })

  it('follows its posting', () => {
    expect(of({})).toEqual({ kind: 'waiting', nextAttemptAt: null, reason: null })
    expect(of({ state: 'sending' })).toEqual({ kind: 'sending' })
    expect(of({ state: 'unknown' })).toEqual({ kind: 'checking', reason: null })
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

  it('of several postings is the one that needs the person first', () => {
    const sent = { state: 'accepted', remote } as const
    expect(of(sent, {}, { state: 'unknown' }, { state: 'rejected' }).kind).toBe('needsYou')
    expect(of(sent, {}, { state: 'sending' }, { state: 'unknown' }).kind).toBe('checking')
    expect(of(sent, {}, { state: 'sending' }).kind).toBe('sending')
    expect(of(sent, {}).kind).toBe('waiting')
    const noted = { state: 'accepted', remote: { ...remote, note: 'rounded' } } as const
    expect(of(sent, noted, noted)).toEqual({ kind: 'sent', remote: null, note: 'rounded · rounded' })
  })
})

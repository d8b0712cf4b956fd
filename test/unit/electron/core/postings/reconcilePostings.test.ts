import { describe, expect, it } from 'vitest'
import type { Change, Posting } from '../../../../../electron/core/ports/ports.ts'
import {
  contentOf,
  noteUnchanged,
  reconcilePostings,
  type ReconcilePolicy,
} from '../../../../../electron/core/postings/reconcilePostings.ts'
import { aPosting, aTarget, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'

const abilities = { amends: true, removes: true, readsBack: true }
const way = (change: Partial<typeof abilities> = {}, insists = false): ReconcilePolicy => ({
  abilitiesOf: () => ({ ...abilities, ...change }),
  isNeverRefused: () => insists,
})
const ref = (id: string | null, endedAt: number | null = NOW) => ({ id, startedAt: NOW - HOUR, endedAt, note: null })
/** A record that is there and says what it should. */
const there = (id: string, change: Partial<Posting> = {}) => {
  const posting = aPosting({ id, state: 'accepted', remote: ref(`r-${id}`), ...change })
  return { ...posting, confirmedContent: contentOf(posting) }
}
const wanted = (change: Partial<Posting> = {}) => aPosting({ id: 'new', marker: 'ffffffff', ...change })
const later = (posting: Posting, hours: number): Posting => ({
  ...posting,
  startedAt: posting.startedAt + hours * HOUR,
  endedAt: posting.endedAt + hours * HOUR,
})
const savedIn = (changes: Change[]) =>
  changes.flatMap((change) => (change.kind === 'savePosting' ? [change.posting] : []))
const brief = (changes: Change[]) =>
  changes.map((change) => {
    if (change.kind === 'savePosting') return `${change.posting.id} ${change.posting.state}`
    if (change.kind === 'saveRemoval') return `${change.removal.posting.id} goes`
    return change.kind
  })
const refused = expect.objectContaining({ kind: 'rejected' })

describe('what is wanted of a record that is there', () => {
  it('is queued with the record, to be made of it', () => {
    const [saved] = savedIn(reconcilePostings([there('p1')], [wanted({ description: 'b' })], way()))
    expect(saved).toMatchObject({ id: 'p1', state: 'queued', remote: { id: 'r-p1' }, description: 'b', attempts: 0 })
  })

  it('and is what the record says already is done, without a write', () => {
    const refusal = { kind: 'locked' as const, message: 'Exported.' }
    for (const state of ['queued', 'rejected'] as const) {
      const edited = {
        ...there('p1'),
        state,
        description: 'b',
        error: state === 'rejected' ? refusal : null,
        attempts: 3,
      }
      const [saved] = savedIn(reconcilePostings([edited], [wanted()], way()))
      expect(saved).toEqual(there('p1'))
    }
  })

  it('is written where nobody knows what the record says, or which one it is', () => {
    const edited = { ...there('p1'), state: 'queued' as const, description: 'b' }
    expect(brief(reconcilePostings([{ ...edited, confirmedContent: null }], [wanted()], way()))).toEqual(['p1 queued'])
    expect(brief(reconcilePostings([{ ...edited, remote: null }], [wanted()], way()))).toEqual(['p1 queued'])
  })

  it('is written where somebody else changed the record, also as it was confirmed before', () => {
    const error = { kind: 'conflict' as const, message: 'Changed there.', theirs: null }
    const edited = { ...there('p1'), state: 'rejected' as const, description: 'b', error }
    expect(brief(reconcilePostings([edited], [wanted()], way()))).toEqual(['p1 queued'])
  })

  it('says the same though the names of its target were stored in another order', () => {
    const { accountId, ...rest } = aTarget()
    const edited = { ...there('p1'), state: 'queued' as const, description: 'b' }
    expect(brief(reconcilePostings([edited], [wanted({ target: { ...rest, accountId } })], way()))).toEqual([
      'p1 accepted',
    ])
  })

  it('is refused where the provider can’t change it, unless the timer insists', () => {
    const found = there('p1', { remote: ref(null) })
    const other = [wanted({ description: 'b' })]
    expect(() => reconcilePostings([found], other, way())).toThrow(refused)
    expect(() => reconcilePostings([there('p1')], other, way({ amends: false }))).toThrow(refused)
    expect(reconcilePostings([found], other, way({}, true))).toEqual([])
  })
})

describe('what is wanted of a posting that is under way', () => {
  const moving = aPosting({ state: 'unknown', nextAttemptAt: NOW + 5, sentAt: NOW })
  const other = [wanted({ description: 'b' })]

  it('a change of a posting under way follows what was sent', () => {
    const [saved] = savedIn(reconcilePostings([moving], other, way()))
    expect(saved).toMatchObject({
      state: 'unknown',
      description: 'b',
      nextAttemptAt: NOW + 5,
      unconfirmedContent: { description: '' },
    })
    const [again] = savedIn(reconcilePostings([saved ?? moving], [wanted({ description: 'c' })], way()))
    expect(again).toMatchObject({ description: 'c', unconfirmedContent: { description: '' } })
  })

  it('and is what left follows nothing any more', () => {
    const [saved] = savedIn(reconcilePostings([moving], other, way()))
    expect(savedIn(reconcilePostings([saved ?? moving], [wanted()], way()))).toEqual([moving])
  })

  it('has to wait where nothing can be read back or changed, unless the timer insists', () => {
    for (const cant of [{ readsBack: false }, { amends: false }]) {
      expect(() => reconcilePostings([moving], other, way(cant))).toThrow(/on its way/)
      expect(brief(reconcilePostings([moving], other, way(cant, true)))).toEqual(['p1 unknown'])
    }
    expect(() => reconcilePostings([moving], [], way({ removes: false }))).toThrow(/on its way/)
    expect(brief(reconcilePostings([moving], [], way()))).toEqual(['p1 goes', 'dropPosting'])
  })
})

describe('the records of an entry that changes', () => {
  const first = there('p1')
  const second = later(there('p2'), 2)

  it('stay with the stretch that they are of', () => {
    const third = wanted({ startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR })
    const changes = reconcilePostings([first, second], [third, wanted(), later(wanted(), 2)], way())
    expect(brief(changes)).toEqual(['new queued', 'p1 accepted', 'p2 accepted'])
  })

  it('go on running where it runs on', () => {
    const live = { ...second, running: true, endedAt: second.startedAt, remote: ref('r-p2', null) }
    const whole = wanted({ running: true, endedAt: first.startedAt })
    expect(brief(reconcilePostings([first, live], [whole], way()))).toEqual(['p2 queued', 'p1 goes', 'dropPosting'])
  })

  it('are ended where it ends', () => {
    const live = there('p1', { running: true, endedAt: NOW - HOUR, remote: ref('r-p1', null) })
    const [saved] = savedIn(reconcilePostings([live], [wanted()], way()))
    expect(saved).toMatchObject({ id: 'p1', state: 'queued', running: false, remote: { endedAt: null } })
  })

  it('go on for the entry that its time goes to, as they are', () => {
    const moved = later(wanted({ entryId: 'e2' }), 2)
    const changes = reconcilePostings([first, second], [wanted(), moved], way())
    expect(savedIn(changes)).toEqual([first, { ...second, entryId: 'e2' }])
  })

  it('and are under way stay with it, to be taken away when their answer is there', () => {
    const moving = { ...second, state: 'sending' as const }
    const changes = reconcilePostings([first, moving], [wanted(), later(wanted({ entryId: 'e2' }), 2)], way())
    expect(brief(changes)).toEqual(['p1 accepted', 'new queued', 'p2 goes', 'dropPosting'])
  })

  it('go where another account has its time now', () => {
    const moved = wanted({ target: aTarget({ accountId: 'a2' }) })
    expect(brief(reconcilePostings([first], [moved], way()))).toEqual(['new queued', 'p1 goes', 'dropPosting'])
    expect(() => reconcilePostings([first], [moved], way({ removes: false }))).toThrow(refused)
  })
})

describe('records that can’t be changed', () => {
  const fixed = there('p1', { remote: { ...ref(null), note: 'Rounded there' } })
  const longer = wanted({ endedAt: NOW + MINUTE })

  it('stay as they are, which is noted beside what the server said', () => {
    const [saved] = savedIn(noteUnchanged([fixed], [longer]))
    expect(saved).toEqual({ ...fixed, remote: { ...fixed.remote, leftAsIs: true } })
  })

  it('are noted no longer when the entry is as it was', () => {
    const edited = savedIn(noteUnchanged([fixed], [longer]))
    expect(savedIn(noteUnchanged(edited, [wanted({ endedAt: NOW + HOUR })]))).toEqual(edited)
    expect(savedIn(noteUnchanged(edited, [wanted()]))).toEqual([fixed])
  })
})

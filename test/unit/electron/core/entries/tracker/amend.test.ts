import { describe, expect, it } from 'vitest'
import type { PostingState } from '../../../../../../electron/core/ports/ports.ts'
import { anEntry, aPosting, HOUR, MINUTE, NOW, rules, terms, someDetails } from '../../../../../support/samples.ts'
import { coding, design, trackerFixture, diskFull, ref } from '../../../../../support/trackerFixture.ts'
import { press } from '../../../../../support/pressKeys.ts'

describe('amending', () => {
  it('changes the running entry in place, and sends nothing', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.amend({ entryId: journal.running()!.id, startedAt: NOW + MINUTE, target: ref(design), tags: ['ux'] })
    expect(tracker.timer()).toEqual({ kind: 'running', entry: journal.running() })
    expect(journal.running()).toMatchObject({ startedAt: NOW + MINUTE, target: design, tags: ['ux'], endedAt: null })
    expect(journal.accountsWithPostings(['queued'])).toEqual([])
  })

  it('plans an ended entry anew, with one posting as before', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    const entryId = journal.lastEnded()!.id
    tracker.amend({ entryId, description: 'Review', billable: false, startedAt: NOW - MINUTE })
    expect(journal.postings([entryId])).toMatchObject([
      { state: 'queued', description: 'Review', billable: false, startedAt: NOW - MINUTE, endedAt: NOW + HOUR },
    ])
  })

  it('of the last target is what a start without one takes', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    tracker.amend({ entryId: journal.lastEnded()!.id, target: ref(design) })
    press(tracker, 'toggle')
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { target: design } })
  })

  it('of an entry that is gone says so', () => {
    const gone = expect.objectContaining({ kind: 'notFound' })
    const { tracker } = trackerFixture()
    expect(() => tracker.amend({ entryId: 'no', description: '' })).toThrow(gone)
    expect(() => tracker.sendAgain('no')).toThrow(gone)
    expect(() => tracker.deleteEntry('no')).toThrow(gone)
  })

  it('that can’t be stored leaves the posting as it was', () => {
    const { tracker, journal, clock } = trackerFixture()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    const entry = journal.lastEnded()!
    const postings = journal.postings([entry.id])
    journal.beforeCommit = diskFull
    expect(() => tracker.amend({ entryId: entry.id, description: 'x' })).toThrow()
    expect(journal.entry(entry.id)).toEqual(entry)
    expect(journal.postings([entry.id])).toEqual(postings)
  })
})

describe('an ended entry', () => {
  function ended(state: PostingState) {
    const made = trackerFixture()
    const error = { kind: 'rejected' as const, message: 'The activity is closed.' }
    made.journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: aPosting({ state, attempts: 4, error }) },
    ])
    return Object.assign(made, { tracker: made.reopen() })
  }
  const actions = {
    amend: ({ tracker }: ReturnType<typeof trackerFixture>) => tracker.amend({ entryId: 'e1', description: 'x' }),
    sendAgain: ({ tracker }: ReturnType<typeof trackerFixture>) => tracker.sendAgain('e1'),
    remove: ({ tracker }: ReturnType<typeof trackerFixture>) => tracker.deleteEntry('e1'),
  }

  it.each(['sending', 'unknown'] as const)('that is %s where nothing can be read back waits', (state) => {
    for (const action of Object.values(actions)) {
      const made = ended(state)
      made.terms = { ...terms, rules: { ...rules, readBack: false } }
      expect(() => action(made)).toThrow(expect.objectContaining({ kind: 'rejected' }))
      expect(made.journal.entry('e1')).toEqual(anEntry())
      expect(made.journal.postings(['e1'])).toMatchObject([{ id: 'p1', state }])
    }
  })

  it('that was refused goes back to the queue as new', () => {
    const made = ended('rejected')
    actions.sendAgain(made)
    expect(made.journal.postings(['e1'])).toMatchObject([{ state: 'queued', attempts: 0, error: null }])
  })

  it.each(['queued', 'rejected'] as const)(
    'that is %s can be removed, and the one before is the last then',
    (state) => {
      const made = ended(state)
      const earlier = anEntry({ id: 'e0', target: design, startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR })
      made.journal.commit([{ kind: 'saveEntry', entry: earlier }])
      actions.remove(made)
      expect(made.journal.entry('e1')).toBeNull()
      expect(made.journal.postings(['e1'])).toEqual([])
      expect(made.tracker.timer()).toEqual({ kind: 'idle', last: someDetails({ target: design }) })
    },
  )

  it('is not removed while it still runs', () => {
    const { tracker, journal } = trackerFixture()
    tracker.start({ target: ref(coding) })
    const { id } = journal.running()!
    expect(() => tracker.deleteEntry(id)).toThrow(expect.objectContaining({ kind: 'rejected' }))
    expect(journal.running()?.id).toBe(id)
  })
})

import { describe, expect, it } from 'vitest'
import type { Change, PostingState } from '../../electron/core/ports.ts'
import { createTracker } from '../../electron/core/tracker.ts'
import { AppError } from '../../shared/errors.ts'
import type { Target, TargetRef } from '../../shared/model.ts'
import { breakable, counter, fakeClock } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anEntry, aPosting, aTarget, HOUR, MINUTE, NOW, rules } from './samples.ts'

const coding = aTarget()
const design = aTarget({ activityId: '2', activity: 'Design' })
const offered: Target[] = [coding, design]
const ref = ({ accountId, projectId, activityId, taskId }: Target): TargetRef => ({
  ...{ accountId, projectId },
  ...{ activityId, taskId },
})

function desk(journal = breakable(tempJournal().journal)) {
  const clock = fakeClock()
  const commits: Change[][] = []
  const newId = counter('id')
  const made = { clock, journal, commits, removed: '', onCommit: () => {} }
  journal.beforeCommit = (changes) => void commits.push(changes)
  const open = () =>
    createTracker({
      clock,
      journal,
      newId,
      rulesOf: () => rules,
      hasAccount: (accountId) => accountId !== made.removed,
      resolve(wanted) {
        const found = offered.find((target) => target.activityId === wanted.activityId)
        if (!found) throw new AppError('notFound', 'no longer offered')
        return found
      },
      onCommit: () => made.onCommit(),
    })
  return Object.assign(made, { tracker: open(), reopen: open })
}

const diskFull = () => {
  throw new AppError('storage', 'disk full')
}

describe('a click', () => {
  it('is on disk, in one transaction, before anybody hears of it', () => {
    const made = desk()
    const { tracker, journal, commits, clock } = made
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    let heard = 0
    made.onCommit = () => {
      heard++
      expect(journal.running()?.target).toEqual(design)
      expect(journal.lastEnded()?.endedAt).toBe(NOW + HOUR)
      expect(journal.postingsIn('a1', ['queued'])).toHaveLength(1)
    }
    tracker.start({ target: ref(design), description: 'Logo' })
    expect(heard).toBe(1)
    expect(commits.map((changes) => changes.map(({ kind }) => kind))).toEqual([
      ['saveEntry'],
      ['saveEntry', 'savePosting', 'saveEntry'],
    ])
  })

  it('keeps the names that the target had', () => {
    const { tracker, journal } = desk()
    tracker.start({ target: ref(design) })
    expect(journal.running()?.target).toEqual(design)
  })

  it('that can’t be stored changes nothing, neither on disk nor in memory', () => {
    const made = desk()
    const { tracker, journal, clock } = made
    tracker.start({ target: ref(coding) })
    const before = tracker.timer()
    clock.advance(HOUR)
    made.onCommit = () => expect.unreachable()
    journal.beforeCommit = diskFull
    for (const action of [tracker.stop, tracker.toggle, tracker.discard, () => tracker.start({ target: null })]) {
      expect(action).toThrow(expect.objectContaining({ kind: 'storage' }))
      expect(tracker.timer()).toBe(before)
      expect(journal.running()).toEqual(before.kind === 'running' && before.entry)
    }
    expect(journal.postingsIn('a1', ['queued'])).toEqual([])
  })

  it('that changes nothing writes nothing', () => {
    const { tracker, commits } = desk()
    tracker.stop()
    tracker.discard()
    expect(commits).toEqual([])
  })

  it('on a target that is no longer offered is refused and leaves what runs running', () => {
    const { tracker } = desk()
    tracker.start({ target: ref(coding) })
    const refused = expect.objectContaining({ kind: 'notFound' })
    expect(() => tracker.start({ target: { ...ref(coding), activityId: '9' } })).toThrow(refused)
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { target: coding } })
  })
})

describe('an account that was removed', () => {
  it('is not started on again, and the person is asked to pick', () => {
    const made = desk()
    const { tracker, clock } = made
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    made.removed = 'a1'
    for (const action of [tracker.toggle, () => tracker.start({ target: null })]) {
      expect(action).toThrow(expect.objectContaining({ kind: 'notFound' }))
    }
    expect(tracker.timer().kind).toBe('idle')
  })
})

describe('after a restart', () => {
  it('goes on with the entry that ran, however long ago that was', () => {
    const { tracker, reopen, clock, journal } = desk()
    tracker.start({ target: ref(design) })
    clock.advance(40 * HOUR)
    const again = reopen()
    expect(again.timer()).toEqual(tracker.timer())
    again.stop()
    expect(journal.lastEnded()).toMatchObject({ startedAt: NOW, endedAt: NOW + 40 * HOUR })
  })

  it('knows which target to start again', () => {
    const { tracker, reopen, clock } = desk()
    tracker.start({ target: ref(design) })
    clock.advance(HOUR)
    tracker.stop()
    expect(reopen().timer()).toEqual({ kind: 'idle', last: design })
  })
})

describe('discarding', () => {
  it('leaves neither the entry nor anything to send', () => {
    const { tracker, journal, clock } = desk()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.discard()
    expect(journal.entriesBetween(0, NOW * 2)).toEqual([])
    expect(journal.accountsWithPostings(['queued'])).toEqual([])
  })
})

describe('amending', () => {
  it('changes the running entry in place, and sends nothing', () => {
    const { tracker, journal, clock } = desk()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.amend({ entryId: journal.running()!.id, startedAt: NOW + MINUTE, target: ref(design), tags: ['ux'] })
    expect(tracker.timer()).toEqual({ kind: 'running', entry: journal.running() })
    expect(journal.running()).toMatchObject({ startedAt: NOW + MINUTE, target: design, tags: ['ux'], endedAt: null })
    expect(journal.accountsWithPostings(['queued'])).toEqual([])
  })

  it('plans an ended entry anew, with one posting as before', () => {
    const { tracker, journal, clock } = desk()
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
    const { tracker, journal, clock } = desk()
    tracker.start({ target: ref(coding) })
    clock.advance(HOUR)
    tracker.stop()
    tracker.amend({ entryId: journal.lastEnded()!.id, target: ref(design) })
    tracker.toggle()
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { target: design } })
  })

  it('of an entry that is gone says so', () => {
    const gone = expect.objectContaining({ kind: 'notFound' })
    const { tracker } = desk()
    expect(() => tracker.amend({ entryId: 'no', description: '' })).toThrow(gone)
    expect(() => tracker.sendAgain('no')).toThrow(gone)
    expect(() => tracker.remove('no')).toThrow(gone)
  })

  it('that can’t be stored leaves the posting as it was', () => {
    const { tracker, journal, clock } = desk()
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
    const made = desk()
    const error = { kind: 'rejected' as const, message: 'The activity is closed.' }
    made.journal.commit([
      { kind: 'saveEntry', entry: anEntry() },
      { kind: 'savePosting', posting: aPosting({ state, attempts: 4, error }) },
    ])
    return { ...made, tracker: made.reopen() }
  }
  const actions = {
    amend: ({ tracker }: ReturnType<typeof desk>) => tracker.amend({ entryId: 'e1', description: 'x' }),
    sendAgain: ({ tracker }: ReturnType<typeof desk>) => tracker.sendAgain('e1'),
    remove: ({ tracker }: ReturnType<typeof desk>) => tracker.remove('e1'),
  }

  it.each(['accepted', 'sending', 'unknown'] as const)('that is %s can’t be changed, resent or removed', (state) => {
    for (const action of Object.values(actions)) {
      const made = ended(state)
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

  it.each(['queued', 'rejected'] as const)('that is %s can be removed, and the one before is the last then', (state) => {
    const made = ended(state)
    const earlier = anEntry({ id: 'e0', target: design, startedAt: NOW - 3 * HOUR, endedAt: NOW - 2 * HOUR })
    made.journal.commit([{ kind: 'saveEntry', entry: earlier }])
    actions.remove(made)
    expect(made.journal.entry('e1')).toBeNull()
    expect(made.journal.postings(['e1'])).toEqual([])
    expect(made.tracker.timer()).toEqual({ kind: 'idle', last: design })
  })

  it('is not removed while it still runs', () => {
    const { tracker, journal } = desk()
    tracker.start({ target: ref(coding) })
    const { id } = journal.running()!
    expect(() => tracker.remove(id)).toThrow(expect.objectContaining({ kind: 'rejected' }))
    expect(journal.running()?.id).toBe(id)
  })
})

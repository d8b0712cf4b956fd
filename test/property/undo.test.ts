import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { contentOf } from '../../electron/core/postings/reconcilePostings.ts'
import { AppError } from '../../shared/errors.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import { liveFixture } from '../support/liveFixture.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { aTarget, HOUR, MINUTE, SECOND } from '../support/samples.ts'
import { press } from '../support/pressKeys.ts'

const offered = 10 * SECOND
const first = aTarget()
const targets = [first, aTarget({ activityId: '2' }), aTarget({ projectId: '2', project: 'Letters' })]
type Fixture = ReturnType<typeof liveFixture>

/** Each with the entry it is done to, counted from the newest, and minutes for what wants a time. */
const actions = {
  start: ({ tracker }: Fixture, { minutes }: Args) => tracker.start({ target: targets[minutes % 3] ?? first }),
  stop: ({ tracker }: Fixture) => tracker.stop(),
  toggle: ({ tracker }: Fixture) => tracker.timer().kind === 'running' && press(tracker, 'toggle'),
  pause: ({ tracker }: Fixture) => tracker.pause(),
  resume: ({ tracker }: Fixture) => tracker.resume(),
  discard: ({ tracker }: Fixture) => tracker.discard(),
  remove: ({ tracker }: Fixture, { entry }: Args) => tracker.deleteEntry(entry.id),
  word: ({ tracker }: Fixture, { entry, minutes }: Args) =>
    tracker.amend({ entryId: entry.id, description: ['', 'Logo', 'Letter'][minutes % 3] ?? '' }),
  begin: ({ tracker }: Fixture, { entry, minutes }: Args) =>
    tracker.amend({ entryId: entry.id, startedAt: entry.startedAt + (minutes - 30) * MINUTE }),
  end: ({ tracker, clock }: Fixture, { entry, minutes }: Args) =>
    tracker.amend({ entryId: entry.id, endedAt: (entry.endedAt ?? clock.now()) + (minutes - 30) * MINUTE }),
  unpause: ({ tracker }: Fixture, { entry }: Args) => tracker.amend({ entryId: entry.id, pauses: [] }),
  move: ({ tracker }: Fixture, { entry, minutes }: Args) =>
    tracker.amend({ entryId: entry.id, target: targets[minutes % 3] ?? aTarget() }),
  add: ({ tracker, clock }: Fixture, { minutes }: Args) => {
    const endedAt = clock.now() - minutes * HOUR
    const times = { startedAt: endedAt - minutes * MINUTE, endedAt, pauses: [] }
    tracker.addEntry({ ...times, target: aTarget(), description: '', tags: [], billable: null })
  },
  split: ({ tracker }: Fixture, { entry, minutes }: Args) =>
    tracker.split({ entryId: entry.id, at: entry.startedAt + minutes * MINUTE }),
  merge: ({ tracker }: Fixture, { entry, other }: Args) => tracker.merge({ entryId: entry.id, withId: other.id }),
  sendAgain: ({ tracker }: Fixture, { entry }: Args) => tracker.sendAgain(entry.id),
}

interface Args {
  entry: Entry
  other: Entry
  minutes: number
}

const names = Object.keys(actions) as (keyof typeof actions)[]
const count = fc.integer({ min: 0, max: 5 })
const step = fc.record({
  action: fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom<keyof typeof actions>('start', 'stop', 'pause', 'resume'),
  ),
  entry: count,
  other: count,
  minutes: fc.integer({ min: 0, max: 60 }),
  /** What the network does to the requests that follow. */
  network: fc.constantFrom('well', 'well', 'well', 'offline', 'lost', 'refused', 'slow'),
  undo: fc.constantFrom('no', 'no', 'at once', 'later'),
  passed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 60, max: 3_600 })),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const entriesOf = ({ journal }: Fixture) => journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)
const postingsOf = (fixture: Fixture) => fixture.journal.postings(entriesOf(fixture).map(({ id }) => id))
const all = (fixture: Fixture) => ({
  entries: entriesOf(fixture).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  timer: fixture.tracker.timer(),
  postings: postingsOf(fixture).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  // How far an older one has come is the outbox's own.
  removals: fixture.journal.removals('a1').map(({ posting }) => posting.id),
})

function setNetwork(fixture: Fixture, network: Step['network']): void {
  const error = {
    offline: new AppError('offline', 'no network'),
    refused: new AppError('locked', 'Exported.'),
    lost: new AppError('offline', 'connection broke', { ambiguous: true }),
  }
  const fails = (thrown: AppError) => () => Promise.reject(thrown)
  const slow = () => new Promise<void>((resolve) => void fixture.clock.after(5 * SECOND, resolve))
  fixture.before = network === 'offline' || network === 'refused' ? fails(error[network]) : async () => {}
  fixture.after = network === 'lost' ? fails(error.lost) : network === 'slow' ? slow : async () => {}
}

/** Whatever a person may be refused. */
function attempt(action: () => void): void {
  try {
    action()
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
  }
}

/** Fails if something leaves that can still be taken back. */
function watch(fixture: Fixture): void {
  const postings = new Map<string, Posting>()
  fixture.onWrite = (leaving) => {
    for (const posting of postingsOf(fixture)) postings.set(posting.marker, posting)
    const going = fixture.journal.removals('a1').find(({ posting }) => posting.remote?.id === leaving)?.posting
    const posting = typeof leaving === 'string' ? going : postings.get(leaving.marker)
    if (posting && fixture.tracker.isUndoable(posting.entryId)) leaks.push(posting.id)
  }
}
let leaks: string[] = []

async function play(fixture: Fixture, steps: Step[]): Promise<void> {
  watch(fixture)
  for (const { action, network, undo, passed, minutes, ...which } of steps) {
    setNetwork(fixture, network)
    const entries = entriesOf(fixture)
    const [entry, other] = [entries[which.entry % entries.length], entries[which.other % entries.length]]
    const before = all(fixture)
    const offer = fixture.tracker.undoView()?.id
    if (entry && other) attempt(() => actions[action](fixture, { entry, other, minutes }))
    else fixture.tracker.start({ target: first })
    const view = fixture.tracker.undoView()
    if (view && view.id !== offer && undo === 'at once') {
      fixture.tracker.undo(view.id)
      expect(all(fixture)).toEqual(before)
    } else if (view && view.id !== offer && undo === 'later') {
      await fixture.pass(6 * SECOND)
      fixture.tracker.undo(view.id)
      const { entries: restored, timer } = all(fixture)
      expect({ restored, timer }).toEqual({ restored: before.entries, timer: before.timer })
    }
    await fixture.pass(passed * SECOND)
  }
}

/** All is well again: what was refused is sent once more, what nobody can look up is settled, and time passes. */
async function recover(fixture: Fixture): Promise<void> {
  setNetwork(fixture, 'well')
  for (let round = 0; round < 8; round++) {
    await fixture.pass(10 * MINUTE)
    for (const { entryId, state } of postingsOf(fixture)) {
      if (state === 'rejected') attempt(() => fixture.tracker.sendAgain(entryId))
    }
    fixture.outbox().wakeNow()
  }
  await fixture.pass(MINUTE)
}

const brief = ({ startedAt, endedAt, description, running }: Posting) =>
  JSON.stringify({ startedAt, endedAt: running ? null : endedAt, description })

/** A record that was ended in a pause which is none by now can't be made to run again: it is as it is until the timer stops. */
const rests = ({ postings }: ReturnType<typeof all>) =>
  postings.some(({ running, remote }) => running && remote?.endedAt !== null)

function expectAgreement(fixture: Fixture): void {
  const { postings, removals, entries } = all(fixture)
  expect({ removals, open: postings.filter(({ state }) => state !== 'accepted') }).toEqual({ removals: [], open: [] })
  const records = fixture.records().map((record) => JSON.stringify(record))
  if (fixture.leftBehind.length === 0) expect(records.toSorted()).toEqual(postings.map(brief).toSorted())
  else expect(records).toEqual(expect.arrayContaining(postings.map(brief)))
  // What can't be changed there stays as it was sent.
  if (!fixture.terms.abilities.amends) return
  for (const entry of entries) {
    const bare = (list: Posting[]) =>
      list.map((one) => JSON.stringify({ ...contentOf(one), marker: '', target: one.target.project })).toSorted()
    const its = postings.filter(({ entryId }) => entryId === entry.id)
    expect(bare(its)).toEqual(bare(planPostings(entry, fixture.terms, () => '')))
  }
}

describe('whatever a person does and takes back', () => {
  it.each(['live', 'plain', 'deaf'] as const)(
    'undo gives back what was, nothing leaves before, and the provider ends with what the journal says (%s)',
    async (backEnd) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
          const fixture = liveFixture(backEnd)
          fixture.undoMs = offered
          leaks = []
          // Where nothing can be looked up, only the person knows what became of what was lost.
          const known = backEnd === 'deaf' ? steps.map((one) => ({ ...one, network: heard(one.network) })) : steps
          await play(fixture, known)
          await recover(fixture)
          if (!rests(all(fixture))) expectAgreement(fixture)
          fixture.tracker.stop()
          await recover(fixture)
          expectAgreement(fixture)
          expect(leaks).toEqual([])
        }),
        propertyRuns(150),
      )
    },
  )
})

const heard = (network: Step['network']) => (network === 'lost' ? 'offline' : network)

/** One life full of mishaps: what the person does, and how all is well again. */
import { expect } from 'vitest'
import { leftBehindId } from '../../electron/core/sync/refusedRemovals.ts'
import { undecidedAt } from '../../electron/core/sync/retry.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { sendState } from '../../electron/core/snapshot/sendState.ts'
import { AppError } from '../../shared/errors.ts'
import type { Entry, Target } from '../../shared/model/snapshot.ts'
import type { Act } from './actions.ts'
import { isAlike as isAlikeThere, isRefusal, isRight, match, wasRight } from './checkServer.ts'
import type { Held } from './backend.ts'
import type { Write } from './faultyNetwork.ts'
import { accountId, type AnsweringEngine, type EngineUnderFuzz } from './engineUnderFuzz.ts'

const MINUTE = 60_000

/** What a person may do that Stint may refuse. */
function attempt(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

function targetAt({ targets }: EngineUnderFuzz, index: number): Target {
  const target = targets[index % targets.length]
  if (!target) throw new Error('there is nothing to work on')
  return target
}

/** Runs one act. Starting, pausing and stopping must never be refused. */
export async function perform(fixture: EngineUnderFuzz, one: Act): Promise<void> {
  const tracker = fixture.tracker()
  const target = (index: number) => targetAt(fixture, index)
  switch (one.do) {
    case 'work':
      return work(fixture, one)
    case 'start':
      tracker.start({ target: target(one.target), description: one.description })
      break
    case 'pause':
      tracker.pause()
      break
    case 'resume':
      tracker.resume()
      break
    case 'stop':
      tracker.stop()
      break
    case 'discard':
      tracker.discard()
      break
    case 'edit': {
      const entry = fixture.journal().running() ?? fixture.journal().lastEnded()
      if (!entry) break
      const { target: to, earlier, ...change } = one.change
      attempt(() =>
        tracker.amend({
          entryId: entry.id,
          ...change,
          ...(to !== undefined && { target: target(to) ?? undefined }),
          ...(earlier !== undefined && { startedAt: entry.startedAt - earlier }),
        }),
      )
      break
    }
    case 'remove':
      attempt(() => tracker.deleteEntry(fixture.journal().lastEnded()?.id ?? ''))
      break
    case 'settle':
      for (const posting of undecided(fixture))
        if (isThere(fixture, posting)) attempt(() => settle(fixture, posting, 'there'))
      break
    case 'repair':
      pressRepairs(fixture)
      break
    case 'plan':
      return fixture.network.plan(one.mishap)
    case 'advance':
      goHome(fixture, one.ms)
      return fixture.advance(one.ms)
    case 'sleep':
      goHome(fixture, one.ms)
      return fixture.sleep(one.ms)
    case 'putBack':
      return fixture.setClock(-one.ms)
    case 'putAhead':
      goHome(fixture, one.ms)
      return fixture.setClock(one.ms)
    case 'crash':
      return fixture.crash()
    case 'restart':
      return fixture.restart()
    case 'release':
      return fixture.network.release()
    case 'cut':
      fixture.network.cut()
      break
    case 'wakeNow':
      attempt(() => fixture.outbox().wakeNow())
      break
    case 'lockKeychain':
      return fixture.lockKeychain()
    case 'fillDisk':
      return fixture.fillDisk(one.commits)
    case 'addByHand':
    case 'beginByHand':
      addByHand(fixture, one)
      break
    case 'endByHand':
      fixture.company.byHand?.end(false)
      break
    case 'moveProfile':
      fixture.company.byHand?.moveTo?.(one.zone)
      break
    case 'editThere':
      // Not while a write may yet arrive: that one left before the edit.
      if (fixture.network.isEmpty()) fixture.company.edits?.edit(one.which, one.how)
      break
    case 'garble':
      return fixture.garble(one)
  }
  await fixture.network.quiet()
}

/** Not while a request may yet arrive: then the one record that there is would be taken for ours, and ours come as a second. */
function addByHand(fixture: EngineUnderFuzz, one: Extract<Act, { do: 'addByHand' } | { do: 'beginByHand' }>): void {
  const [like] = fixture.postings().toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0))
  if (!like || !fixture.network.isEmpty()) return
  const { target, description } = { ...like, ...like.unconfirmedContent }
  const to = (at: number, shift: number) => Math.floor(at / MINUTE + shift) * MINUTE
  const startedAt = one.do === 'addByHand' ? to(like.startedAt, one.begins) : fixture.now()
  const endedAt = one.do === 'addByHand' ? to(like.endedAt, one.ends) : null
  if (endedAt === null || endedAt > startedAt) {
    fixture.company.byHand?.add({ target, description, startedAt, endedAt })
  }
}

/** Nobody works around the clock: no provider takes more than 24 hours of a day, and one day in the year has 25. */
function goHome(fixture: EngineUnderFuzz, ms: number): void {
  const running = fixture.journal().running()
  if (running && fixture.now() + ms - running.startedAt > 20 * 60 * MINUTE) fixture.tracker().stop()
}

async function work(fixture: EngineUnderFuzz, one: Extract<Act, { do: 'work' }>): Promise<void> {
  const { ms, description, tags, billable, pauses } = one
  fixture.tracker().start({ target: targetAt(fixture, one.target), description })
  const entryId = fixture.journal().running()?.id ?? ''
  attempt(() => fixture.tracker().amend({ entryId, tags, billable }))
  for (const pause of pauses) {
    await fixture.advance(pause.after)
    fixture.tracker().pause()
    await fixture.advance(pause.ms)
    fixture.tracker().resume()
  }
  await fixture.advance(ms)
  fixture.tracker().stop()
  await fixture.network.quiet()
}

/** All is well again: the person logs in, sends what was refused once more, and time passes. */
export async function recover(fixture: AnsweringEngine): Promise<void> {
  fixture.network.calm()
  fixture.fillDisk(0)
  fixture.network.cut()
  await fixture.network.quiet()
  fixture.company.byHand?.end(true)
  for (let round = 0; round < 20; round++) {
    const repaired = pressRepairs(fixture)
    fixture.company.edits?.settle()
    for (const { entryId, state, error } of fixture.postings()) {
      // Where the server rounds as no one would, it stays at its version however often ours is sent.
      const keep = fixture.company.edits?.keeps(error?.theirs ?? null) ?? 'ours'
      if (error?.kind === 'conflict') attempt(() => fixture.resolve(entryId, round < 5 ? keep : 'theirs'))
      else if (state === 'rejected' && !repaired.has(entryId)) attempt(() => fixture.tracker().sendAgain(entryId))
    }
    settleRemovals(fixture, round)
    fixture.outbox().wakeNow()
    await fixture.advance(10 * MINUTE)
    if (isCalm(fixture)) return
  }
}

/** The person keeps some of what could not be deleted, has the rest tried again, and lets go what can't be kept or deleted. */
function settleRemovals(fixture: EngineUnderFuzz, round: number): void {
  for (const { posting } of fixture.journal().refusedRemovals()) {
    const id = leftBehindId(posting)
    const isKept = round === 0 && posting.error?.kind !== 'conflict' && posting.id.length % 2 === 0
    // Who has it deleted although somebody changed it there has decided about that.
    if (!isKept && round <= 2 && posting.remote?.id) fixture.company.edits?.decided(posting.remote.id)
    if (round > 2) fixture.refusedRemovals().dismissed(id)
    else attempt(() => fixture.refusedRemovals().settle(id, isKept ? 'keep' : 'again'))
  }
}

/** The person presses the recommended button wherever one is offered; the ids of those entries. */
function pressRepairs(fixture: EngineUnderFuzz): Set<string> {
  const pressed = new Set<string>()
  for (const entry of fixture.entries()) {
    const repair = repairOf(fixture, entry)
    if (!repair) continue
    pressed.add(entry.id)
    const { postingId, startedAt, endedAt } = repair
    fixture.tracker().repair({ entryId: entry.id, postingId, startedAt, endedAt })
  }
  return pressed
}

function repairOf(fixture: EngineUnderFuzz, entry: Entry) {
  const send = sendState(entry, fixture.journal().postings([entry.id]), fixture.terms)
  return send.kind === 'needsYou' ? send.repair : null
}

const isUndecided = ({ state, nextAttemptAt }: Posting) => state === 'unknown' && nextAttemptAt === undecidedAt
const undecided = (fixture: EngineUnderFuzz) => fixture.postings().filter(isUndecided)

const isCalm = (fixture: EngineUnderFuzz): boolean =>
  fixture.network.isEmpty() &&
  fixture.journal().removals(accountId).length === 0 &&
  fixture.journal().refusedRemovals().length === 0 &&
  fixture.entries().every((entry) => repairOf(fixture, entry) === null) &&
  fixture
    .postings()
    .every((posting) => posting.state === 'accepted' || isUndecided(posting) || isRefusal(fixture, posting))

/** Postings that the client can't decide, and no others, wait for the person; who looks at the server and says. */
export async function decide(fixture: EngineUnderFuzz): Promise<number> {
  const open = undecided(fixture)
  const lastCreate = (marker: string) =>
    fixture.network.writes.findLast(({ call, creates }) => creates && call.of === marker)
  const isOpen = (write: Write | undefined) => write?.ambiguous === true && write.decided === null
  const cantKnow = (posting: Posting): boolean =>
    fixture.readsBack
      ? fixture.calls.unclear.has(posting.marker) || isLost(fixture, posting)
      : isOpen(lastCreate(posting.marker))
  // A row that could not be read doesn't say whether it left.
  const wasBroken = (posting: Posting) => fixture.broken.has(posting.id) && isUndecided(posting)
  const mayNotKnow = (posting: Posting) => cantKnow(posting) || wasBroken(posting)
  const expected = fixture.readsBack ? open.filter(cantKnow) : fixture.postings().filter(mayNotKnow)
  expect(open.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  for (const posting of open) if (isThere(fixture, posting)) settle(fixture, posting, 'there')
  eraseStrays(fixture)
  for (const posting of undecided(fixture)) settle(fixture, posting, 'again')
  await fixture.network.quiet()
  return open.length
}

/** Whether what was sent of it could not be read any more. */
const isLost = ({ broken }: EngineUnderFuzz, { id, sentContentLost }: Posting): boolean =>
  broken.has(id) && sentContentLost === true

function settle(fixture: EngineUnderFuzz, { id, marker }: Posting, outcome: 'there' | 'again'): void {
  fixture.outbox().resolveUndecided(id, outcome)
  fixture.calls.unclear.delete(marker)
  for (const write of fixture.network.writes) {
    if (write.call.of === marker && write.ambiguous) write.decided = outcome
  }
}

const strays = (fixture: EngineUnderFuzz): Held[] =>
  match(
    fixture,
    fixture.postings().filter(({ state, remote }) => state === 'accepted' || remote !== null),
  ).left

/** As it left, whatever is wanted of it by now. */
const isThere = (fixture: EngineUnderFuzz, posting: Posting): boolean =>
  strays(fixture).some(
    (held) =>
      isRight(fixture, { ...posting, ...posting.unconfirmedContent }, held) ||
      wasRight(fixture, posting, held) ||
      (fixture.company.edits?.isOf(held, posting) ?? false),
  )

/** Where Stint couldn't tell whose a record is, the person throws away what is nobody's. */
function eraseStrays(fixture: EngineUnderFuzz): void {
  const open = undecided(fixture)
  if (fixture.calls.unclear.size === 0 && !open.some((posting) => isLost(fixture, posting))) return
  const versions = open.flatMap((posting) => [
    { ...posting, ...posting.unconfirmedContent },
    ...(isLost(fixture, posting) ? (fixture.broken.get(posting.id) ?? []) : []),
  ])
  const isAlike = (held: Held) => versions.some((posting) => isAlikeThere(fixture, posting, held))
  for (const held of strays(fixture).filter(isAlike)) fixture.company.erase?.(held)
}

/** No more than one record of the person runs, unless only the person can tell which is whose. */
export function expectOneRunning(fixture: EngineUnderFuzz): void {
  if (fixture.calls.unclear.size > 0 || fixture.postings().some((posting) => isLost(fixture, posting))) return
  expect(fixture.company.held().filter(({ running, byHand }) => running && !byHand).length).toBeLessThanOrEqual(1)
}

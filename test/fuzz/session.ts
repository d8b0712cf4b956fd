/** One life full of mishaps: what the person does, and how all is well again. */
import { expect } from 'vitest'
import { undecidedAt } from '../../electron/core/sync/retry.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { sendState } from '../../electron/core/snapshot/sendState.ts'
import { AppError } from '../../shared/errors.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import type { Act } from './actions.ts'
import { isAlike as isAlikeThere, isRefusal, isRight, match, wasRight } from './checkServer.ts'
import type { Held } from './backend.ts'
import type { Write } from './faultyNetwork.ts'
import { accountId, type AnsweringWorld, type World } from './engineUnderFuzz.ts'

const MINUTE = 60_000

/** What a person may do that Stint may refuse. */
function attempt(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/** Runs one act. Starting, pausing and stopping must never be refused. */
export async function perform(world: World, one: Act): Promise<void> {
  const tracker = world.tracker()
  const target = (index: number) => world.targets[index % world.targets.length] ?? null
  switch (one.do) {
    case 'work':
      return work(world, one)
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
      const entry = world.journal().running() ?? world.journal().lastEnded()
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
      attempt(() => tracker.remove(world.journal().lastEnded()?.id ?? ''))
      break
    case 'settle':
      for (const posting of undecided(world))
        if (isThere(world, posting)) attempt(() => settle(world, posting, 'there'))
      break
    case 'repair':
      pressRepairs(world)
      break
    case 'plan':
      return world.network.plan(one.mishap)
    case 'advance':
      goHome(world, one.ms)
      return world.advance(one.ms)
    case 'sleep':
      goHome(world, one.ms)
      return world.sleep(one.ms)
    case 'putBack':
      return world.setClock(-one.ms)
    case 'putAhead':
      goHome(world, one.ms)
      return world.setClock(one.ms)
    case 'crash':
      return world.crash()
    case 'restart':
      return world.restart()
    case 'release':
      return world.network.release()
    case 'cut':
      world.network.cut()
      break
    case 'wakeNow':
      attempt(() => world.outbox().wakeNow())
      break
    case 'lockKeychain':
      return world.lockKeychain()
    case 'fillDisk':
      return world.fillDisk(one.commits)
    case 'addByHand':
    case 'beginByHand':
      addByHand(world, one)
      break
    case 'endByHand':
      world.company.byHand?.end(false)
      break
    case 'moveProfile':
      world.company.byHand?.moveTo?.(one.zone)
      break
    case 'garble':
      return world.garble(one)
  }
  await world.network.quiet()
}

/** Not while a request may yet arrive: then the one record that there is would be taken for ours, and ours come as a second. */
function addByHand(world: World, one: Extract<Act, { do: 'addByHand' } | { do: 'beginByHand' }>): void {
  const [like] = world.postings().toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0))
  if (!like || !world.network.isEmpty()) return
  const { target, description } = { ...like, ...like.sent }
  const to = (at: number, shift: number) => Math.floor(at / MINUTE + shift) * MINUTE
  const startedAt = one.do === 'addByHand' ? to(like.startedAt, one.begins) : world.now()
  const endedAt = one.do === 'addByHand' ? to(like.endedAt, one.ends) : null
  if (endedAt === null || endedAt > startedAt) {
    world.company.byHand?.add({ target, description, startedAt, endedAt })
  }
}

/** Nobody works around the clock: no provider takes more than 24 hours of a day, and one day in the year has 25. */
function goHome(world: World, ms: number): void {
  const running = world.journal().running()
  if (running && world.now() + ms - running.startedAt > 20 * 60 * MINUTE) world.tracker().stop()
}

async function work(world: World, one: Extract<Act, { do: 'work' }>): Promise<void> {
  const { ms, description, tags, billable, pauses } = one
  world.tracker().start({ target: world.targets[one.target % world.targets.length] ?? null, description })
  const entryId = world.journal().running()?.id ?? ''
  attempt(() => world.tracker().amend({ entryId, tags, billable }))
  for (const pause of pauses) {
    await world.advance(pause.after)
    world.tracker().pause()
    await world.advance(pause.ms)
    world.tracker().resume()
  }
  await world.advance(ms)
  world.tracker().stop()
  await world.network.quiet()
}

/** All is well again: the person logs in, sends what was refused once more, and time passes. */
export async function recover(world: AnsweringWorld): Promise<void> {
  world.network.calm()
  world.fillDisk(0)
  world.network.cut()
  await world.network.quiet()
  world.company.byHand?.end(true)
  for (let round = 0; round < 20; round++) {
    const repaired = pressRepairs(world)
    for (const { entryId, state, error } of world.postings()) {
      // Where the server rounds as no one would, it stays at its version however often ours is sent.
      if (error?.kind === 'conflict') attempt(() => world.resolve(entryId, round < 5 ? 'ours' : 'theirs'))
      else if (state === 'rejected' && !repaired.has(entryId)) attempt(() => world.tracker().sendAgain(entryId))
    }
    world.outbox().wakeNow()
    await world.advance(10 * MINUTE)
    if (isCalm(world)) return
  }
}

/** The person presses the recommended button wherever one is offered; the ids of those entries. */
function pressRepairs(world: World): Set<string> {
  const pressed = new Set<string>()
  for (const entry of world.entries()) {
    const repair = repairOf(world, entry)
    if (!repair) continue
    pressed.add(entry.id)
    const { postingId, startedAt, endedAt } = repair
    world.tracker().repair({ entryId: entry.id, postingId, startedAt, endedAt })
  }
  return pressed
}

function repairOf(world: World, entry: Entry) {
  const send = sendState(entry, world.journal().postings([entry.id]), world.terms)
  return send.kind === 'needsYou' ? send.repair : null
}

const isUndecided = ({ state, nextAttemptAt }: Posting) => state === 'unknown' && nextAttemptAt === undecidedAt
const undecided = (world: World) => world.postings().filter(isUndecided)

const isCalm = (world: World): boolean =>
  world.network.isEmpty() &&
  world.journal().removals(accountId).length === 0 &&
  world.entries().every((entry) => repairOf(world, entry) === null) &&
  world.postings().every((posting) => posting.state === 'accepted' || isUndecided(posting) || isRefusal(world, posting))

/** Postings that the client can't decide, and no others, wait for the person; who looks at the server and says. */
export async function decide(world: World): Promise<number> {
  const open = undecided(world)
  const lastCreate = (marker: string) =>
    world.network.writes.findLast(({ call, creates }) => creates && call.of === marker)
  const isOpen = (write: Write | undefined) => write?.ambiguous === true && write.decided === null
  const cantKnow = ({ marker }: Posting): boolean =>
    world.readsBack ? world.calls.unclear.has(marker) : isOpen(lastCreate(marker))
  // A row that could not be read doesn't say whether it left.
  const wasBroken = (posting: Posting) => world.broken.has(posting.id) && isUndecided(posting)
  const mayNotKnow = (posting: Posting) => cantKnow(posting) || wasBroken(posting)
  const expected = world.readsBack ? open.filter(cantKnow) : world.postings().filter(mayNotKnow)
  expect(open.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  for (const posting of open) if (isThere(world, posting)) settle(world, posting, 'there')
  eraseStrays(world)
  for (const posting of undecided(world)) settle(world, posting, 'again')
  await world.network.quiet()
  return open.length
}

function settle(world: World, { id, marker }: Posting, outcome: 'there' | 'again'): void {
  world.outbox().resolveUndecided(id, outcome)
  world.calls.unclear.delete(marker)
  for (const write of world.network.writes) {
    if (write.call.of === marker && write.ambiguous) write.decided = outcome
  }
}

const strays = (world: World): Held[] =>
  match(
    world,
    world.postings().filter(({ state, remote }) => state === 'accepted' || remote !== null),
  ).left

/** As it left, whatever is wanted of it by now. */
const isThere = (world: World, posting: Posting): boolean =>
  strays(world).some((held) => isRight(world, { ...posting, ...posting.sent }, held) || wasRight(world, posting, held))

/** Where Stint couldn't tell whose a record is, the person throws away what is nobody's. */
function eraseStrays(world: World): void {
  if (world.calls.unclear.size === 0) return
  const open = undecided(world)
  const isAlike = (held: Held) => open.some((posting) => isAlikeThere(world, { ...posting, ...posting.sent }, held))
  for (const held of strays(world).filter(isAlike)) world.company.erase?.(held)
}

/** No more than one record of the person runs, unless only the person can tell which is whose. */
export function expectOneRunning(world: World): void {
  if (world.calls.unclear.size > 0) return
  expect(world.company.held().filter(({ running, byHand }) => running && !byHand).length).toBeLessThanOrEqual(1)
}

/** One life full of mishaps: what the person does, and how all is well again. */
import { expect } from 'vitest'
import { undecidedAt } from '../../../electron/core/outbox.ts'
import type { Posting } from '../../../electron/core/ports.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act } from './acts.ts'
import { isRight, match, wasRight } from './audit.ts'
import type { Held } from './backend.ts'
import type { Write } from './network.ts'
import { accountId, type World } from './world.ts'

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
    case 'plan':
      return world.network.plan(one.mishap)
    case 'advance':
      goHome(world, one.ms)
      return world.advance(one.ms)
    case 'sleep':
      goHome(world, one.ms)
      return world.sleep(one.ms)
    case 'putBack':
      return world.putBack(one.ms)
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
    case 'garble':
      return world.garble(one)
  }
  await world.network.quiet()
}

/** Nobody works around the clock: no back end takes more than 24 hours of a day, and one day in the year has 25. */
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
export async function recover(world: World): Promise<void> {
  world.network.calm()
  world.fillDisk(0)
  world.network.cut()
  await world.network.quiet()
  for (let round = 0; round < 20; round++) {
    for (const { entryId, state } of world.postings()) {
      if (state === 'rejected') attempt(() => world.tracker().sendAgain(entryId))
    }
    world.outbox().wakeNow()
    await world.advance(10 * MINUTE)
    if (isCalm(world)) return
  }
}

const isUndecided = ({ state, nextAttemptAt }: Posting) => state === 'unknown' && nextAttemptAt === undecidedAt
const undecided = (world: World) => world.postings().filter(isUndecided)

const isCalm = (world: World): boolean =>
  world.network.isEmpty() &&
  world.journal().removals(accountId).length === 0 &&
  world.postings().every((posting) => posting.state === 'accepted' || isUndecided(posting))

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
  world.outbox().settle(id, outcome)
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
  for (const held of strays(world)) world.company.erase?.(held)
}

/** No more than one record of the person runs, unless only the person can tell which is whose. */
export function expectOneRunning(world: World): void {
  if (world.calls.unclear.size > 0) return
  expect(world.company.held().filter(({ running }) => running).length).toBeLessThanOrEqual(1)
}

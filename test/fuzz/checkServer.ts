/** What the server must hold at the end of a life, and what must not have left during it. */
import { expect } from 'vitest'
import { readBackGraceMs } from '../../electron/core/sync/retry.ts'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { contentOf } from '../../electron/core/postings/reconcilePostings.ts'
import type { Held } from './backend.ts'
import type { Write } from './faultyNetwork.ts'
import { accountId, type EngineUnderFuzz } from './engineUnderFuzz.ts'

interface Matched {
  pairs: { posting: Posting; held: Held }[]
  /** Postings without a record. */
  missing: Posting[]
  /** Records without a posting. */
  left: Held[]
}

/** The server refused it because of another record: it stays here, and the person was told. */
export const isRefusal = ({ refusesOverlaps }: EngineUnderFuzz, { state, error }: Posting): boolean =>
  refusesOverlaps && state === 'rejected' && (error?.message.includes('already have an entry') ?? false)

/** Gives each posting its own record; one that was refused has none. */
export function match(fixture: EngineUnderFuzz, postings: Posting[]): Matched {
  const left = [...fixture.company.held()]
  const pairs: Matched['pairs'] = []
  const missing: Posting[] = []
  const take = (posting: Posting, isIt: (held: Held) => boolean) => {
    const at = left.findIndex(isIt)
    const [held] = at < 0 ? [] : left.splice(at, 1)
    if (held) pairs.push({ posting, held })
    else missing.push(posting)
  }
  const isNamed = ({ remote }: Posting) => Boolean(remote?.id)
  const isAbsent = (posting: Posting) => isRefusal(fixture, posting) && posting.remote === null
  for (const posting of postings.filter(isNamed)) take(posting, ({ id }) => id === posting.remote?.id)
  for (const posting of postings.filter((one) => !isNamed(one) && !isAbsent(one))) {
    const isIt = (held: Held) =>
      isRight(fixture, posting, held) || wasRight(fixture, posting, held) || fixture.company.edits?.isOf(held, posting)
    take(posting, (held) => !held.byHand && Boolean(isIt(held)))
  }
  return { pairs, missing, left: left.filter(({ byHand }) => !byHand) }
}

/** Whether the record says exactly what the posting does. */
export const isRight = ({ company }: EngineUnderFuzz, posting: Posting, held: Held): boolean =>
  !held.running && JSON.stringify(held.content) === JSON.stringify(company.wanted(posting, held))

/** Whether it says what a posting did before its row was broken: what can't be changed there stays as it was sent. */
export const wasRight = (fixture: EngineUnderFuzz, { id }: Posting, held: Held): boolean =>
  (fixture.broken.get(id) ?? []).some((before) => isRight(fixture, before, held))

/** Whether the record has the words of the posting, or none yet, at whatever times. */
export function isAlike({ company }: EngineUnderFuzz, posting: Posting, held: Held): boolean {
  const wanted = company.wanted(posting, held)
  return Object.entries(held.content).every(
    ([name, value]) =>
      ['begin', 'end', 'start', 'duration'].includes(name) ||
      JSON.stringify(value) === JSON.stringify(wanted[name]) ||
      (name === 'description' && value === ''),
  )
}

/** As it left, whatever is wanted of it by now. */
const leftOf = (posting: Posting): Posting => ({ ...posting, ...posting.unconfirmedContent })

export interface Audit {
  records: number
  lost: number
  double: number
  refused: number
}

/** How the server compares with the journal; of a record that had to stay there the person was told. */
export function audit(fixture: EngineUnderFuzz): Audit {
  const { pairs, missing, left } = match(fixture, fixture.postings())
  const refused = fixture.postings().filter((posting) => isRefusal(fixture, posting)).length
  return { records: pairs.length, lost: missing.length, double: unexplained(fixture, left).length, refused }
}

/**
 * Records of which the person wasn't told: by its id or, where that was not known, by the words with which it left, since somebody
 * may have ended it there. Each word is for one record.
 */
export function unexplained(fixture: EngineUnderFuzz, left: Held[]): Held[] {
  const told = [...fixture.told]
  const isTold = (isOne: (one: Posting) => boolean): boolean => {
    const at = told.findIndex(isOne)
    if (at >= 0) told.splice(at, 1)
    return at >= 0
  }
  const isAsItLeft = (held: Held) => (one: Posting) => {
    if (one.remote?.id) return false
    // Its entry can't be read any more, and its start got no answer: Stint shows it as running elsewhere.
    if (held.running && one.running && fixture.incomplete.has(one.entryId)) return true
    // Somebody has changed the words since.
    return fixture.company.edits?.isOf(held, one) || isAlike(fixture, leftOf(one), held)
  }
  return left
    .filter((held) => !isTold(({ remote }) => remote?.id === held.id))
    .filter((held) => !isTold(isAsItLeft(held)))
}

const isLeftAsIs = ({ remote }: Posting): boolean => remote?.leftAsIs ?? false

/** The server holds each piece of each entry once, as it is to be, and nothing else. */
export function expectExactlyOnce(fixture: EngineUnderFuzz): void {
  const postings = fixture.postings()
  const arrived = postings.filter((posting) => !isRefusal(fixture, posting))
  expect(arrived.map(({ id, state, error }) => ({ id, state, error }))).toEqual(
    arrived.map(({ id }) => ({ id, state: 'accepted', error: null })),
  )
  for (const entry of fixture.entries()) {
    if (fixture.incomplete.has(entry.id)) continue
    const its = postings.filter(({ entryId }) => entryId === entry.id).toSorted((a, b) => a.part - b.part)
    const bare = (list: Posting[]) => list.map((posting) => ({ ...contentOf(posting), marker: '' }))
    // What can't be changed there stays as it was sent, and says so.
    if (!its.some(isLeftAsIs)) expect(bare(its)).toEqual(bare(planPostings(entry, fixture.terms, () => '')))
  }
  expect(fixture.journal().removals(accountId)).toEqual([])
  const { pairs, missing, left } = match(fixture, postings)
  expect({ missing, extra: unexplained(fixture, left) }).toEqual({ missing: [], extra: [] })
  for (const { posting, held } of pairs) {
    if (wasRight(fixture, posting, held) || fixture.company.edits?.isOpen(held.id)) continue
    // Of a change that was refused the record says what it said before, as far as that is known.
    const said = isRefusal(fixture, posting)
      ? posting.confirmedContent && { ...posting, ...posting.confirmedContent }
      : posting
    if (!said) continue
    const { running } = said
    expect(held).toMatchObject({ id: held.id, running })
    expect(held.content).toEqual({ ...fixture.company.wanted(said, held), ...(running && { end: null }) })
  }
}

const isOpen = ({ ambiguous, call }: Write): boolean => ambiguous && !call.answered

const changing = new Set(['amend', 'update', 'stop'])

/**
 * Creates that left although one before them may have arrived or may yet, and changes that left although another one
 * may yet arrive after them: before the server had its time or, where it can't be asked, at all.
 */
export function earlyWrites({ network, readsBack }: EngineUnderFuzz): Write[] {
  const tooEarly = (write: Write, { overAt }: Write): boolean =>
    overAt === null || write.leftAt < overAt + readBackGraceMs
  const collides = (write: Write, before: Write): boolean => {
    if (before.call.of !== write.call.of || before.decided === 'again') return false
    if (write.creates && write.unclear) return true
    if (write.creates) return before.creates && !before.refused && (!readsBack || tooEarly(write, before))
    return changing.has(write.call.does) && changing.has(before.call.does) && isOpen(before) && tooEarly(write, before)
  }
  return network.writes.filter((write, index) => network.writes.slice(0, index).some((one) => collides(write, one)))
}

/** The person at another device: what they do on the server itself, and what must be left as they left it. */
import { expect } from 'vitest'
import { Refusal } from '../servers/kimai2/errors.ts'
import type { Context } from '../servers/kimai2/model.ts'
import { create, edit, remove, stop } from '../servers/kimai2/timesheets.ts'
import type { Held } from '../fuzz/backend.ts'
import { isKimai } from './kimai.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

/** A record as the person left it there; null: they deleted it. */
interface Left {
  content: string | null
  as: Held | undefined
  /** What of it they made so. */
  fields: Set<string>
  /** How many requests there had been. */
  asked: number
  /** They said since what is to become of it, or nobody need ask: it may stay as it is, or become what is wanted here. */
  settled: 'byWord' | 'same' | null
}

export interface There {
  id: string
  target: string
  begin: number
  end: number | null
  description: string
}

export interface Person {
  /** All records of the person, oldest id first. */
  records(): There[]
  record(id: string): There | null
  begin(project: string, activity: string, description: string): void
  end(id: string): void
  change(id: string, change: { description?: string; begin?: number; end?: number }): void
  discard(id: string): void
  /** They said in Stint what is to become of these. */
  settle(ids: (string | null)[]): void
  /** Whether the record is still as it was left there, unless something was said of it. */
  isTheirs(id: string): boolean
  /** Began there and never taken over here. */
  isForeign(id: string): boolean
  adopted(id: string): void
  /** It is left to itself here, by word. */
  letGo(id: string): void
  /** Nothing of what was left there was touched unasked. */
  check(): void
}

const userId = 1

const MINUTE = 60_000

/** Who ends it here and there within a minute did the same twice, and here it is known to the second. */
function isAsNear({ as, fields }: Left, now: Held | undefined): boolean {
  if (!as || !now || as.running || now.running) return false
  return [...fields].every((field) => {
    const [one, other] = [as.content[field], now.content[field]]
    const isTime = field === 'begin' || field === 'end'
    return isTime ? Math.abs(Number(one) - Number(other)) < MINUTE : JSON.stringify(one) === JSON.stringify(other)
  })
}

/** The fields in which both differ. */
const differing = (one: Held | undefined, other: Held | undefined): string[] =>
  Object.keys({ ...one?.content, ...other?.content }).filter(
    (field) => JSON.stringify(one?.content[field]) !== JSON.stringify(other?.content[field]),
  )

export function createPerson(fixture: EngineUnderTest): Person {
  const { server } = fixture.company
  const left = new Map<string, Left>()
  const foreign = new Set<string>()
  const held = (): Map<string, Held> => new Map(fixture.company.held().map((one) => [one.id ?? '', one]))
  const text = (one: Held | undefined) => (one ? JSON.stringify([one.running, one.content]) : null)

  /** Full minutes may be what a server's rounding made of a time of ours, so nobody uses them there. */
  const isFull = (at: number) => Math.floor(at / 1_000) % 60 === 0
  const off = (at: number) => (isFull(at) ? at + 1_000 : at)

  /** Whatever changes on the server meanwhile is the person's doing, also what it does by itself. */
  function doing(act: (context: Context) => void): void {
    if (!isKimai(server) || isFull(fixture.real())) return
    const before = held()
    const user = server.state.users.find(({ id }) => id === userId)
    if (!user) throw new Error('the person is not known there')
    try {
      act({ state: server.state, user, now: fixture.real() })
    } catch (thrown) {
      // The server refuses what its clock doesn't allow.
      if (!(thrown instanceof Refusal)) throw thrown
    }
    const after = held()
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const as = after.get(id)
      const content = text(as)
      if (content !== text(before.get(id))) {
        const old = left.get(id)
        const still = old?.settled === null ? old.fields : []
        const fields = new Set([...still, ...differing(before.get(id), as)])
        left.set(id, { content, as, fields, asked: server.requests.length, settled: null })
      }
      if (!before.has(id)) foreign.add(id)
    }
  }

  const records = (): There[] =>
    isKimai(server)
      ? server.timesheets().map(({ id, begin, end, project, activity, description }) => ({
          id: String(id),
          target: `${project?.name} / ${activity?.name}`,
          begin,
          end,
          description: description ?? '',
        }))
      : []

  const isTheirs = (id: string): boolean => {
    const one = left.get(id)
    if (one === undefined) return false
    return one.settled === 'same' ? text(held().get(id)) === one.content : one.settled === null
  }

  /** What Stint last wanted of a record; undefined: it is none of ours. */
  function ours(id: string, as: Held | undefined): (Held & { isSent: boolean }) | undefined {
    const posting = fixture.wantedOf(id)
    if (!posting || !as) return undefined
    const { running, state } = posting
    // Before it leaves it is compared with theirs; an answer that never came changes nothing of that.
    const isSent = state === 'accepted' || state === 'unknown'
    return { id, running, isSent, content: fixture.company.wanted(posting, as) }
  }

  /** Where reading is refused nothing is said against writing. */
  const isHidden = (id: string, { asked }: Left): boolean =>
    server.requests
      .slice(asked)
      .some(({ method, path, status }) => method === 'GET' && status === 403 && path.endsWith(`/timesheets/${id}`))

  return {
    records,
    record: (id) => records().find((one) => one.id === id) ?? null,
    begin: (project, activity, description) =>
      doing((context) => void create(context, { project, activity, description })),
    end: (id) => doing((context) => void stop(context, Number(id))),
    change: (id, { begin, end, ...words }) =>
      doing(
        (context) =>
          void edit(context, Number(id), {
            ...words,
            ...(begin !== undefined && { begin: new Date(off(begin)).toISOString() }),
            ...(end !== undefined && { end: new Date(off(Math.min(end, fixture.real() - 1_000))).toISOString() }),
          }),
      ),
    discard: (id) => doing((context) => remove(context, Number(id))),
    settle(ids) {
      for (const id of ids) {
        const one = left.get(id ?? '')
        if (one) one.settled = 'byWord'
      }
    },
    isTheirs,
    isForeign: (id) => foreign.has(id),
    adopted(id) {
      foreign.delete(id)
    },
    letGo(id) {
      foreign.add(id)
    },
    check() {
      const now = held()
      for (const [id, one] of left) {
        const there = now.get(id)
        const mine = ours(id, one.as)
        const said = text(there) === one.content ? (mine?.isSent ? mine : undefined) : (there ?? mine)
        const tookTime = one.as?.content['begin'] !== one.as?.content['end'] || !one.as
        const isOpen = one.settled === null
        if (isOpen && (isAsNear(one, said) || (!there && !tookTime) || isHidden(id, one))) one.settled = 'same'
      }
      const theirs = [...left].filter(([, { settled }]) => !settled)
      expect(
        theirs.map(([id]) => [id, text(now.get(id))]),
        'what was changed there stays so until the person says what is right',
      ).toEqual(theirs.map(([id, { content }]) => [id, content]))
    },
  }
}

/** What each action makes of the entries. Pure; times in epoch ms. Written from the rules of meaning, not from the core. */
import { between, joined, length, type Span, within, without } from './intervals.ts'
import { pausesOf, running, type Work } from './modelEntries.ts'

/** `either`: it may be refused, too; refused means that nothing changes. */
export interface Outcome {
  verdict: 'done' | 'refused' | 'either'
  modelEntries: Work[]
}

const DAY = 24 * 3_600_000

export const done = (modelEntries: Work[]): Outcome => ({ verdict: 'done', modelEntries })
export const refused = (modelEntries: Work[]): Outcome => ({ verdict: 'refused', modelEntries })

const replaced = (modelEntries: Work[], old: Work, ...by: Work[]): Work[] =>
  modelEntries.flatMap((work) => (work === old ? by : [work]))

const blank = { id: null, description: '', tags: [], paused: null } satisfies Partial<Work>

/** Closes what runs: a paused one ended when its pause began, and none before its last stretch of work. */
function ended(work: Work, now: number): Work {
  if (work.paused !== null) return { ...work, to: work.paused, paused: null }
  const begun = work.worked.at(-1)?.from ?? work.from
  const to = Math.max(now, begun)
  return { ...work, to, worked: within(work.worked, { from: Number.NEGATIVE_INFINITY, to }) }
}

/** Goes on at `at`; a pause that took no time was none. */
function goneOn(work: Work, at: number): Work {
  if (work.paused === null) return work
  const since = at > work.paused ? at : work.paused
  return { ...work, paused: null, worked: joined([...work.worked, { from: since, to: Infinity }]) }
}

export interface Start {
  target: string
  description: string
  tags?: string[]
  line: number
}

/** Begins anew; what ran ends at the same instant, and who was paused is back for it. */
export function start(modelEntries: Work[], { target, description, tags = [], line }: Start, now: number): Outcome {
  const old = running(modelEntries)
  const closed = old && ended(goneOn(old, now), now)
  const from = Math.max(now, closed?.to ?? now)
  const begun: Work = {
    ...blank,
    target,
    description,
    tags,
    from,
    to: null,
    worked: [{ from, to: Infinity }],
    lines: [line],
  }
  return done([...(old && closed ? replaced(modelEntries, old, closed) : modelEntries), begun])
}

export function stop(modelEntries: Work[], now: number): Outcome {
  const old = running(modelEntries)
  return done(old ? replaced(modelEntries, old, ended(old, now)) : modelEntries)
}

export function pause(modelEntries: Work[], now: number): Outcome {
  const old = running(modelEntries)
  if (!old || old.paused !== null) return done(modelEntries)
  const closed = ended(old, now)
  return done(replaced(modelEntries, old, { ...closed, to: null, paused: closed.to }))
}

export function resume(modelEntries: Work[], now: number, back?: number): Outcome {
  const old = running(modelEntries)
  if (!old || old.paused === null) return done(modelEntries)
  if (back !== undefined && (back > now || back < old.paused)) return refused(modelEntries)
  return done(replaced(modelEntries, old, goneOn(old, back ?? now)))
}

export function toggle(modelEntries: Work[], again: Start | null, now: number): Outcome {
  const old = running(modelEntries)
  if (old) return old.paused === null ? stop(modelEntries, now) : resume(modelEntries, now)
  return again ? start(modelEntries, again, now) : refused(modelEntries)
}

export const discard = (modelEntries: Work[]): Outcome => done(modelEntries.filter(({ to }) => to !== null))

export interface Edit {
  target?: string | undefined
  description?: string | undefined
  tags?: string[] | undefined
  from?: number | undefined
  to?: number | undefined
  /** Those of a running one may end in Infinity. */
  pauses?: Span[] | undefined
}

/** Changes one, all of it or nothing. */
export function edit(
  modelEntries: Work[],
  old: Work,
  { from = old.from, pauses, ...change }: Edit,
  now: number,
): Outcome {
  const to = change.to ?? old.to
  const frame = { from, to: to ?? Infinity }
  const moved = from !== old.from || change.to !== undefined || pauses !== undefined
  if (old.to === null && change.to !== undefined) return refused(modelEntries)
  if (moved && frame.to < from) return refused(modelEntries)
  if ((from > now && from !== old.from) || (change.to !== undefined && change.to > now && change.to !== old.to)) {
    return refused(modelEntries)
  }
  if (pauses && !areRight(pauses, frame, now)) return refused(modelEntries)
  const paused = (pauses ?? pausesOf(old)).find((span) => span.to === Infinity)
  const work: Work = {
    ...old,
    target: change.target ?? old.target,
    description: change.description ?? old.description,
    tags: change.tags ?? old.tags,
    from,
    to,
    paused: paused && to === null ? Math.max(paused.from, from) : null,
    worked: between(pauses ?? pausesOf(old), frame),
  }
  const odd = moved && (frame.to === from || from > now || tooLong(frame) || (to !== null && to > now))
  // What is longer than a day already may be shortened, or its words changed.
  if (odd && tooLong(frame) && !tooLong({ from: old.from, to: old.to ?? Infinity })) return refused(modelEntries)
  return { verdict: odd ? 'either' : 'done', modelEntries: replaced(modelEntries, old, work) }
}

const tooLong = ({ from, to }: Span): boolean => to < Infinity && to - from > DAY

/** In order, apart, inside; only the last one of what runs may last. */
const areRight = (pauses: Span[], frame: Span, now: number): boolean =>
  pauses.every(({ from, to }, at) => {
    const next = pauses[at + 1]
    const lasts = to === Infinity
    if (from >= to || from < frame.from || (next && next.from < to)) return false
    return lasts
      ? frame.to === Infinity && from <= now
      : to <= Math.min(frame.to, frame.to === Infinity ? now : Infinity)
  })

export interface Added {
  target: string
  description: string
  tags: string[]
  from: number
  to: number
  pauses: Span[]
  line: number
}

export function add(
  modelEntries: Work[],
  { target, description, tags, from, to, pauses, line }: Added,
  now: number,
): Outcome {
  const frame = { from, to }
  if (to < from || to > now || from > now || tooLong(frame) || !areRight(pauses, frame, now))
    return refused(modelEntries)
  const work: Work = { ...blank, target, description, tags, from, to, worked: between(pauses, frame), lines: [line] }
  // One that takes no time is no work.
  return { verdict: work.worked.length === 0 ? 'either' : 'done', modelEntries: [...modelEntries, work] }
}

/** Cuts one in two; both have work of their own. */
export function split(modelEntries: Work[], old: Work, at: number, now: number): Outcome {
  const first = within(old.worked, { from: Number.NEGATIVE_INFINITY, to: at })
  const second = within(old.worked, { from: at, to: Infinity })
  const until = second.at(-1)?.to
  const worked = until === Infinity ? (second.at(-1)?.from ?? now) < now || second.length > 1 : second.length > 0
  if (first.length === 0 || !worked) return refused(modelEntries)
  const halves: [Work, Work] = [
    { ...old, to: first.at(-1)?.to ?? at, paused: null, worked: first },
    { ...old, id: null, from: second[0]?.from ?? at, worked: second },
  ]
  return done(replaced(modelEntries, old, ...halves))
}

/** Makes one of two, with the words of `kept`. */
export function merge(modelEntries: Work[], kept: Work, other: Work): Outcome {
  if (kept === other) return refused(modelEntries)
  const [first, second] = [kept, other].toSorted(
    (a, b) => a.from - b.from || Number(a.to === null) - Number(b.to === null),
  )
  if (!first || !second || first.to === null) return refused(modelEntries)
  const runs = second.to === null
  const to = runs ? null : Math.max(first.to, second.to ?? 0)
  const work: Work = {
    ...kept,
    id: runs ? second.id : first.id,
    from: first.from,
    to,
    paused: second.paused,
    worked: joined([...first.worked, ...second.worked]),
    lines: [...first.lines, ...second.lines],
  }
  const rest = modelEntries.filter((each) => each !== kept && each !== other)
  if (to !== null && tooLong({ from: first.from, to })) return refused(modelEntries)
  return done([...rest, work])
}

export const remove = (modelEntries: Work[], old: Work): Outcome =>
  old.to === null ? refused(modelEntries) : done(modelEntries.filter((work) => work !== old))

/** What a stretch of an absence was. */
export interface Part extends Span {
  use: 'keep' | 'drop' | { give: string }
}

export interface Answer {
  parts: Part[]
  stop: boolean
}

/** The day that a zone's clock shows. */
const dayIn = (at: number, zone: string): string => new Date(at).toLocaleDateString('en-CA', { timeZone: zone })

/** Nobody pauses overnight: time that holds a midnight and more, and was not worked, cuts the entry in two. */
const isNight = ({ from, to }: Span, zone: string): boolean => dayIn(from, zone) !== dayIn(to - 1, zone)

/** An absence is said to have been that: each stretch worked, not worked, or worked on something else. */
export function answer(modelEntries: Work[], old: Work, { parts, stop }: Answer, zone: string): Outcome {
  const given = parts.flatMap((part) =>
    typeof part.use === 'object' && part.use.give !== old.target ? [{ ...part, target: part.use.give }] : [],
  )
  const dropped = joined(parts.filter(({ use }) => use === 'drop'))
  const holes = [...given, ...dropped]
  const end = parts.at(-1)?.to ?? Infinity
  const frame = { from: Number.NEGATIVE_INFINITY, to: stop ? end : Infinity }
  const left = within(
    holes.reduce((spans, hole) => without(spans, hole), old.worked),
    frame,
  )
  const cuts = joined([...given, ...dropped.filter((span) => isNight(span, zone))])
  const runs = old.to === null && !stop
  const pieces = between(cuts, { from: Number.NEGATIVE_INFINITY, to: Infinity })
    .map((piece) => ({ piece, worked: within(left, piece) }))
    .filter(({ piece, worked }) => worked.length > 0 || (runs && piece.to === Infinity))
    .map(({ piece, worked }, at): Work => {
      const from = worked[0]?.from ?? end
      const last = runs && piece.to === Infinity
      const to = last ? null : (worked.at(-1)?.to ?? from)
      return { ...old, id: at === 0 ? old.id : null, from, to, paused: last ? old.paused : null, worked }
    })
  const others = given.map(({ target, ...span }): Work => {
    const worked = within(old.worked, span)
    return { ...blank, target, from: span.from, to: span.to, worked, lines: old.lines }
  })
  return done(replaced(modelEntries, old, ...pieces, ...others.filter(({ worked }) => length(worked) > 0)))
}

/** The clock was set back by `ms`: what it said of later than now it said wrongly by as much. */
export function setBack(modelEntries: Work[], now: number, ms: number): Work[] {
  const old = running(modelEntries)
  if (!old) return modelEntries
  const right = (at: number) => (at > now && at < Infinity ? Math.min(at - ms, now) : at)
  const from = right(old.from)
  const moved = pausesOf(old).map((pause) => ({ was: pause, from: right(pause.from), to: right(pause.to) }))
  // Of a pause in which the clock went ahead some seconds may be left.
  const isNone = ({ was, from: begun, to }: (typeof moved)[number]) =>
    to < was.to && begun === was.from && to - begun < 5_000
  const pauses = joined(moved.filter((pause) => !isNone(pause)).map(({ from: begun, to }) => ({ from: begun, to })))
  const paused = old.paused === null ? null : (pauses.at(-1)?.from ?? null)
  return replaced(modelEntries, old, { ...old, from, paused, worked: between(pauses, { from, to: Infinity }) })
}

/** Goes on with what runs elsewhere. */
export function adopt(modelEntries: Work[], { from, ...words }: Start & { from: number }, now: number): Outcome {
  const old = running(modelEntries)
  const begun = Math.min(from, now)
  const work: Work = {
    ...blank,
    target: words.target,
    description: words.description,
    tags: null,
    from: begun,
    to: null,
    worked: [{ from: begun, to: Infinity }],
    lines: [words.line],
  }
  return done([...(old ? replaced(modelEntries, old, ended(goneOn(old, now), now)) : modelEntries), work])
}

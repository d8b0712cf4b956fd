/** The target that a link or a command names. It has to be clear; else the person chooses. Pure. */
import { fold, tokensOf } from './normalizeText.ts'
import type { Target } from '../model/snapshot.ts'
import { buildIndex, search, type SearchIndex } from './searchTargets.ts'

/** Names have to be equal; `words` are searched for. */
export interface TargetQuery {
  words?: string | undefined
  client?: string | undefined
  project?: string | undefined
  activity?: string | undefined
  task?: string | undefined
}

/** `targets`: the possible ones, the likeliest first. */
export type TargetResult = { kind: 'one'; target: Target } | { kind: 'several'; targets: Target[] } | { kind: 'none' }

/** More than a person reads. */
const limit = 40

/** All parts as one query, as it would be typed into the search. */
export const searchTextOf = ({ words, client, project, task, activity }: TargetQuery): string =>
  [words, client, project, task, activity].filter(Boolean).join(' ')

/** The target that fits `asked`; with `first`, where several fit, the likeliest of them. */
export function findTarget(index: SearchIndex, asked: TargetQuery, first = false): TargetResult {
  const { words = '' } = asked
  const filter = asked.client ?? asked.project ?? asked.activity ?? asked.task
  const pool = filter === undefined ? index : buildIndex(index.targets.filter((target) => isNamed(target, asked)))
  const hits = words === '' ? pool.targets : search(pool, words, limit)
  const clear = words === '' ? plainestMatch(hits) : clearestMatch(hits, tokensOf(words))
  const target = clear ?? (first ? hits[0] : undefined)
  if (target) return { kind: 'one', target }
  return hits.length > 0 ? { kind: 'several', targets: hits.slice(0, limit) } : { kind: 'none' }
}

function isNamed(target: Target, { client, project, activity, task }: TargetQuery): boolean {
  const is = (wanted: string | undefined, name: string | null) =>
    wanted === undefined || (name !== null && isSame(wanted, name))
  return (
    is(client, target.customer) && is(project, target.project) && is(activity, target.activity) && is(task, target.task)
  )
}

function isSame(a: string, b: string): boolean {
  const plain = fold(a)
  return plain === '' ? a.trim() === b.trim() : plain === fold(b)
}

/** The only target, or the only one with the fewest further names (activity, task). */
function plainestMatch(targets: Target[]): Target | undefined {
  const parts = ({ activity, task }: Target) => Number(activity !== null) + Number(task !== null)
  return onlyBest(targets, (target) => 2 - parts(target))
}

/** The only target that fits best: by all of its names, by whole words, or by beginnings. Typos and initials don't count. */
function clearestMatch(targets: Target[], tokens: string[]): Target | undefined {
  return onlyBest(targets, ({ customer, project, activity, task }) => {
    const own = tokensOf([customer, project, activity, task].filter(Boolean).join(' '))
    if (tokens.every((token) => own.includes(token))) return own.every((token) => tokens.includes(token)) ? 3 : 2
    return tokens.every((token) => own.some((each) => each.startsWith(token))) ? 1 : 0
  })
}

function onlyBest(targets: Target[], rankOf: (target: Target) => number): Target | undefined {
  const ranks = targets.map(rankOf)
  const top = Math.max(...ranks)
  return top > 0 && ranks.indexOf(top) === ranks.lastIndexOf(top) ? targets[ranks.indexOf(top)] : undefined
}

/** The target that a link or a command names. It has to be clear; else the person chooses. Pure. */
import { fold, tokensOf, wantedTokens, writtenWords } from './normalizeText.ts'
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
  const pool = filter === undefined ? index : buildIndex(bestNamed(index.targets, asked))
  const hits = words === '' ? pool.targets : search(pool, words, limit)
  const clear = words === '' ? plainestMatch(hits) : clearestMatch(hits, words)
  const target = clear ?? (first ? hits[0] : undefined)
  if (target) return { kind: 'one', target }
  return hits.length > 0 ? { kind: 'several', targets: hits.slice(0, limit) } : { kind: 'none' }
}

/** Those that are called so; where some are called exactly so, only these. */
function bestNamed(targets: Target[], asked: TargetQuery): Target[] {
  const named = targets.map((target) => ({ target, likeness: likeness(target, asked) }))
  const best = named.reduce((most, one) => Math.max(most, one.likeness), 1)
  return named.filter((one) => one.likeness === best).map(({ target }) => target)
}

/** How exactly a target has the names asked for; 0: it hasn't. */
function likeness(target: Target, { client, project, activity, task }: TargetQuery): number {
  const pairs = [
    [client, target.customer],
    [project, target.project],
    [activity, target.activity],
    [task, target.task],
  ] as const
  const found = pairs.flatMap(([wanted, name]) => (wanted === undefined ? [] : [alike(wanted, name ?? '')]))
  return found.includes(0) ? 0 : found.reduce<number>((sum, one) => sum + one, 0)
}

/** 3: the same text, 2: but for capitals, 1: but for accents and signs too, 0: another one. */
function alike(a: string, b: string): 0 | 1 | 2 | 3 {
  const [one, other] = [a.normalize('NFC').trim(), b.normalize('NFC').trim()]
  if (one === other) return 3
  if (one.toLowerCase() === other.toLowerCase()) return 2
  const plain = fold(one)
  return plain !== '' && plain === fold(other) ? 1 : 0
}

/** The only target, or the only one with the fewest further names (activity, task). */
function plainestMatch(targets: Target[]): Target | undefined {
  const parts = ({ activity, task }: Target) => Number(activity !== null) + Number(task !== null)
  return onlyBest(targets, (target) => 2 - parts(target))
}

/**
 * The only target that fits best: first what is written just so, then by all of its names, by whole words, or by beginnings. Typos
 * and initials don't count.
 */
function clearestMatch(targets: Target[], words: string): Target | undefined {
  const [tokens, typed] = [wantedTokens(words), writtenWords(words)]
  return onlyBest(targets, ({ customer, project, activity, task }) => {
    const names = [customer, project, activity, task].filter(Boolean).join(' ')
    const own = fold(words) === '' ? writtenWords(names) : tokensOf(names)
    const written = new Set(writtenWords(names))
    const fits = fitOf(tokens, own)
    return fits > 0 && typed.every((word) => written.has(word)) ? fits + 3 : fits
  })
}

function fitOf(tokens: string[], own: string[]): number {
  if (tokens.every((token) => own.includes(token))) return own.every((token) => tokens.includes(token)) ? 3 : 2
  return tokens.every((token) => own.some((each) => each.startsWith(token))) ? 1 : 0
}

function onlyBest(targets: Target[], rankOf: (target: Target) => number): Target | undefined {
  const ranks = targets.map(rankOf)
  const top = Math.max(...ranks)
  return top > 0 && ranks.indexOf(top) === ranks.lastIndexOf(top) ? targets[ranks.indexOf(top)] : undefined
}

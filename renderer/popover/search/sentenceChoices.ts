/** The rows of a typed sentence among what can be chosen under the search field. Pure. */
import type { Input } from '../../../shared/ipc/contract.ts'
import type { SentencePlan, SentenceRow } from '../../../shared/sentence/planSentence.ts'
import { refOf } from '../../state/targetName.ts'
import type { Choice } from './searchChoices.ts'

/** `reading`: it isn't known yet what the query says, so nothing may be taken for it. */
export type SentenceState = { kind: 'none' } | { kind: 'reading' } | { kind: 'read'; plan: SentencePlan }

/** The rows come first, unless only a number may be a time; then what the query is without it does. No project is made of a sentence. */
export function withSentence(choices: Choice[], sentence: SentenceState): Choice[] {
  if (sentence.kind === 'reading') return []
  if (sentence.kind === 'none') return choices
  const rows = sentence.plan.rows.map((row): Choice => ({ kind: 'sentence', row }))
  if (rows.length === 0) return choices
  const others = choices.filter(({ kind }) => kind !== 'create')
  return sentence.plan.sure ? [...rows, ...others] : [...others, ...rows]
}

/** Whether nothing may be marked: there are several things to choose from, or it can't be done. */
export function isUndecided(choices: Choice[], sentence: SentenceState): boolean {
  if (sentence.kind !== 'read') return false
  const { rows, clear, problem } = sentence.plan
  const [first] = choices
  if (first?.kind !== 'sentence') return problem !== null
  return !clear || rows[0]?.problem !== null || choices.filter(isWork).length > 1
}

const isWork = ({ kind }: Choice) => kind === 'sentence' || kind === 'target'

/** What is sent for a row that is taken. */
export function sentenceCall(row: SentenceRow): { start: Input<'start'> } | { add: Input<'addEntry'> } {
  const { startedAt, endedAt, isNow, note, tags } = row
  const target = refOf(row.target)
  if (endedAt === null) return { start: { target, description: note, tags, ...(!isNow && { startedAt }) } }
  return { add: { target, startedAt, endedAt, pauses: [], description: note, tags, billable: null } }
}

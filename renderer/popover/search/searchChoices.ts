/** What can be chosen under the search field. Pure. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Target } from '../../../shared/model/snapshot.ts'
import type { Aim } from '../popoverViewStore.ts'

export type Choice =
  | { kind: 'target'; target: Target }
  /** Nothing is called that: a project of this name can be made, and started. */
  | { kind: 'create'; project: string }

/** The longest name of a project, as the contract has it. */
const longest = 120

interface Asked {
  query: string
  aim: Aim
  hits: Target[]
  /** All there is to find is known; before that nothing may be taken for new. */
  known: boolean
  /** Whether there is an account in which a name becomes a project. */
  canMake: boolean
}

export function choicesOf({ query, aim, hits, known, canMake }: Asked): Choice[] {
  if (hits.length > 0) return hits.map((target) => ({ kind: 'target', target }))
  const project = query.trim()
  if (!known || !canMake || aim.kind !== 'start' || project === '' || project.length > longest) return []
  return [{ kind: 'create', project }]
}

export const choiceKey = (choice: Choice): string => (choice.kind === 'create' ? 'create' : targetKey(choice.target))

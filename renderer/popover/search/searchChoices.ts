/** What can be chosen under the search field. Pure. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Target } from '../../../shared/model/snapshot.ts'
import type { SearchPurpose } from '../popoverViewStore.ts'

export type Choice =
  | { kind: 'target'; target: Target }
  /** Nothing is called that: a project of this name can be made, and started. */
  | { kind: 'create'; project: string }

/** The longest name of a project, as the contract has it. */
const maxNameLength = 120

interface ChoiceNeeds {
  query: string
  purpose: SearchPurpose
  hits: Target[]
  /** All there is to find is known; before that nothing may be taken for new. */
  isLoaded: boolean
  /** Whether there is an account in which a name becomes a project. */
  canCreate: boolean
}

export function searchChoices({ query, purpose, hits, isLoaded, canCreate }: ChoiceNeeds): Choice[] {
  if (hits.length > 0) return hits.map((target) => ({ kind: 'target', target }))
  const project = query.trim()
  if (!isLoaded || !canCreate || purpose.kind !== 'start' || project === '' || project.length > maxNameLength) return []
  return [{ kind: 'create', project }]
}

export const choiceKey = (choice: Choice): string => (choice.kind === 'create' ? 'create' : targetKey(choice.target))

/** What can be chosen under the search field. Pure. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Target } from '../../../shared/model/snapshot.ts'
import type { SentenceRow } from '../../../shared/sentence/planSentence.ts'
import type { SearchPurpose } from '../popoverViewStore.ts'

export type Choice =
  | { kind: 'target'; target: Target }
  /** Nothing has this name: a project can be made with it and started. */
  | { kind: 'create'; project: string }
  /** What a typed sentence would do. */
  | { kind: 'sentence'; row: SentenceRow }

/** As in the contract. */
const maxNameLength = 120

interface ChoiceNeeds {
  query: string
  purpose: SearchPurpose
  hits: Target[]
  /** The catalogs are loaded; before that no name may be taken for a new one. */
  isLoaded: boolean
  /** Whether an account lets the person make projects. */
  canCreate: boolean
}

export function searchChoices({ query, purpose, hits, isLoaded, canCreate }: ChoiceNeeds): Choice[] {
  if (hits.length > 0) return hits.map((target) => ({ kind: 'target', target }))
  const project = query.trim()
  if (!isLoaded || !canCreate || purpose.kind !== 'start' || project === '' || project.length > maxNameLength) return []
  return [{ kind: 'create', project }]
}

export function choiceKey(choice: Choice): string {
  if (choice.kind === 'sentence') return choice.row.key
  return choice.kind === 'create' ? 'create' : targetKey(choice.target)
}

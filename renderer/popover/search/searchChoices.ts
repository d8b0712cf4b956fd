/** What can be chosen under the search field. Pure. */
import { favouriteKey } from '../../../shared/catalog/favourites.ts'
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { FavouriteView, PastNote, Target } from '../../../shared/model/snapshot.ts'
import type { SentenceRow } from '../../../shared/sentence/planSentence.ts'
import type { SearchPurpose } from '../popoverViewStore.ts'

export type Choice =
  | { kind: 'target'; target: Target }
  | { kind: 'favourite'; favourite: FavouriteView }
  /** An earlier entry, to be gone on with: its project, note, tags and whether it is billable. */
  | { kind: 'past'; past: PastNote }
  /** What is typed becomes the note of the running entry. */
  | { kind: 'note'; text: string }
  /** Nothing has this name: a project can be made with it and started. */
  | { kind: 'create'; project: string }
  /** What a typed sentence would do. */
  | { kind: 'sentence'; row: SentenceRow }

/** As in the contract. */
const maxNameLength = 120

interface ChoiceNeeds {
  query: string
  purpose: SearchPurpose
  /** Offered before anything is typed. */
  favourites: FavouriteView[]
  hits: Target[]
  past: PastNote[]
  /** A timer runs. */
  running: boolean
  /** The catalogs are loaded; before that no name may be taken for a new one. */
  isLoaded: boolean
  /** Whether an account lets the person make projects. */
  canCreate: boolean
}

/** Projects come first, earlier entries below them. Where no project fits and a timer runs, what is typed is taken for its note. */
export function searchChoices(needs: ChoiceNeeds): Choice[] {
  const { purpose, hits, running, isLoaded, canCreate } = needs
  const text = needs.query.trim()
  const targets = hits.map((target) => ({ kind: 'target' as const, target }))
  if (purpose.kind !== 'start') return targets
  if (text === '')
    return [...needs.favourites.map((favourite) => ({ kind: 'favourite' as const, favourite })), ...targets]
  const past = needs.past.map((one) => ({ kind: 'past' as const, past: one }))
  const note = running ? [{ kind: 'note' as const, text }] : []
  if (hits.length > 0) return [...targets, ...past, ...note]
  const creatable = isLoaded && canCreate && text.length <= maxNameLength
  return [...note, ...past, ...(creatable ? [{ kind: 'create' as const, project: text }] : [])]
}

/** The one that Enter takes before an arrow key was pressed; -1: none, so that no slip makes a project. */
export const firstMarked = ([first]: Choice[]): number => (first?.kind === 'create' ? -1 : 0)

export function choiceKey(choice: Choice): string {
  switch (choice.kind) {
    case 'target':
      return targetKey(choice.target)
    case 'favourite':
      return favouriteKey(choice.favourite)
    case 'past':
      return choice.past.entryId
    case 'sentence':
      return choice.row.key
    case 'note':
    case 'create':
      return choice.kind
  }
}

import type { Snapshot } from '../../../shared/model.ts'
import type { Searchable } from '../../state/catalogs.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'

interface Props {
  snapshot: Snapshot
  query: string
  searchable: Searchable
  /** What was typed is offered as a new project. */
  canCreate: boolean
}

/** Why nothing is listed, and what to do about it. */
export function NoHits({ snapshot, query, searchable, canCreate }: Props) {
  const { run, error, busy } = useIntent()
  const remote = snapshot.accounts.filter(({ enabled, rules }) => enabled && !rules.editsCatalog)
  const refresh = async () => {
    for (const { id } of remote) await run(stint().refreshCatalog({ accountId: id }))
  }
  const { title, hint } = say(query.trim(), searchable, remote.length > 0, canCreate)
  return (
    <div className="no-hits" role="status">
      <p>{title}</p>
      <p className="small quiet">{hint}</p>
      {searchable.index && query.trim() !== '' && remote.length > 0 && (
        <Button look="slim" onClick={() => void refresh()} disabled={busy}>
          Refresh the list
        </Button>
      )}
      <Problem error={error ?? searchable.error} />
    </div>
  )
}

function say(
  query: string,
  { index, error }: Searchable,
  refreshable: boolean,
  canCreate: boolean,
): { title: string; hint: string } {
  if (error && !index) return { title: 'The list could not be read.', hint: 'Nothing is lost; what runs goes on.' }
  if (!index) return { title: 'Fetching what you can track on.', hint: 'This takes a moment the first time.' }
  if (index.targets.length === 0 && !canCreate) {
    const hint = refreshable ? 'Ask for a project, then refresh the list.' : 'Type a name to make a project.'
    return { title: 'Nothing to track on yet.', hint }
  }
  if (query === '') return { title: 'Type a word or two.', hint: 'What you used lately is listed here.' }
  const words = 'Words may stand in any order and be cut short.'
  return {
    title: canCreate ? 'Nothing is called that yet.' : `Nothing has all of “${query}”.`,
    hint: refreshable ? `${words} Is the project new there? Then refresh the list.` : words,
  }
}

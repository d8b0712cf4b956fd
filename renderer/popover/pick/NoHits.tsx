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
}

/** Why nothing is listed, and what to do about it. */
export function NoHits({ snapshot, query, searchable }: Props) {
  const { run, error, busy } = useIntent()
  const refresh = async () => {
    for (const { id } of snapshot.accounts) await run(stint().refreshCatalog({ accountId: id }))
  }
  const { title, hint } = say(query.trim(), searchable)
  return (
    <div className="no-hits" role="status">
      <p>{title}</p>
      <p className="small quiet">{hint}</p>
      {searchable.index && query.trim() !== '' && (
        <Button look="slim" onClick={() => void refresh()} disabled={busy}>
          Refresh the list
        </Button>
      )}
      <Problem error={error ?? searchable.error} />
    </div>
  )
}

function say(query: string, { index, error }: Searchable): { title: string; hint: string } {
  if (error && !index) return { title: 'The list could not be read.', hint: 'Nothing is lost; what runs goes on.' }
  if (!index) return { title: 'Fetching what you can track on.', hint: 'This takes a moment the first time.' }
  if (index.targets.length === 0) {
    return { title: 'Nothing to track on yet.', hint: 'Ask for a project with an activity, then refresh the list.' }
  }
  if (query === '') return { title: 'Type a word or two.', hint: 'What you used lately is listed here.' }
  return {
    title: `Nothing has all of “${query}”.`,
    hint: 'Words may stand in any order and be cut short. Is the project new? Then refresh the list.',
  }
}

import type { Snapshot } from '../../../shared/model/snapshot.ts'
import type { SearchIndexState } from '../../state/useCatalogs.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './NoSearchHits.module.css'

interface Props {
  snapshot: Snapshot
  query: string
  searchIndex: SearchIndexState
  /** The query is offered as the name of a new project. */
  canCreate: boolean
}

/** Why nothing is listed, and what to do about it. */
export function NoSearchHits({ snapshot, query, searchIndex, canCreate }: Props) {
  const { run, error, busy } = useCall()
  const remote = snapshot.accounts.filter(({ enabled, rules }) => enabled && !rules.editsCatalog)
  const refresh = async () => {
    for (const { id } of remote) await run(stint().refreshCatalog({ accountId: id }))
  }
  const { title, hint } = why(query.trim(), searchIndex, remote.length > 0, canCreate)
  return (
    <div className={styles.none} role="status">
      <p>{title}</p>
      <p className="small quiet">{hint}</p>
      {searchIndex.index && query.trim() !== '' && remote.length > 0 && (
        <Button variant="slim" onClick={() => void refresh()} disabled={busy}>
          {t().pick.refresh}
        </Button>
      )}
      <ErrorMessage error={error ?? searchIndex.error} />
    </div>
  )
}

function why(
  query: string,
  { index, error }: SearchIndexState,
  refreshable: boolean,
  canCreate: boolean,
): { title: string; hint: string } {
  const say = t().pick
  if (error && !index) return { title: say.unread, hint: say.unreadHint }
  if (!index) return { title: say.fetching, hint: say.fetchingHint }
  if (index.targets.length === 0 && !canCreate) {
    return { title: say.empty, hint: refreshable ? say.emptyThere : say.emptyHint }
  }
  if (query === '') return { title: common().find.type, hint: say.typeHint }
  return {
    title: canCreate ? say.unknown : say.noHit(query),
    hint: refreshable ? say.noHitThere : say.noHitHint,
  }
}

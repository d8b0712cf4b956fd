import type { Snapshot } from '../../../shared/model.ts'
import { targetKey } from '../../../shared/catalog.ts'
import { showKeys } from '../../ui/keys.ts'
import { useView } from '../view.ts'
import { Hit } from './Hit.tsx'
import { NoHits } from './NoHits.tsx'
import type { Picking } from './usePick.ts'

/** Room for four hits and the keys, in CSS pixels. */
const leastRoom = 216

/** The list under the search field, of a fixed height so that the window stands still while typing. */
export function Hits({ snapshot, pick }: { snapshot: Snapshot; pick: Picking }) {
  const query = useView((view) => view.query)
  const aim = useView((view) => view.aim)
  const room = useView((view) => view.room)
  const running = snapshot.timer.kind === 'running'
  const several = snapshot.accounts.length > 1
  const labels = new Map(snapshot.accounts.map(({ id, label }) => [id, label]))
  return (
    <section className="hits" aria-label="Results" style={{ flexBasis: Math.max(room, leastRoom) }}>
      {query.trim() === '' && pick.hits.length > 0 && <h2 className="hits-title">Recent</h2>}
      <div className="hits-list scroll" id="hits" role="listbox" aria-label="Targets">
        {pick.hits.map((target, at) => (
          <Hit
            key={targetKey(target)}
            id={`hit-${at}`}
            target={target}
            account={several ? (labels.get(target.accountId) ?? null) : null}
            query={query}
            active={at === pick.active}
            onPoint={() => pick.setActive(at)}
            onChoose={(move) => pick.choose(target, move)}
          />
        ))}
      </div>
      {pick.hits.length === 0 && <NoHits snapshot={snapshot} query={query} searchable={pick.searchable} />}
      {pick.hits.length > 0 && (
        <p className="hits-keys small">
          <kbd>{showKeys('enter')}</kbd> {aim.kind === 'move' ? 'move' : running ? 'switch' : 'start'}
          {aim.kind === 'start' && running && (
            <>
              <kbd>{showKeys('shift+enter')}</kbd> change running
            </>
          )}
          <kbd>{showKeys('esc')}</kbd> {aim.kind === 'move' ? 'leave it' : 'clear'}
        </p>
      )}
    </section>
  )
}

import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { pickable, shortNames } from '../../state/accountNames.ts'
import { useView } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import { choiceKey } from './searchChoices.ts'
import { Hit, NewProject } from './SearchHit.tsx'
import { HitKeys } from './SearchKeyHints.tsx'
import { NoHits } from './NoSearchHits.tsx'
import { Option } from '../../targetSearch/ListOption.tsx'
import type { Picking } from './useTargetSearch.ts'
import styles from './SearchHits.module.css'

/** Room for four hits and the keys, in CSS pixels. */
const leastRoom = 216

/** The list under the search field, of a fixed height so that the window stands still while typing. */
export function Hits({ snapshot, pick }: { snapshot: Snapshot; pick: Picking }) {
  const query = useView((view) => view.query)
  const aim = useView((view) => view.aim)
  const room = useView((view) => view.room)
  const { options } = pick
  const running = snapshot.timer.kind === 'running'
  const sources = pickable(snapshot)
  const names = shortNames(sources)
  const nameOf = (accountId: string) => (sources.length > 1 ? (names.get(accountId) ?? null) : null)
  const [first] = pick.choices
  const pinned = new Set(snapshot.pins.map(targetKey))
  const found = first?.kind === 'target'
  const say = t().pick
  return (
    <section className={styles.hits} aria-label={say.results} style={{ flexBasis: Math.max(room, leastRoom) }}>
      {query.trim() === '' && found && <h2 className={styles.title}>{titleOf(snapshot)}</h2>}
      <div className={styles.list} id={options.id} role="listbox" aria-label={say.targets}>
        {pick.choices.map((choice, at) => (
          <Option
            key={choiceKey(choice)}
            id={options.optionId(at)}
            active={at === options.active}
            onPoint={() => options.setActive(at)}
            onChoose={(move) => pick.choose(choice, move)}
          >
            {choice.kind === 'create' ? (
              <NewProject project={choice.project} />
            ) : (
              <Hit
                target={choice.target}
                account={nameOf(choice.target.accountId)}
                query={query}
                keys={{
                  nth: at + 1,
                  pinned: pinned.has(choiceKey(choice)),
                  onPin: () => pick.pin(choice.target),
                }}
              />
            )}
          </Option>
        ))}
      </div>
      {!found && (
        <NoHits snapshot={snapshot} query={query} searchable={pick.searchable} canCreate={first !== undefined} />
      )}
      {first && <HitKeys aim={aim} found={found} running={running} active={options.active >= 0} />}
    </section>
  )
}

/** What is listed before anything is typed. */
function titleOf({ pins, recents }: Snapshot): string {
  const say = t().pick
  if (pins.length > 0) return say.pinnedAndRecent
  return recents.length > 0 ? say.recent : say.targets
}

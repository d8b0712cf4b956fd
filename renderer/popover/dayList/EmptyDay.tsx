import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { focusSearch } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import styles from './EmptyDay.module.css'
import entryRow from './EntryRow.module.css'

/** As many as fit without scrolling. */
const shown = 4

/** A day without entries offers the targets used last. */
export function EmptyDay({ snapshot }: { snapshot: Snapshot }) {
  const { run, error } = useCall()
  const recents = snapshot.recents.slice(0, shown)
  return (
    <>
      <p className={styles.empty}>{recents.length > 0 ? t().day.lately : t().day.empty}</p>
      <ul>
        {recents.map((target) => (
          <li key={targetKey(target)} className={entryRow.row}>
            <button
              type="button"
              className={entryRow.main}
              onClick={() => void run(stint().start({ target: refOf(target) })).then(focusSearch)}
            >
              <ProjectDot color={target.color} />
              <TargetName target={target} />
              <span className={entryRow.start}>
                <Icon name="play" size={12} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ErrorMessage error={error} />
    </>
  )
}

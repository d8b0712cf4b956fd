import type { Target } from '../../../shared/model/snapshot.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { HitSubline } from '../../targetSearch/HitSubline.tsx'
import { Icon } from '../../components/Icon.tsx'
import { showKeys } from '../../components/keyLabels.ts'
import { TargetName } from '../../components/TargetName.tsx'
import { Phrase } from '../../components/Phrase.tsx'
import { t } from '../messages.ts'
import styles from './SearchHit.module.css'
import hitSubline from '../../targetSearch/HitSubline.module.css'

interface Props {
  target: Target
  /** null: there is only one account. */
  account: string | null
  query: string
  keys: HitActions
}

interface HitActions {
  /** Its position in the list, from 1: the first nine have a key. */
  nth: number
  pinned: boolean
  onPin(this: void): void
}

/** A target that the search found; its account tells targets of the same name apart. */
export function SearchHit({ target, account, query, keys }: Props) {
  return (
    <>
      <ProjectDot color={target.color} />
      <TargetName target={target} query={query} />
      <Keys {...keys} />
      <HitSubline target={target} account={account} query={query} />
    </>
  )
}

function Keys({ nth, pinned, onPin }: HitActions) {
  const say = t().pick
  return (
    <>
      {/* With the keyboard it is done from the field, which keeps the focus. */}
      <span
        role="presentation"
        className={pinned ? `${styles.pin} ${styles.pinned}` : styles.pin}
        title={(pinned ? say.unpin : say.pin)(showKeys('mod+shift+p'))}
        onClick={(event) => {
          event.stopPropagation()
          onPin()
        }}
      >
        <Icon name="pin" size={14} />
        {pinned && <span className="hidden">{say.pinned}</span>}
      </span>
      {nth <= 9 && (
        <kbd className={styles.key} aria-hidden="true">
          {nth}
        </kbd>
      )}
    </>
  )
}

/** An offer to make a project named like the query. */
export function NewProjectHit({ project }: { project: string }) {
  return (
    <>
      <Icon name="plus" size={12} />
      <span className={styles.created}>
        <Phrase text={t().pick.create} project={<strong className="clip">{project}</strong>} />
      </span>
      <span className={hitSubline.subline}>{t().pick.createHint}</span>
    </>
  )
}

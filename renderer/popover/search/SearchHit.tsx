import type { FavouriteView, PastNote, Target } from '../../../shared/model/snapshot.ts'
import { dayName } from '../../../shared/time/formatTime.ts'
import { HighlightedText } from '../../components/HighlightedText.tsx'
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

/** The running entry gets what is typed as its note; `replaced`: the one that it has, '' for none. */
export function NoteHit({ text, replaced }: { text: string; replaced: string }) {
  const say = t().pick
  return (
    <>
      <Icon name="note" size={12} />
      <span className={styles.created}>
        <Phrase text={say.note} note={<strong className="clip">{text}</strong>} />
      </span>
      {replaced && <span className={hitSubline.subline}>{say.noteReplaces(replaced)}</span>}
    </>
  )
}

interface PastHitProps {
  past: PastNote
  zone: string
  query: string
  keys: HitActions
}

/** An earlier entry found by its note or tags. */
export function PastHit({ past, zone, query, keys }: PastHitProps) {
  const { target, description, tags, startedAt } = past
  return (
    <>
      <ProjectDot color={target.color} />
      <span className="clip" title={description}>
        <HighlightedText text={description || tags.join(', ')} query={query} />
      </span>
      <Keys {...keys} />
      <span className={hitSubline.subline}>
        <TargetName target={target} />
        <span aria-hidden="true">·</span>
        <span className={styles.day}>{dayName(startedAt, zone)}</span>
      </span>
    </>
  )
}

/** What is pinned, by its name or its project, with its note. */
export function FavouriteHit({ favourite, keys }: { favourite: FavouriteView; keys: HitActions }) {
  const { name, description, customer } = favourite
  const about = description || customer
  return (
    <>
      <ProjectDot color={favourite.color} />
      {name ? <span className="clip">{name}</span> : <TargetName target={favourite} query="" />}
      <Keys {...keys} />
      {about && (
        <span className={hitSubline.subline}>
          <span className="clip">{about}</span>
        </span>
      )}
    </>
  )
}

import type { KeyboardEvent } from 'react'
import type { FavouriteView } from '../../../shared/model/snapshot.ts'
import { isPlain, showKeys } from '../../components/keyLabels.ts'
import { Menu } from '../../components/Menu.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import type { useListNavigation } from '../../components/useListNavigation.ts'
import { nameOf } from '../../state/targetName.ts'
import { t } from '../messages.ts'
import styles from './FavouriteStrip.module.css'

interface Props {
  id: string
  favourite: FavouriteView
  nth: number
  item: ReturnType<typeof useListNavigation>['item']
  dragged: boolean
  onStart(this: void): void
  onRename(this: void): void
  onRemove(this: void): void
  /** null: it is alone. */
  onMove: ((step: 1 | -1) => void) | null
  onDrag(this: void, isDragged: boolean): void
  onDrop(this: void): void
}

/** One favourite: its button starts it, its menu and keys change it. */
export function FavouriteRow({ id, favourite, nth, item, dragged, ...props }: Props) {
  const { onStart, onRename, onRemove, onMove, onDrag, onDrop } = props
  const { name, description } = favourite
  const say = t().favourites
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const up = event.key === 'ArrowUp'
    const act =
      event.altKey && (up || event.key === 'ArrowDown')
        ? () => onMove?.(up ? -1 : 1)
        : isPlain(event)
          ? { F2: onRename, Delete: onRemove }[event.key]
          : undefined
    if (!act) return item.onKeyDown(event)
    event.preventDefault()
    act()
  }
  return (
    <li
      className={styles.row}
      data-dragged={dragged}
      draggable
      onDragStart={() => onDrag(true)}
      onDragEnd={() => onDrag(false)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <button
        {...item}
        id={id}
        type="button"
        className={styles.start}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown F2 Delete"
        onKeyDown={onKeyDown}
        onClick={onStart}
      >
        <ProjectDot color={favourite.color} />
        <span className={styles.text}>
          {name ? <span className="clip">{name}</span> : <TargetName target={favourite} query="" />}
          {description && <span className={styles.note}>{description}</span>}
        </span>
        <kbd aria-hidden="true">{showKeys(`mod+${nth}`)}</kbd>
      </button>
      <Menu
        name={say.more(name ?? nameOf(favourite))}
        items={[
          { label: say.rename, keys: 'f2', run: onRename },
          ...(onMove
            ? [
                { label: say.up, keys: 'alt+up', run: () => onMove(-1) },
                { label: say.down, keys: 'alt+down', run: () => onMove(1) },
              ]
            : []),
          { label: say.remove, keys: 'delete', run: onRemove },
        ]}
      />
    </li>
  )
}

import { useState } from 'react'
import { flushSync } from 'react-dom'
import { favouriteDetails, favouriteKey } from '../../../shared/catalog/favourites.ts'
import { refOf } from '../../../shared/catalog/targets.ts'
import type { FavouriteView, Snapshot } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { nameOf } from '../../state/targetName.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useListNavigation } from '../../components/useListNavigation.ts'
import { t } from '../messages.ts'
import { FavouriteName } from './FavouriteName.tsx'
import { FavouriteRow } from './FavouriteRow.tsx'
import styles from './FavouriteStrip.module.css'

/** As many as can be told apart at a glance; the others are in the list below the search. */
const shown = 5

/** What the person starts most, one key each. Rows are moved by drag or with Alt and the arrow keys. */
export function FavouriteStrip({ snapshot: { pins, settings } }: { snapshot: Snapshot }) {
  const call = useCall()
  const [renamed, setRenamed] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const { item } = useListNavigation()
  const rows = pins.slice(0, shown)
  const say = t().favourites
  const idOf = (key: string) => `favourite ${key}`
  const focusRow = (key: string) => document.getElementById(idOf(key))?.focus()

  const start = (one: FavouriteView) => void call.run(stint().start({ target: refOf(one), ...favouriteDetails(one) }))
  const change = (one: FavouriteView, what: { name: string } | { at: number }) =>
    call.run(stint().changeFavourite({ target: refOf(one), ...favouriteDetails(one), ...what }))
  /** To the place of the one that is `to`th here; the person may have others, which are not offered now. */
  const move = (one: FavouriteView, to: number) => {
    const other = rows[to]
    if (!other || call.busy) return
    const at = settings.pins.findIndex((pin) => favouriteKey(pin) === favouriteKey(other))
    void change(one, { at }).then((done) => {
      if (done) setSaid(say.moved(one.name ?? nameOf(one), to + 1, rows.length))
      // Moved in the document, it lost the focus.
      focusRow(favouriteKey(one))
    })
  }
  const remove = (one: FavouriteView) =>
    void call.run(stint().pin({ target: refOf(one), ...favouriteDetails(one), pinned: false }))
  const rename = (one: FavouriteView, name: string) => {
    flushSync(() => setRenamed(null))
    focusRow(favouriteKey(one))
    if (name.trim() !== (one.name ?? '')) void change(one, { name })
  }
  return (
    <section className={styles.strip} aria-label={say.title}>
      <ul>
        {rows.map((one, index) => {
          const key = favouriteKey(one)
          if (key === renamed) {
            return (
              <li key={key}>
                <FavouriteName favourite={one} onDone={(name) => rename(one, name)} />
              </li>
            )
          }
          return (
            <FavouriteRow
              key={key}
              id={idOf(key)}
              favourite={one}
              nth={index + 1}
              item={item}
              dragged={dragged === key}
              onStart={() => start(one)}
              onRename={() => setRenamed(key)}
              onRemove={() => remove(one)}
              onMove={rows.length > 1 ? (step) => move(one, index + step) : null}
              onDrag={(isDragged) => setDragged(isDragged ? key : null)}
              onDrop={() => {
                const from = rows.find((each) => favouriteKey(each) === dragged)
                setDragged(null)
                if (from && from !== one) move(from, index)
              }}
            />
          )
        })}
      </ul>
      <p className="hidden" role="status">
        {said}
      </p>
      <ErrorMessage error={call.error} />
    </section>
  )
}

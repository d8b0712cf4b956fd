import { useState } from 'react'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { stint } from '../../state/bridge.ts'
import { useAnswer } from '../../state/useCall.ts'
import { t } from '../messages.ts'
import { EntryRow } from './EntryRow.tsx'
import styles from './DayList.module.css'

/** As many are fetched with each click. */
const page = 100

/** What of earlier days is not sent: a few are in the snapshot, the others are fetched when they are asked for. */
export default function EarlierList({ snapshot }: { snapshot: Snapshot }) {
  const [wanted, setWanted] = useState(0)
  const { earlier, moreEarlier } = snapshot
  const all = earlier.length + moreEarlier
  const more = () => setWanted((before) => Math.min(all, (before || earlier.length) + page))
  return (
    <section aria-labelledby="earlier">
      <h2 className={styles.title} id="earlier">
        {t().day.notSent}
      </h2>
      {wanted === 0 ? (
        <Rows entries={earlier} all={all} snapshot={snapshot} onMore={more} />
      ) : (
        <Fetched wanted={wanted} all={all} snapshot={snapshot} onMore={more} />
      )}
    </section>
  )
}

interface FetchedProps {
  wanted: number
  all: number
  snapshot: Snapshot
  onMore(this: void): void
}

function Fetched({ wanted, all, snapshot, onMore }: FetchedProps) {
  const { value, error } = useAnswer(() => stint().earlier({ limit: wanted }), `${snapshot.revision} ${wanted}`)
  return (
    <>
      <Rows entries={value ?? snapshot.earlier} all={all} snapshot={snapshot} onMore={onMore} />
      <ErrorMessage error={error} />
    </>
  )
}

interface RowsProps extends Omit<FetchedProps, 'wanted'> {
  entries: EntryView[]
}

function Rows({ entries, all, snapshot: { zone, settings }, onMore }: RowsProps) {
  const left = all - entries.length
  return (
    <>
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} zone={zone} settings={settings} workedMs={null} />
        ))}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button variant="slim plain" onClick={onMore}>
            {t().day.more(left)}
          </Button>
        </div>
      )}
    </>
  )
}

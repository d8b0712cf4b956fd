import { useEffect, useState } from 'react'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { useDay } from '../../state/days.ts'
import { Button } from '../../components/Button.tsx'
import { EntryActions } from '../../entryEditor/EntryActions.tsx'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { EntryEditor } from '../../entryEditor/EntryEditor.tsx'
import { newEntryDefaults } from '../../entryEditor/newEntryDefaults.ts'
import { useEntryInDay } from '../../entryEditor/useEntryInDay.ts'
import { TargetSearch } from '../search/TargetSearch.tsx'
import {
  chooseTarget,
  dayId,
  isSearchOpen,
  leaveEditor,
  setUnsaved,
  showDay,
  showNew,
  stayInEditor,
  usePopoverView,
} from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './EditScreen.module.css'

/** The editor as a screen of this window. Loaded when it is first asked for. */
export default function EditScreen({ snapshot }: { snapshot: Snapshot }) {
  const screen = usePopoverView((view) => view.screen)
  if (screen.kind === 'edit') return <EditEntry key={screen.entryId} entryId={screen.entryId} snapshot={snapshot} />
  if (screen.kind === 'new') return <NewEntry key={screen.from?.id} from={screen.from} snapshot={snapshot} />
  return null
}

function EditEntry({ entryId, snapshot }: { entryId: string; snapshot: Snapshot }) {
  const date = usePopoverView((view) => view.date)
  const { day, error } = useDay(date, snapshot.revision)
  const entries = [...snapshot.today, ...snapshot.earlier, ...(day?.entries ?? [])]
  const entry = entries.find(({ id }) => id === entryId)
  if (entry) return <EntryForm base={entry} entry={entry} snapshot={snapshot} />
  return (
    <div className="blank">
      <p>{error ? t().edit.unread : t().edit.gone}</p>
      <Button onClick={showDay}>{common().actions.back}</Button>
    </div>
  )
}

function NewEntry({ from, snapshot }: { from: EntryView | undefined; snapshot: Snapshot }) {
  const { zone, today, dayStart } = snapshot
  const date = usePopoverView((view) => view.date)
  const { day } = useDay(date, snapshot.revision)
  const [base] = useState<Base>(() => {
    if (from) return { ...from, zone }
    const entries = date === null ? today : (day?.entries ?? [])
    return newEntryDefaults({ entries, date: date ?? localDate(dayStart, zone), now: Date.now(), zone })
  })
  return <EntryForm base={base} entry={null} snapshot={snapshot} />
}

function EntryForm({ base, entry, snapshot }: { base: Base; entry: EntryView | null; snapshot: Snapshot }) {
  const { zone, settings } = snapshot
  const { editing, others, now } = useEntryInDay(base, entry, snapshot)
  const picking = usePopoverView(isSearchOpen)
  const purpose = usePopoverView((state) => state.purpose)
  const leaving = usePopoverView((state) => state.confirmsLeaving)
  const { changed, change } = editing
  useEffect(() => setUnsaved(changed), [changed])

  if (picking) {
    return (
      <div className={`${styles.edit} ${styles.pick}`}>
        {purpose.kind === 'choose' && <h1 className="hidden">{t().edit.whatFor}</h1>}
        <TargetSearch snapshot={snapshot} day={editing.draft.date} />
      </div>
    )
  }
  return (
    <div id={dayId} className={styles.edit}>
      <EntryEditor
        editing={editing}
        entry={entry}
        others={others}
        settings={settings}
        leaving={leaving}
        onTarget={() => chooseTarget((target) => change({ target }))}
        onDone={showDay}
        onCancel={leaveEditor}
        onLeave={showDay}
        onStay={stayInEditor}
        actions={(provider) =>
          entry && (
            <EntryActions
              entry={entry}
              others={others}
              zone={zone}
              now={now}
              settings={settings}
              provider={provider}
              changed={changed}
              onDone={showDay}
              onDuplicate={() => showNew(entry)}
            />
          )
        }
      />
    </div>
  )
}

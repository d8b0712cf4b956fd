import { useEffect, useState } from 'react'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { useDay } from '../../state/days.ts'
import { Button } from '../../components/Button.tsx'
import { Actions } from '../../entryEditor/EntryActions.tsx'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { Editor } from '../../entryEditor/EntryEditor.tsx'
import { newEntry } from '../../entryEditor/newEntryDefaults.ts'
import { usePlaced } from '../../entryEditor/useEntryInDay.ts'
import { Pick } from '../search/TargetSearch.tsx'
import {
  chooseTarget,
  dayId,
  isPicking,
  leaveEditor,
  setUnsaved,
  showDay,
  showNew,
  stayInEditor,
  useView,
} from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './EditScreen.module.css'

/** The editor as a screen of this window. Loaded when it is first asked for. */
export default function Edit({ snapshot }: { snapshot: Snapshot }) {
  const screen = useView((view) => view.screen)
  if (screen.kind === 'edit') return <Known key={screen.entryId} entryId={screen.entryId} snapshot={snapshot} />
  if (screen.kind === 'new') return <New key={screen.from?.id} from={screen.from} snapshot={snapshot} />
  return null
}

function Known({ entryId, snapshot }: { entryId: string; snapshot: Snapshot }) {
  const date = useView((view) => view.date)
  const { day, error } = useDay(date, snapshot.revision)
  const known = [...snapshot.today, ...snapshot.earlier, ...(day?.entries ?? [])]
  const entry = known.find(({ id }) => id === entryId)
  if (entry) return <Form base={entry} entry={entry} snapshot={snapshot} />
  return (
    <div className="blank">
      <p>{error ? t().edit.unread : t().edit.gone}</p>
      <Button onClick={showDay}>{common().actions.back}</Button>
    </div>
  )
}

function New({ from, snapshot }: { from: EntryView | undefined; snapshot: Snapshot }) {
  const { zone, today, dayStart } = snapshot
  const date = useView((view) => view.date)
  const { day } = useDay(date, snapshot.revision)
  const [base] = useState<Base>(() => {
    if (from) return { ...from, zone }
    const entries = date === null ? today : (day?.entries ?? [])
    return newEntry({ entries, date: date ?? localDate(dayStart, zone), now: Date.now(), zone })
  })
  return <Form base={base} entry={null} snapshot={snapshot} />
}

function Form({ base, entry, snapshot }: { base: Base; entry: EntryView | null; snapshot: Snapshot }) {
  const { zone, settings } = snapshot
  const { editing, others, now } = usePlaced(base, entry, snapshot)
  const picking = useView(isPicking)
  const aim = useView((state) => state.aim)
  const leaving = useView((state) => state.leaving)
  const { changed, change } = editing
  useEffect(() => setUnsaved(changed), [changed])

  if (picking) {
    return (
      <div className={`${styles.edit} ${styles.pick}`}>
        {aim.kind === 'choose' && <h1 className="hidden">{t().edit.whatFor}</h1>}
        <Pick snapshot={snapshot} />
      </div>
    )
  }
  return (
    <div id={dayId} className={styles.edit}>
      <Editor
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
        actions={(backEnd) =>
          entry && (
            <Actions
              entry={entry}
              others={others}
              zone={zone}
              now={now}
              settings={settings}
              backEnd={backEnd}
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

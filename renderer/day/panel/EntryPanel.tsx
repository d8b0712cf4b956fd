import { useEffect, useEffectEvent, useState } from 'react'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { EntryActions } from '../../entryEditor/EntryActions.tsx'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { EntryEditor } from '../../entryEditor/EntryEditor.tsx'
import { useEntryInDay } from '../../entryEditor/useEntryInDay.ts'
import { TargetSearchField } from '../../targetSearch/TargetSearchField.tsx'
import {
  chooseTarget,
  closePanel,
  discardAndLeave,
  leavePanel,
  openNew,
  setUnsaved,
  showDraft,
  stayInPanel,
  stopChoosing,
  useDayView,
} from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { newEntryBase } from './newEntryBase.ts'
import styles from './EntryPanel.module.css'

interface Props {
  /** The day shown. */
  date: string
  entries: EntryView[]
  snapshot: Snapshot
}

/** The editor beside the rows: of an entry of the day, or of a new one. */
export default function EntryPanel({ date, entries, snapshot }: Props) {
  const panel = useDayView((view) => view.panel)
  if (panel?.kind !== 'edit' && panel?.kind !== 'new') return null
  return (
    <aside className={styles.panel} aria-label={t().panel.name}>
      {panel.kind === 'new' ? (
        <NewEntry
          key={panel.turn}
          from={panel.from}
          span={panel.span}
          find={panel.find}
          date={date}
          entries={entries}
          snapshot={snapshot}
        />
      ) : (
        <EditEntry key={panel.entryId} entry={entries.find(({ id }) => id === panel.entryId)} snapshot={snapshot} />
      )}
    </aside>
  )
}

function EditEntry({ entry, snapshot }: { entry: EntryView | undefined; snapshot: Snapshot }) {
  if (entry) return <EntryForm base={entry} entry={entry} snapshot={snapshot} />
  return (
    <div className="blank">
      <p>{t().panel.gone}</p>
      <Button onClick={closePanel}>{t().close}</Button>
    </div>
  )
}

type NewEntryProps = Props & Parameters<typeof newEntryBase>[0] & { find: boolean | undefined }

function NewEntry({ from, span, find = false, date, entries, snapshot }: NewEntryProps) {
  const [base] = useState<Base>(() =>
    newEntryBase({ from, span }, { entries, date, now: Date.now(), zone: snapshot.zone }),
  )
  return <EntryForm base={base} entry={null} snapshot={snapshot} find={find} />
}

interface FormProps {
  base: Base
  entry: EntryView | null
  snapshot: Snapshot
  /** Its project is searched for at once. */
  find?: boolean
}

function EntryForm({ base, entry, snapshot, find = false }: FormProps) {
  const { zone, settings } = snapshot
  const { editing, others, now } = useEntryInDay(base, entry, snapshot)
  const choosing = useDayView((state) => state.choosing)
  const leaving = useDayView((state) => state.pendingLeave !== null)
  const { changed, change, draft, checked } = editing
  useEffect(() => {
    setUnsaved(changed)
    return () => setUnsaved(false)
  }, [changed])
  const onTarget = () => chooseTarget((target) => change({ target }))
  const findAtOnce = useEffectEvent(onTarget)
  useEffect(() => {
    if (find) findAtOnce()
  }, [find])
  const { startedAt = null, endedAt = null } = entry ? {} : (checked.times ?? {})
  useEffect(() => {
    showDraft(startedAt !== null && endedAt !== null ? { startedAt, endedAt } : null)
  }, [startedAt, endedAt])

  if (choosing) {
    const take = (target: Parameters<typeof choosing>[0]) => {
      stopChoosing()
      choosing(target)
    }
    return (
      <TargetSearchField
        snapshot={snapshot}
        excluded={draft.target}
        texts={t().panel.find}
        day={draft.date}
        onChoose={take}
        // A new entry that nothing was entered in is thrown away at once.
        onLeave={find && !draft.target && !changed ? closePanel : stopChoosing}
      />
    )
  }
  return (
    <EntryEditor
      editing={editing}
      entry={entry}
      others={others}
      settings={settings}
      leaving={leaving}
      onTarget={onTarget}
      onDone={closePanel}
      onCancel={leavePanel}
      onLeave={discardAndLeave}
      onStay={stayInPanel}
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
            onDone={closePanel}
            onDuplicate={() => openNew({ from: entry })}
          />
        )
      }
    />
  )
}

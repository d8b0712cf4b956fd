import { useEffect, useState } from 'react'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Actions } from '../../entryEditor/EntryActions.tsx'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { Editor } from '../../entryEditor/EntryEditor.tsx'
import { usePlaced } from '../../entryEditor/useEntryInDay.ts'
import { FindTarget } from '../../targetSearch/TargetSearchField.tsx'
import {
  chooseTarget,
  closePanel,
  leave,
  leavePanel,
  openNew,
  setUnsaved,
  stay,
  stopChoosing,
  useView,
} from '../dayViewStore.ts'
import { t } from '../messages.ts'
import { baseOf } from './newEntryBase.ts'
import styles from './EntryPanel.module.css'

interface Props {
  /** The day shown. */
  date: string
  entries: EntryView[]
  snapshot: Snapshot
}

/** The editor beside the rows: of an entry of the day, or of a new one. */
export default function Panel({ date, entries, snapshot }: Props) {
  const panel = useView((view) => view.panel)
  if (!panel || panel.kind === 'sheet') return null
  return (
    <aside className={styles.panel} aria-label={t().panel.name}>
      {panel.kind === 'new' ? (
        <New key={panel.turn} from={panel.from} span={panel.span} date={date} entries={entries} snapshot={snapshot} />
      ) : (
        <Known key={panel.entryId} entry={entries.find(({ id }) => id === panel.entryId)} snapshot={snapshot} />
      )}
    </aside>
  )
}

function Known({ entry, snapshot }: { entry: EntryView | undefined; snapshot: Snapshot }) {
  if (entry) return <Form base={entry} entry={entry} snapshot={snapshot} />
  return (
    <div className="blank">
      <p>{t().panel.gone}</p>
      <Button onClick={closePanel}>{t().close}</Button>
    </div>
  )
}

type NewProps = Props & Parameters<typeof baseOf>[0]

function New({ from, span, date, entries, snapshot }: NewProps) {
  const [base] = useState<Base>(() => baseOf({ from, span }, { entries, date, now: Date.now(), zone: snapshot.zone }))
  return <Form base={base} entry={null} snapshot={snapshot} />
}

function Form({ base, entry, snapshot }: { base: Base; entry: EntryView | null; snapshot: Snapshot }) {
  const { zone, settings } = snapshot
  const { editing, others, now } = usePlaced(base, entry, snapshot)
  const choosing = useView((state) => state.choosing)
  const leaving = useView((state) => state.leaving !== null)
  const { changed, change, draft } = editing
  useEffect(() => {
    setUnsaved(changed)
    return () => setUnsaved(false)
  }, [changed])

  if (choosing) {
    const take = (target: Parameters<typeof choosing>[0]) => {
      stopChoosing()
      choosing(target)
    }
    return (
      <FindTarget
        snapshot={snapshot}
        not={draft.target}
        words={t().panel.find}
        onChoose={take}
        onLeave={stopChoosing}
      />
    )
  }
  return (
    <Editor
      editing={editing}
      entry={entry}
      others={others}
      settings={settings}
      leaving={leaving}
      onTarget={() => chooseTarget((target) => change({ target }))}
      onDone={closePanel}
      onCancel={leavePanel}
      onLeave={leave}
      onStay={stay}
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
            onDone={closePanel}
            onDuplicate={() => openNew({ from: entry })}
          />
        )
      }
    />
  )
}

import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import type { EntryView, Settings } from '../../shared/model/snapshot.ts'
import { paused, type EntryTimes, worked } from '../../shared/time/workedTime.ts'
import { type AccountProvider, useAccountProvider } from '../state/useAccountProvider.ts'
import { useCall } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { refOf } from '../state/targetName.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { Icon } from '../components/Icon.tsx'
import { durationText } from '../components/durationText.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { t as common } from '../state/messages.ts'
import { changesOf } from './validateDraft.ts'
import { EntryHints } from './EntryHints.tsx'
import { EntryLinks } from './EntryLinks.tsx'
import { PauseFields } from './PauseFields.tsx'
import { SaveError } from './SaveError.tsx'
import { TargetField } from './TargetField.tsx'
import { TimeFields } from './TimeFields.tsx'
import type { EntryEditing } from './useEntryDraft.ts'
import { DescriptionFields } from './DescriptionFields.tsx'
import { t } from './messages.ts'
import styles from './EntryEditor.module.css'

interface Props {
  editing: EntryEditing
  /** null: it is new. */
  entry: EntryView | null
  /** The other entries of the day. */
  others: EntryView[]
  settings: Settings
  /** The person is asked whether to lose unsaved changes. */
  leaving: boolean
  /** Its other actions. */
  actions: (provider: AccountProvider) => ReactNode
  onTarget(this: void): void
  onDone(this: void): void
  /** The person wants to close it, with unsaved changes or without. */
  onCancel(this: void): void
  onLeave(this: void): void
  onStay(this: void): void
}

/** The editor of one entry; everything is saved together. */
export function EntryEditor(props: Props) {
  const { editing, entry, others, settings, leaving, actions, onTarget, onDone, onCancel } = props
  const { draft, checked, place, pausesChanged } = editing
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const call = useCall()
  const provider = useAccountProvider(draft.target?.accountId ?? '')
  const say = t().editor
  const { actions: does } = common()

  const request = () => {
    if (entry) return stint().amend({ entryId: entry.id, ...changesOf(editing.base, draft, checked) })
    const { times, tags } = checked
    const { target, description, billable } = draft
    if (!target || !times || times.endedAt === null) return null
    const span = { startedAt: times.startedAt, endedAt: times.endedAt, pauses: times.pauses }
    return stint().addEntry({ target: refOf(target), ...span, description: description.trim(), tags, billable })
  }
  const save = () => {
    if (call.busy || pausesChanged) return
    if (Object.keys(checked.problems).length > 0) {
      flushSync(editing.showEmptyFields)
      return form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid=true]')?.focus()
    }
    if (entry && !editing.changed) return onDone()
    const sent = request()
    if (sent) void call.run(sent).then((done) => done && onDone())
  }
  const focusFirst = useEffectEvent(() => {
    // Without a target the target; else the start, as times are changed most often.
    form.current?.querySelector<HTMLElement>(draft.target ? 'input:not([data-date])' : 'button')?.focus()
  })
  useEffect(() => focusFirst(), [])
  useShortcut('s', save)
  useShortcut('enter', save)
  useShortcut('m', onTarget)

  return (
    <section className={styles.editor} aria-label={entry ? say.edit : say.add}>
      <header className={styles.head}>
        <Button variant="plain icon" name={does.back} keys="esc" onClick={onCancel}>
          <Icon name="left" />
        </Button>
        <h1>{entry ? say.edit : say.add}</h1>
        <Length span={checked.times} now={place.now} />
      </header>
      <div className={styles.body}>
        <SaveError error={call.error} />
        <form
          ref={form}
          id={id}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TargetField target={draft.target} problem={editing.problem('target')} onClick={onTarget} />
          <TimeFields editing={editing} />
          <PauseFields editing={editing} />
          <DescriptionFields editing={editing} />
        </form>
        <EntryHints editing={editing} entry={entry} others={others} provider={provider} settings={settings} />
        {entry && <EntryLinks entry={entry} system={provider.name} />}
        {actions(provider)}
      </div>
      <footer className={styles.foot}>
        {leaving ? (
          <Confirm
            final
            question={say.leave}
            yes={say.leaveYes}
            no={say.leaveNo}
            onYes={props.onLeave}
            onNo={props.onStay}
          />
        ) : (
          <>
            <Button submits={id} variant="primary" keys="mod+s" disabled={call.busy}>
              {entry ? does.save : does.add}
            </Button>
            <Button variant="plain" keys="esc" onClick={onCancel}>
              {does.cancel}
            </Button>
          </>
        )}
      </footer>
    </section>
  )
}

/** The worked and paused time of the draft. */
function Length({ span, now }: { span: EntryTimes | null; now: number }) {
  const pause = span ? paused(span, now) : 0
  return (
    <p className={styles.length}>
      <strong>{span ? hoursMinutes(worked(span, now)) : '–:––'}</strong>
      <span className="quiet"> {pause > 0 ? t().editor.workedPaused(durationText(pause)) : t().editor.worked}</span>
    </p>
  )
}

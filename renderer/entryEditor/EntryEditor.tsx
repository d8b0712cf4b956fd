import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import type { EntryView, Settings } from '../../shared/model/snapshot.ts'
import { paused, type EntryTimes, worked } from '../../shared/time/workedTime.ts'
import { type BackEnd, useBackEnd } from '../state/useBackEnd.ts'
import { useIntent } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { refOf } from '../state/targetName.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { Icon } from '../components/Icon.tsx'
import { showKeys } from '../components/keyLabels.ts'
import { minutesWords } from '../components/durationText.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { t as common } from '../state/messages.ts'
import { changesOf } from './validateDraft.ts'
import { Notes } from './EntryHints.tsx'
import { Pauses } from './PauseFields.tsx'
import { Refused } from './SaveError.tsx'
import { TargetButton } from './TargetField.tsx'
import { Times } from './TimeFields.tsx'
import type { Editing } from './useEntryDraft.ts'
import { Words } from './DescriptionFields.tsx'
import { t } from './messages.ts'
import './entry.css'

interface Props {
  editing: Editing
  /** null: it is new. */
  entry: EntryView | null
  /** The other entries of the day. */
  others: EntryView[]
  settings: Settings
  /** Whether to leave what isn't saved is being asked. */
  leaving: boolean
  /** What can be done besides changing it. */
  actions: (backEnd: BackEnd) => ReactNode
  onTarget(this: void): void
  onDone(this: void): void
  /** The person wants out, with changes or without. */
  onCancel(this: void): void
  onLeave(this: void): void
  onStay(this: void): void
}

/** Everything about one entry, saved all together. */
export function Editor(props: Props) {
  const { editing, entry, others, settings, leaving, actions, onTarget, onDone, onCancel } = props
  const { draft, checked, place, overtaken } = editing
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const intent = useIntent()
  const backEnd = useBackEnd(draft.target?.accountId ?? '')
  const say = t().editor
  const { actions: does } = common()

  const call = () => {
    if (entry) return stint().amend({ entryId: entry.id, ...changesOf(editing.base, draft, checked) })
    const { times, tags } = checked
    const { target, description, billable } = draft
    if (!target || !times || times.endedAt === null) return null
    const span = { startedAt: times.startedAt, endedAt: times.endedAt, pauses: times.pauses }
    return stint().addEntry({ target: refOf(target), ...span, description: description.trim(), tags, billable })
  }
  const save = () => {
    if (intent.busy || overtaken) return
    if (Object.keys(checked.problems).length > 0) {
      flushSync(editing.insist)
      return form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    }
    if (entry && !editing.changed) return onDone()
    const answer = call()
    if (answer) void intent.run(answer).then((done) => done && onDone())
  }
  const focusFirst = useEffectEvent(() => {
    // Without a target that comes first; else it is mostly a time that is wrong.
    form.current?.querySelector<HTMLElement>(draft.target ? '.entry-time' : 'button')?.focus()
  })
  useEffect(() => focusFirst(), [])
  useShortcut('s', save)
  useShortcut('enter', save)
  useShortcut('m', onTarget)

  return (
    <section className="entry" aria-label={entry ? say.edit : say.add}>
      <header className="entry-head">
        <Button look="plain icon" name={does.back} keys="esc" onClick={onCancel}>
          <Icon name="left" />
        </Button>
        <h1>{entry ? say.edit : say.add}</h1>
        <Length span={checked.times} now={place.now} />
      </header>
      <div className="entry-body scroll">
        <Refused error={intent.error} />
        <form
          ref={form}
          id={id}
          className="entry-form"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TargetButton target={draft.target} problem={editing.problem('target')} onClick={onTarget} />
          <Times editing={editing} />
          <Pauses editing={editing} />
          <Words editing={editing} />
        </form>
        <Notes editing={editing} entry={entry} others={others} backEnd={backEnd} settings={settings} />
        {actions(backEnd)}
      </div>
      <footer className="entry-foot">
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
            <button
              type="submit"
              form={id}
              className="button primary keys-above"
              data-keys={showKeys('mod+s')}
              disabled={intent.busy}
            >
              {entry ? does.save : does.add}
            </button>
            <Button look="plain keys-above" keys="esc" onClick={onCancel}>
              {does.cancel}
            </Button>
          </>
        )}
      </footer>
    </section>
  )
}

/** What is worked as it stands, and what is paused beside it. */
function Length({ span, now }: { span: EntryTimes | null; now: number }) {
  const pause = span ? paused(span, now) : 0
  return (
    <p className="entry-length">
      <strong>{span ? hoursMinutes(worked(span, now)) : '–:––'}</strong>
      <span className="quiet"> {pause > 0 ? t().editor.workedPaused(minutesWords(pause)) : t().editor.worked}</span>
    </p>
  )
}

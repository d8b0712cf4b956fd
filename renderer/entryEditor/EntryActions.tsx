import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import type { EntryView, Settings } from '../../shared/model/snapshot.ts'
import { worked } from '../../shared/time/workedTime.ts'
import type { AccountProvider } from '../state/useAccountProvider.ts'
import { useFavourite } from '../state/useFavourite.ts'
import { useCall } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useShortcut } from '../components/useShortcut.ts'
import { t as common } from '../state/messages.ts'
import { neighboursOf } from './neighbours.ts'
import { deleteQuestion } from '../entryStatus/deleteQuestion.ts'
import { MergeEntry } from './MergeEntry.tsx'
import { SplitEntry } from './SplitEntry.tsx'
import { t } from './messages.ts'
import styles from './EntryActions.module.css'

interface Props {
  entry: EntryView
  others: EntryView[]
  zone: string
  now: number
  settings: Settings
  provider: AccountProvider
  /** There are unsaved changes: the actions work on the entry as saved. */
  changed: boolean
  onDone(this: void): void
  onDuplicate(this: void): void
}

type Panel = 'split' | 'merge' | 'delete'

/** The actions for the whole entry. */
export function EntryActions({ entry, others, zone, now, settings, provider, changed, onDone, onDuplicate }: Props) {
  const call = useCall()
  const [panel, setPanel] = useState<Panel | null>(null)
  const openers = useRef<Partial<Record<Panel, HTMLButtonElement | null>>>({})
  const running = entry.endedAt === null
  const { name } = provider
  const say = t().actions
  const { actions: does } = common()
  const unsaved = changed ? say.unsaved : null
  const cannotAmend = entry.there && !entry.there.amends ? say.stuck(name) : null
  const cannotRemove = entry.there && !entry.there.removes ? say.lasting(name) : null
  const allNeighbours = neighboursOf(entry, others)
  const neighbours = allNeighbours.filter(
    ({ entry: other }) => other.target.accountId === entry.target.accountId && (!other.there || other.there.amends),
  )
  const cannotMerge = neighbours.length > 0 ? null : allNeighbours.length > 0 ? say.othersFixed : say.alone
  const why = {
    split: unsaved ?? cannotAmend,
    merge: unsaved ?? cannotAmend ?? cannotMerge,
    delete: cannotRemove,
  } satisfies Record<Panel, string | null>

  const open = (next: Panel) => {
    if (why[next]) return
    call.clear()
    setPanel(next)
  }
  const close = () => {
    flushSync(() => setPanel(null))
    if (panel) openers.current[panel]?.focus()
  }
  const leaveOnEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || panel === null) return
    event.stopPropagation()
    close()
  })
  useEffect(() => {
    // On the document: after the open panel's own handlers and before the window's, which closes the editor.
    document.addEventListener('keydown', leaveOnEscape)
    return () => document.removeEventListener('keydown', leaveOnEscape)
  }, [])
  const goOn = () => {
    if (running || unsaved) return
    void call.run(stint().continueEntry({ entryId: entry.id })).then((done) => done && onDone())
  }
  const favourite = useFavourite(entry, call.run)
  const changeFavourite = () => !unsaved && favourite.toggle()
  const duplicate = () => !running && !unsaved && onDuplicate()
  const remove = () => {
    const request = running ? stint().discard() : stint().deleteEntry({ entryId: entry.id })
    void call.run(request).then((done) => done && onDone())
  }
  useShortcut('k', () => open('split'))
  useShortcut('j', () => open('merge'))
  useShortcut('d', duplicate)
  useShortcut('p', changeFavourite, true)
  useShortcut('enter', goOn, true)
  useShortcut('backspace', () => open('delete'), true)

  const button = (label: string, keys: string, act: () => void, reason: string | null, opens?: Panel) => (
    <Button
      ref={(element) => {
        if (opens) openers.current[opens] = element
      }}
      variant="slim"
      keys={keys}
      disabled={reason !== null || call.busy}
      {...(reason !== null && { title: reason })}
      onClick={act}
    >
      {label}
    </Button>
  )
  const shared = { entry, zone, call, onDone, onLeave: close }
  if (panel === 'split') return <SplitEntry {...shared} now={now} />
  if (panel === 'merge') return <MergeEntry {...shared} neighbours={neighbours} />
  const final = settings.undoSeconds === 0
  const verb = running ? 'Discard' : 'Delete'
  const removes = running ? does.discard : does.remove
  const length = hoursMinutes(worked(entry, now))
  return (
    <section className={styles.panel} aria-label={say.title}>
      {panel === 'delete' ? (
        <Confirm
          final={final}
          question={deleteQuestion({ verb, length, final, provider: entry.there && name })}
          yes={removes}
          no={does.keep}
          onYes={remove}
          onNo={close}
        />
      ) : (
        <div className="row-actions">
          {button(say.split, 'mod+k', () => open('split'), why.split, 'split')}
          {button(say.merge, 'mod+j', () => open('merge'), why.merge, 'merge')}
          {!running && button(does.duplicate, 'mod+d', duplicate, unsaved)}
          {button(favourite.isFavourite ? say.noFavourite : say.favourite, 'mod+shift+p', changeFavourite, unsaved)}
          {!running && button(does.goOn, 'mod+shift+enter', goOn, unsaved)}
          {button(removes, 'mod+shift+backspace', () => open('delete'), why.delete, 'delete')}
        </div>
      )}
      <ErrorMessage error={call.error} />
    </section>
  )
}

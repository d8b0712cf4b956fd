import { useState } from 'react'
import { useCall } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useShortcut } from '../components/useShortcut.ts'
import { t } from '../state/messages.ts'
import type { UndoSubject } from './undoStore.ts'
import { undoText } from './undoText.ts'
import styles from './UndoBar.module.css'

interface Props {
  subject: UndoSubject | null
  /** It was undone or dismissed: the bar is gone, and the focus with it. */
  onDone(this: void): void
}

/** The last action, with its undo while that is offered. It stays in the page so that changes are read out. */
export function UndoBar({ subject, onDone }: Props) {
  const { what, length } = subject
    ? undoText(subject.undo.kind, subject.entry, subject.since)
    : { what: '', length: '' }
  // Changes of the timer are announced by the window's Announcer.
  const live = subject && ['stop', 'switch', 'discard'].includes(subject.undo.kind) ? 'off' : 'polite'
  return (
    <div className={subject ? styles.bar : 'hidden'}>
      <p className={styles.words} role="status" aria-live={live} title={what + length}>
        <span className="clip">{what}</span>
        <span className={styles.length}>{length}</span>
      </p>
      {subject && <Answers key={subject.undo.id} subject={subject} onDone={onDone} />}
    </div>
  )
}

function Answers({ subject: { undo, since }, onDone }: { subject: UndoSubject; onDone(this: void): void }) {
  const { run, error, busy } = useCall()
  const [shownAt] = useState(Date.now)
  const { id, ms } = undo
  const takeBack = () => {
    if (!busy) void run(stint().undo({ id })).then(onDone)
  }
  const dismiss = () => void run(stint().dismissUndo({ id })).then(onDone)
  useShortcut('z', takeBack, false, true)
  return (
    <>
      <ErrorMessage error={error} />
      <Button variant="slim" keys="mod+z" disabled={busy} onClick={takeBack}>
        {t().undo.undo}
      </Button>
      <Button variant="plain icon" name={t().undo.leave} onClick={dismiss}>
        <Icon name="close" size={14} />
      </Button>
      <span
        className={styles.left}
        style={{ animationDuration: `${ms}ms`, animationDelay: `${since - shownAt}ms` }}
        aria-hidden="true"
      />
    </>
  )
}

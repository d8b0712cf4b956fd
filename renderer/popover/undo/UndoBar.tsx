import { useState } from 'react'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { focusSearch } from '../view.ts'
import type { Subject } from './subject.ts'
import { undoWords } from './undoWords.ts'
import './undo.css'

/** What was just done, and the way to take it back while that is offered. Stays in the page so that its words are read out. */
export function UndoBar({ subject }: { subject: Subject | null }) {
  const words = subject ? undoWords(subject.undo.kind, subject.entry, subject.since) : ''
  return (
    <div className={subject ? 'undo' : 'hidden'}>
      <p className="undo-words clip" role="status" title={words}>
        {words}
      </p>
      {subject && <Answers key={subject.undo.id} subject={subject} />}
    </div>
  )
}

function Answers({ subject: { undo, since } }: { subject: Subject }) {
  const { run, error, busy } = useIntent()
  const [shownAt] = useState(Date.now)
  const { id, ms } = undo
  const takeBack = () => {
    if (!busy) void run(stint().undo({ id })).then(focusSearch)
  }
  const dismiss = () => void run(stint().dismissUndo({ id })).then(focusSearch)
  useShortcut('z', takeBack, false, true)
  return (
    <>
      <Problem error={error} />
      <Button look="slim keys-above" keys="mod+z" disabled={busy} onClick={takeBack}>
        Undo
      </Button>
      <Button look="plain icon" name="Leave it so" title="Leave it so" onClick={dismiss}>
        <Icon name="close" size={14} />
      </Button>
      <span
        className="undo-left"
        style={{ animationDuration: `${ms}ms`, animationDelay: `${since - shownAt}ms` }}
        aria-hidden="true"
      />
    </>
  )
}

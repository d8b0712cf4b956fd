import { useEffect } from 'react'
import { ask, useMirror } from '../state/mirror.ts'
import { stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useReady } from '../ui/useReady.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { Day } from './Day.tsx'
import { Login } from './Login.tsx'
import { useHeight } from './useHeight.ts'
import { focusSearch, isPicking, rest, showDay, useView } from './view.ts'

/** The whole window: the login screen until there is an account, the day from then on. */
export function Popover() {
  const { snapshot, error } = useMirror()
  const screen = useView((view) => view.screen)
  const element = useHeight()
  useReady(snapshot !== null)
  useShortcut(',', () => void stint().openSettings())
  useShortcut('q', () => void stint().quit())
  useEffect(() => window.stint.on('shown', focusSearch), [])
  // Tidied when it leaves: what is typed into a popover that just opened must stay.
  useEffect(() => window.stint.on('hidden', rest), [])
  useEffect(() => {
    window.addEventListener('keydown', leaveOnEscape)
    return () => window.removeEventListener('keydown', leaveOnEscape)
  }, [])

  const first = snapshot?.accounts.length === 0
  return (
    <main className="card popover" ref={element}>
      {!snapshot && error && (
        <div className="blank">
          <Problem error={error} />
          <Button onClick={() => void ask()}>Try again</Button>
        </div>
      )}
      {snapshot && (first || screen.kind === 'login') && (
        <Login snapshot={snapshot} accountId={screen.kind === 'login' ? screen.accountId : null} />
      )}
      {snapshot && !first && screen.kind === 'day' && <Day snapshot={snapshot} />}
    </main>
  )
}

/** Esc always leaves: what was typed first, then the screen, then the window. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  const view = useView.getState()
  const first = useMirror.getState().snapshot?.accounts.length === 0
  if (!first && view.screen.kind === 'login') showDay()
  else if (!first && isPicking(view)) rest()
  else void stint().hidePopover()
  focusSearch()
}

import { Suspense, useEffect } from 'react'
import type { Snapshot } from '../../shared/model.ts'
import { ask, useMirror } from '../state/mirror.ts'
import { askProviders, useProviders } from '../state/providers.ts'
import { stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { lazily } from '../ui/lazily.ts'
import { Problem } from '../ui/Problem.tsx'
import { useReady } from '../ui/useReady.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { isFirstRun } from './accounts.ts'
import { Day } from './Day.tsx'
import { Login } from './Login.tsx'
import { focusAnswer, forgetAnswer } from './notices/focus.ts'
import { Notices } from './notices/Notices.tsx'
import { useHeight } from './useHeight.ts'
import { focusSearch, isPicking, leaveEditor, rest, showDate, showDay, tidy, useView } from './view.ts'
import { Welcome } from './Welcome.tsx'

/** Not needed for the first look at the day. */
const Edit = lazily(() => import('./edit/Edit.tsx'))

/** The whole window: a welcome until something is set up, the day from then on. */
export function Popover() {
  const { snapshot, error } = useMirror()
  const element = useHeight()
  useReady(snapshot !== null)
  useShortcut(',', () => void stint().openSettings())
  useShortcut('q', () => void stint().quit())
  useEffect(() => window.stint.on('shown', ({ question }) => (question ? focusAnswer() : focusSearch())), [])
  // Tidied when it leaves: what is typed into a popover that just opened must stay.
  useEffect(() => window.stint.on('hidden', () => (tidy(), forgetAnswer())), [])
  useEffect(() => {
    window.addEventListener('keydown', leaveOnEscape)
    return () => window.removeEventListener('keydown', leaveOnEscape)
  }, [])

  return (
    <main className="card popover" ref={element}>
      {!snapshot && error && (
        <div className="blank">
          <Problem error={error} />
          <Button onClick={() => void ask()}>Try again</Button>
        </div>
      )}
      {snapshot && <Shown snapshot={snapshot} />}
    </main>
  )
}

/** The screen that is asked for, or what there is instead where it has nothing to show. */
function Shown({ snapshot }: { snapshot: Snapshot }) {
  const screen = useView((view) => view.screen)
  const { list, error } = useProviders()
  const account = screen.kind === 'login' ? snapshot.accounts.find(({ id }) => id === screen.accountId) : undefined
  const wanted = screen.kind === 'connect' ? screen.provider : account?.provider
  const provider = list.find(({ id }) => id === wanted)
  if (wanted && !provider && error) {
    return (
      <div className="blank">
        <Problem error={error} />
        <Button onClick={() => void askProviders()}>Try again</Button>
      </div>
    )
  }
  if (!provider && !isFirstRun(snapshot)) {
    if (screen.kind !== 'edit' && screen.kind !== 'new') return <Day snapshot={snapshot} />
    return (
      <Suspense fallback={<div className="edit-soon" />}>
        <Edit snapshot={snapshot} />
      </Suspense>
    )
  }
  return (
    <>
      <div className="notices scroll">
        <Notices notices={snapshot.notices} />
      </div>
      {provider ? <Login provider={provider} account={account ?? null} /> : <Welcome snapshot={snapshot} />}
    </>
  )
}

/** Esc always leaves: what was typed first, then the screen, then another day, then the window. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  const view = useView.getState()
  if (isPicking(view)) rest()
  else if (view.screen.kind === 'edit' || view.screen.kind === 'new') leaveEditor()
  else if (view.screen.kind !== 'day') showDay()
  else if (view.date !== null) showDate(null)
  else void stint().hidePopover()
  focusSearch()
}

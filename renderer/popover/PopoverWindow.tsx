import { type ReactNode, Suspense, useEffect } from 'react'
import type { AccountView, Notice, Snapshot } from '../../shared/model/snapshot.ts'
import { ask, useMirror } from '../state/snapshotStore.ts'
import { askProviders, useProviders } from '../state/providersStore.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { lazily } from '../components/lazyWithMessages.ts'
import { Problem } from '../components/ErrorMessage.tsx'
import { useReady } from '../components/useReadyMark.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { isFirstRun } from './accountKinds.ts'
import { Day } from './MainScreen.tsx'
import { focusAnswer, forgetAnswer } from './cards/question/questionFocus.ts'
import { NoticeArea } from './cards/NoticeArea.tsx'
import { Notices } from './cards/NoticeCards.tsx'
import { useHeight } from './usePopoverHeight.ts'
import { focusSearch, isPicking, leaveEditor, rest, showDate, showDay, tidy, useView } from './popoverViewStore.ts'
import { t as common } from '../state/messages.ts'
import styles from './PopoverWindow.module.css'

/** Not needed for the first look at the day. */
const Edit = lazily(() => import('./edit/EditScreen.tsx'))
const Login = lazily(() => import('./welcome/LoginAgain.tsx'))
const Welcome = lazily(() => import('./welcome/WelcomeScreen.tsx'))

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
    <main className={styles.popover} ref={element}>
      {!snapshot && error && (
        <div className="blank">
          <Problem error={error} />
          <Button onClick={() => void ask()}>{common().actions.tryAgain}</Button>
        </div>
      )}
      {snapshot && <Shown snapshot={snapshot} />}
    </main>
  )
}

/** The screen that is asked for, or what there is instead where it has nothing to show. */
function Shown({ snapshot }: { snapshot: Snapshot }) {
  const screen = useView((view) => view.screen)
  const account = screen.kind === 'login' ? snapshot.accounts.find(({ id }) => id === screen.accountId) : undefined
  if (account) {
    return (
      <Beside notices={snapshot.notices}>
        <LoginAgain account={account} />
      </Beside>
    )
  }
  if (isFirstRun(snapshot)) {
    return (
      <Beside notices={snapshot.notices}>
        <Welcome snapshot={snapshot} />
      </Beside>
    )
  }
  if (screen.kind !== 'edit' && screen.kind !== 'new') return <Day snapshot={snapshot} />
  return (
    <Suspense fallback={<div className={styles.editSoon} />}>
      <Edit snapshot={snapshot} />
    </Suspense>
  )
}

/** A screen that is loaded when it is first shown, below what is to be noticed. */
function Beside({ notices, children }: { notices: Notice[]; children: ReactNode }) {
  return (
    <>
      <NoticeArea>
        <Notices notices={notices} />
      </NoticeArea>
      <Suspense fallback={<div className={styles.welcomeSoon} />}>{children}</Suspense>
    </>
  )
}

function LoginAgain({ account }: { account: AccountView }) {
  const { list, error } = useProviders()
  const provider = list.find(({ id }) => id === account.provider)
  if (provider) return <Login provider={provider} account={account} />
  if (!error) return null
  return (
    <div className="blank">
      <Problem error={error} />
      <Button onClick={() => void askProviders()}>{common().actions.tryAgain}</Button>
    </div>
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

import { type CSSProperties, type ReactNode, Suspense, useEffect } from 'react'
import type { AccountView, Snapshot } from '../../shared/model/snapshot.ts'
import { fetchSnapshot, useSnapshotStore } from '../state/snapshotStore.ts'
import { fetchProviders, useProviders } from '../state/providersStore.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useReadyMark } from '../components/useReadyMark.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { isFirstRun } from './accountKinds.ts'
import { HeightHandle } from './HeightHandle.tsx'
import { MainScreen } from './MainScreen.tsx'
import { focusAnswer, stopWaitingForQuestions } from './cards/question/questionFocus.ts'
import { NoticeArea } from './cards/CardArea.tsx'
import { useNoteFocus } from './timer/noteFocus.ts'
import { usePopoverHeight } from './usePopoverHeight.ts'
import {
  focusSearch,
  isSearchOpen,
  leaveEditor,
  clearSearch,
  showDate,
  showDay,
  resetOnHide,
  usePopoverView,
} from './popoverViewStore.ts'
import { t as common } from '../state/messages.ts'
import styles from './PopoverWindow.module.css'

/** Loaded when first needed. */
const EditScreen = lazyWithMessages(() => import('./edit/EditScreen.tsx'))
const LoginAgain = lazyWithMessages(() => import('./welcome/LoginAgain.tsx'))
const WelcomeScreen = lazyWithMessages(() => import('./welcome/WelcomeScreen.tsx'))

/** The whole window: the welcome screen until an account is set up, then the day. */
export function PopoverWindow() {
  const { snapshot, error } = useSnapshotStore()
  const element = usePopoverHeight()
  const height = snapshot?.settings.popoverHeight ?? 0
  useReadyMark(snapshot !== null)
  useNoteFocus()
  useShortcut(',', () => void stint().openSettings())
  useShortcut('q', () => void stint().quit())
  useEffect(() => window.stint.on('shown', ({ question }) => (question ? focusAnswer() : focusSearch())), [])
  // Reset when it is hidden and not when it opens, so that nothing just typed is lost.
  useEffect(() => window.stint.on('hidden', () => (resetOnHide(), stopWaitingForQuestions())), [])
  useEffect(() => {
    window.addEventListener('keydown', leaveOnEscape)
    return () => window.removeEventListener('keydown', leaveOnEscape)
  }, [])

  return (
    <main
      className={styles.popover}
      ref={element}
      data-tall={height > 0 ? '' : undefined}
      style={{ '--tall': `${height}px` } as CSSProperties}
    >
      {!snapshot && error && (
        <div className="blank">
          <ErrorMessage error={error} />
          <Button onClick={() => void fetchSnapshot()}>{common().actions.tryAgain}</Button>
        </div>
      )}
      {snapshot && <CurrentScreen snapshot={snapshot} />}
      {snapshot && <HeightHandle />}
    </main>
  )
}

/** The chosen screen, or another one where that has nothing to show. */
function CurrentScreen({ snapshot }: { snapshot: Snapshot }) {
  const screen = usePopoverView((view) => view.screen)
  const account = screen.kind === 'login' ? snapshot.accounts.find(({ id }) => id === screen.accountId) : undefined
  if (account) {
    return (
      <WithNotices snapshot={snapshot}>
        <LoginAgainScreen account={account} />
      </WithNotices>
    )
  }
  if (isFirstRun(snapshot)) {
    return (
      <WithNotices snapshot={snapshot}>
        <WelcomeScreen />
      </WithNotices>
    )
  }
  if (screen.kind !== 'edit' && screen.kind !== 'new') return <MainScreen snapshot={snapshot} />
  return (
    <Suspense fallback={<div className={styles.editSoon} />}>
      <EditScreen snapshot={snapshot} />
    </Suspense>
  )
}

/** A screen that is loaded when first shown, below the notices. */
function WithNotices({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) {
  return (
    <>
      <NoticeArea snapshot={snapshot} />
      <Suspense fallback={<div className={styles.welcomeSoon} />}>{children}</Suspense>
    </>
  )
}

function LoginAgainScreen({ account }: { account: AccountView }) {
  const { list, error } = useProviders()
  const provider = list.find(({ id }) => id === account.provider)
  if (provider) return <LoginAgain provider={provider} account={account} />
  if (!error) return null
  return (
    <div className="blank">
      <ErrorMessage error={error} />
      <Button onClick={() => void fetchProviders()}>{common().actions.tryAgain}</Button>
    </div>
  )
}

/** Esc closes one thing at a time: the search, the screen, another day, the window. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return
  const view = usePopoverView.getState()
  if (isSearchOpen(view)) clearSearch()
  else if (view.screen.kind === 'edit' || view.screen.kind === 'new') leaveEditor()
  else if (view.screen.kind !== 'day') showDay()
  else if (view.date !== null) showDate(null)
  else void stint().hidePopover()
  focusSearch()
}

import { addDays, localDate } from '../../shared/time/zonedTime.ts'
import { Suspense, useEffect } from 'react'
import { fetchSnapshot, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { UndoBar } from '../undo/UndoBar.tsx'
import { useUndoSubject } from '../undo/undoStore.ts'
import { useReadyMark } from '../components/useReadyMark.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { CopyTableButton } from './CopyTableButton.tsx'
import { DayScreen } from './DayScreen.tsx'
import { KeyHints } from './KeyHints.tsx'
import { useWindowKeys } from './useWindowKeys.ts'
import { focusSelected, openNew, openDayCheck, showDate, showMode, useDayView } from './dayViewStore.ts'
import { weekOf } from './week/weekRange.ts'
import { t as common } from '../state/messages.ts'
import { t } from './messages.ts'
import styles from './DaysWindow.module.css'
import dayScreen from './DayScreen.module.css'

/** Loaded when first needed. */
const WeekScreen = lazyWithMessages(() => import('./week/WeekScreen.tsx'))

/** The whole window: a day or its week, and below it the last action with its undo. */
export function DaysWindow() {
  const { snapshot, error } = useSnapshotStore()
  const mode = useDayView((view) => view.mode)
  const asked = useDayView((view) => view.date)
  const subject = useUndoSubject((state) => state.subject)
  const title = snapshot && t().title
  useReadyMark(snapshot !== null)
  useEffect(() => {
    if (title) document.title = title
  }, [title])
  useShortcut(',', () => void stint().openSettings())
  useShortcut('q', () => void stint().quit())
  useShortcut('w', () => window.close())
  useShortcut('n', () => openNew())
  const today = snapshot && localDate(snapshot.dayStart, snapshot.zone)
  const date = today && (asked === null || asked > today ? today : asked)
  const goTo = (to: string) => showDate(today !== null && to >= today ? null : to)
  const stride = mode === 'week' ? 7 : 1
  useWindowKeys({
    ArrowLeft: () => date && goTo(addDays(date, -stride)),
    ArrowRight: () => date && date !== today && goTo(addDays(date, stride)),
    t: () => showDate(null),
    d: () => showMode('day'),
    w: () => showMode('week'),
    n: () => openNew(),
    s: openDayCheck,
  })
  if (!snapshot || !date || !today) {
    return (
      <main className={styles.window}>
        {error && (
          <div className={dayScreen.blank}>
            <ErrorMessage error={error} />
            <Button onClick={() => void fetchSnapshot()}>{common().actions.tryAgain}</Button>
          </div>
        )}
      </main>
    )
  }
  const shown = mode === 'day' ? { from: date, to: date } : weekOf(date)
  const place = { date, today, onDate: goTo, snapshot }
  return (
    <main className={styles.window}>
      <Suspense fallback={<div className={dayScreen.body} />}>
        {mode === 'day' ? <DayScreen {...place} /> : <WeekScreen {...place} />}
      </Suspense>
      <footer className={styles.foot}>
        <div className={styles.words}>
          <KeyHints mode={mode} />
          <UndoBar subject={subject} onDone={focusSelected} />
        </div>
        <CopyTableButton key={`${mode} ${shown.from}`} from={shown.from} to={shown.to} />
        <Button variant="slim" keys="s" onClick={openDayCheck}>
          {t().checkDay}
        </Button>
      </footer>
    </main>
  )
}

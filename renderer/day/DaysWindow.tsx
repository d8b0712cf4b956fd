import { addDays, localDate } from '../../shared/time/zonedTime.ts'
import { useEffect } from 'react'
import { ask, useMirror } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { Problem } from '../components/ErrorMessage.tsx'
import { UndoBar } from '../undo/UndoBar.tsx'
import { useSubject } from '../undo/undoStore.ts'
import { useReady } from '../components/useReadyMark.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { CopyTable } from './CopyTableButton.tsx'
import { Day } from './DayScreen.tsx'
import { KeyHints } from './KeyHints.tsx'
import { useKeys } from './useWindowKeys.ts'
import { focusSelected, openNew, openSheet, showDate, showMode, useView } from './dayViewStore.ts'
import { Week } from './week/WeekScreen.tsx'
import { weekOf } from './week/weekRange.ts'
import { t as common } from '../state/messages.ts'
import { t } from './messages.ts'
import styles from './DaysWindow.module.css'
import dayScreen from './DayScreen.module.css'

/** The whole window: a day, or the week around it, and below what was just done. */
export function DayWindow() {
  const { snapshot, error } = useMirror()
  const mode = useView((view) => view.mode)
  const asked = useView((view) => view.date)
  const subject = useSubject((state) => state.subject)
  const title = snapshot && t().title
  useReady(snapshot !== null)
  useEffect(() => {
    if (title) document.title = title
  }, [title])
  useShortcut(',', () => void stint().openSettings())
  useShortcut('q', () => void stint().quit())
  useShortcut('w', () => window.close())
  useShortcut('n', () => mode === 'day' && openNew())
  const today = snapshot && localDate(snapshot.dayStart, snapshot.zone)
  const date = today && (asked === null || asked > today ? today : asked)
  const goTo = (to: string) => showDate(today !== null && to >= today ? null : to)
  const stride = mode === 'week' ? 7 : 1
  useKeys({
    ArrowLeft: () => date && goTo(addDays(date, -stride)),
    ArrowRight: () => date && date !== today && goTo(addDays(date, stride)),
    t: () => showDate(null),
    d: () => showMode('day'),
    w: () => showMode('week'),
    n: mode === 'day' ? () => openNew() : undefined,
    s: openSheet,
  })
  if (!snapshot || !date || !today) {
    return (
      <main className={styles.window}>
        {error && (
          <div className={dayScreen.blank}>
            <Problem error={error} />
            <Button onClick={() => void ask()}>{common().actions.tryAgain}</Button>
          </div>
        )}
      </main>
    )
  }
  const shown = mode === 'day' ? { from: date, to: date } : weekOf(date)
  const place = { date, today, onDate: goTo, snapshot }
  return (
    <main className={styles.window}>
      {mode === 'day' ? <Day {...place} /> : <Week {...place} />}
      <footer className={styles.foot}>
        <div className={styles.words}>
          <KeyHints mode={mode} />
          <UndoBar subject={subject} onDone={focusSelected} />
        </div>
        <CopyTable key={`${mode} ${shown.from}`} from={shown.from} to={shown.to} />
        <Button look="slim keys-above" keys="s" onClick={openSheet}>
          {t().checkDay}
        </Button>
      </footer>
    </main>
  )
}

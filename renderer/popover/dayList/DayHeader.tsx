import { dayName } from '../../../shared/time/formatTime.ts'
import { Button } from '../../components/Button.tsx'
import { addDays } from '../../components/parseTime.ts'
import { Icon } from '../../components/Icon.tsx'
import { useShortcut } from '../../components/useShortcut.ts'
import { showDate, showNew } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import styles from './DayHeader.module.css'

interface Props {
  /** The day listed, "2026-11-20". */
  date: string
  today: string
}

/** The day listed, buttons to other days, and one that adds an entry. */
export function DayHeader({ date, today }: Props) {
  const past = date < today
  const say = t().day
  const show = (to: string) => showDate(to < today ? to : null)
  const back = () => show(addDays(date, -1))
  const on = () => past && show(addDays(date, 1))
  useShortcut('arrowleft', back, false, true)
  useShortcut('arrowright', on, false, true)
  return (
    <header className={styles.head}>
      <Button variant="plain icon" name={say.before} keys="mod+left" onClick={back}>
        <Icon name="left" size={14} />
      </Button>
      <h2 className="small" id="day-title">
        {past ? dayName(Date.parse(date), 'UTC') : t().today}
      </h2>
      {past && (
        <>
          <Button variant="plain icon" name={say.after} keys="mod+right" onClick={on}>
            <Icon name="right" size={14} />
          </Button>
          <Button variant="slim plain" className={styles.back} onClick={() => showDate(null)}>
            {t().today}
          </Button>
        </>
      )}
      <Button variant="plain icon" className={styles.add} name={say.add} keys="mod+n" onClick={() => showNew()}>
        <Icon name="plus" size={14} />
      </Button>
    </header>
  )
}

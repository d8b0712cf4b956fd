import { useId, useRef } from 'react'
import { locale } from '../../../shared/language.ts'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { EventRow } from './EventRow.tsx'
import { sinceText } from './eventText.ts'
import { useCalendarDays } from './useCalendarDays.ts'
import { t } from './messages.ts'
import styles from './EventList.module.css'

interface Props {
  date: string
  snapshot: Snapshot
  now: number
}

/** The events of the person's calendars on a day, each of which can become an entry. */
export default function EventList({ date, snapshot, now }: Props) {
  const title = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { days, error } = useCalendarDays(date, date, snapshot, now)
  const { zone } = snapshot
  if (!error && (!days || days.events.length + days.problems.length + days.more === 0)) return null
  /** The next one that can be added has the focus, so that Enter goes through all of them. */
  const onAdded = (eventId: string) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-event]:has([data-add])') ?? [])]
    const at = buttons.findIndex((row) => row.dataset['event'] === eventId)
    const next = buttons[at + 1] ?? buttons[at - 1]
    const target = next?.querySelector<HTMLElement>('[data-add] button') ?? heading.current
    target?.focus()
  }
  return (
    <section className={styles.events} aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {t().title}
      </h2>
      <ul ref={list} data-hours={locale().hours}>
        {days?.events.map((event) => (
          <EventRow key={event.id} event={event} snapshot={snapshot} date={date} onAdded={onAdded} />
        ))}
      </ul>
      {days?.problems.map(({ name, since, message }) => (
        <p key={name} className="small quiet">
          {t().notRead(name, sinceText(since, now, zone), message)}
        </p>
      ))}
      {days && days.more > 0 && <p className="small quiet">{t().more(days.more)}</p>}
      <ErrorMessage error={error} />
    </section>
  )
}

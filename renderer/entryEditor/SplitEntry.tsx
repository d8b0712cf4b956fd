import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { clock, hoursMinutes } from '../../shared/time/formatTime.ts'
import type { EntryView } from '../../shared/model/snapshot.ts'
import { lasting } from '../../shared/time/workedTime.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import type { Intent } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { Problem } from '../components/ErrorMessage.tsx'
import { type Piece, Split } from '../components/SplitBar.tsx'
import { hoursAround, minutesInside } from '../components/splitBarLayout.ts'
import { t as shared } from '../../shared/messages.ts'
import { t as common } from '../state/messages.ts'
import { type Half, halvesOf, middleOf } from './splitHalves.ts'
import { TimeField } from './TimeField.tsx'
import { possibleDates, instant, minute, momentAt, readTime, settled } from '../components/parseTime.ts'
import { t } from './messages.ts'
import entryActions from './EntryActions.module.css'
import formLine from './FormLine.module.css'
import styles from './SplitEntry.module.css'

interface Props {
  entry: EntryView
  zone: string
  now: number
  intent: Intent
  onDone(this: void): void
  onLeave(this: void): void
}

/** Asks where to cut, and shows what becomes of the two parts. */
export function SplitEntry({ entry, zone, now, intent, onDone, onLeave }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [moment, setMoment] = useState(() => momentAt(middleOf(entry, now), zone))
  const { startedAt, endedAt } = entry
  const say = t().split
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const read = (text: string) => {
    const dates = possibleDates(localDate(startedAt, zone), localDate(endedAt ?? now, zone))
    setMoment({ text, read: readTime(text, { zone, now, dates, from: startedAt }) })
  }
  const at = instant(moment)
  const halves = at === null ? null : halvesOf(entry, at, now)
  const wrong = !moment.read.ok ? moment.read.message : halves ? null : shared().entryRules.cutOutside
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (at === null || !halves || intent.busy) return
    void intent.run(stint().splitEntry({ entryId: entry.id, at })).then((done) => done && onDone())
  }
  const part = ({ startedAt: from, endedAt: to, worked }: Half) => (
    <p key={from}>
      {clock(from, zone)}–{to === null ? common().now : clock(to, zone)} <strong>{hoursMinutes(worked)}</strong>
    </p>
  )
  const span = { from: startedAt, to: endedAt ?? now }
  const within = minutesInside(span)
  const pieces: Piece[] = [
    { ...span, look: 'worked', color: entry.target.color },
    ...lasting(entry.pauses).map((pause): Piece => {
      return { from: pause.startedAt, to: pause.endedAt ?? now, look: 'paused', color: null }
    }),
  ]
  return (
    <form ref={form} className={entryActions.panel} aria-label={say.title} onSubmit={submit}>
      <Split
        label={say.span(clock(span.from, zone), clock(span.to, zone))}
        hours={hoursAround(span, zone)}
        zone={zone}
        pieces={pieces}
        handle={
          at !== null && within
            ? { at, within, onMove: (moved: number) => setMoment(momentAt(moved, zone)) }
            : undefined
        }
      />
      <div className={formLine.values}>
        <span>{common().split.at}</span>
        <TimeField
          name={common().split.at}
          moment={moment}
          invalid={wrong !== null}
          describedBy={id}
          onType={read}
          onStep={(minutes) => at !== null && setMoment(momentAt(at + minutes * minute, zone))}
          onLeave={() => setMoment(settled(moment, zone))}
        />
        <Button submits look="slim primary" disabled={halves === null || intent.busy}>
          {say.title}
        </Button>
        <Button look="slim plain" onClick={onLeave}>
          {common().actions.cancel}
        </Button>
      </div>
      <div id={id} className={styles.halves}>
        {wrong ? <Problem error={{ message: wrong, action: '' }} /> : halves?.map(part)}
      </div>
      <Problem error={intent.error} />
    </form>
  )
}

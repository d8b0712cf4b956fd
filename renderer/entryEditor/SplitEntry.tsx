import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { clock, hoursMinutes } from '../../shared/time/formatTime.ts'
import type { EntryView } from '../../shared/model/snapshot.ts'
import { lasting } from '../../shared/time/workedTime.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import type { Call } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { type BarPart, SplitBar } from '../components/SplitBar.tsx'
import { hoursAround, minutesInside } from '../components/splitBarLayout.ts'
import { t as shared } from '../../shared/messages.ts'
import { t as common } from '../state/messages.ts'
import { type Half, halvesOf, middleOf } from './splitHalves.ts'
import { TimeField } from './TimeField.tsx'
import { minute, possibleDates, readTime } from '../../shared/input/readTime.ts'
import { instant, momentAt, reformatted } from './moment.ts'
import { t } from './messages.ts'
import entryActions from './EntryActions.module.css'
import formLine from './FormLine.module.css'
import styles from './SplitEntry.module.css'

interface Props {
  entry: EntryView
  zone: string
  now: number
  call: Call
  onDone(this: void): void
  onLeave(this: void): void
}

/** Asks where to cut, and shows the two parts. */
export function SplitEntry({ entry, zone, now, call, onDone, onLeave }: Props) {
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
    if (at === null || !halves || call.busy) return
    void call.run(stint().splitEntry({ entryId: entry.id, at })).then((done) => done && onDone())
  }
  const part = ({ startedAt: from, endedAt: to, worked }: Half) => (
    <p key={from}>
      {clock(from, zone)}–{to === null ? common().now : clock(to, zone)} <strong>{hoursMinutes(worked)}</strong>
    </p>
  )
  const span = { from: startedAt, to: endedAt ?? now }
  const within = minutesInside(span)
  const pieces: BarPart[] = [
    { ...span, kind: 'worked', color: entry.target.color },
    ...lasting(entry.pauses).map((pause): BarPart => {
      return { from: pause.startedAt, to: pause.endedAt ?? now, kind: 'paused', color: null }
    }),
  ]
  return (
    <form ref={form} className={entryActions.panel} aria-label={say.title} onSubmit={submit}>
      <SplitBar
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
          onLeave={() => setMoment(reformatted(moment, zone))}
        />
        <Button submits variant="slim primary" disabled={halves === null || call.busy}>
          {say.title}
        </Button>
        <Button variant="slim plain" onClick={onLeave}>
          {common().actions.cancel}
        </Button>
      </div>
      <div id={id} className={styles.halves}>
        {wrong ? <ErrorMessage error={{ message: wrong, action: '' }} /> : halves?.map(part)}
      </div>
      <ErrorMessage error={call.error} />
    </form>
  )
}

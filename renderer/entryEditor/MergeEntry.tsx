import { useEffect, useRef } from 'react'
import { clock } from '../../shared/time/formatTime.ts'
import type { EntryView } from '../../shared/model/snapshot.ts'
import type { Call } from '../state/useCall.ts'
import { stint } from '../state/bridge.ts'
import { Button } from '../components/Button.tsx'
import { ProjectDot } from '../components/ProjectDot.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { TargetName } from '../components/TargetName.tsx'
import { t as common } from '../state/messages.ts'
import { timeBetweenText, type Neighbour } from './neighbours.ts'
import { t } from './messages.ts'
import entryActions from './EntryActions.module.css'
import styles from './MergeEntry.module.css'
import formLine from './FormLine.module.css'

interface Props {
  entry: EntryView
  neighbours: Neighbour[]
  zone: string
  call: Call
  onDone(this: void): void
  onLeave(this: void): void
}

/** The entries it can be merged with, and what each merge does. */
export function MergeEntry({ entry, neighbours, zone, call, onDone, onLeave }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.querySelector('button')?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const say = t().merge
  const spanOf = ({ startedAt, endedAt }: EntryView) =>
    `${clock(startedAt, zone)}–${endedAt === null ? common().now : clock(endedAt, zone)}`
  const merge = (withId: string) =>
    void call.run(stint().mergeEntries({ entryId: entry.id, withId })).then((done) => done && onDone())
  return (
    <div ref={panel} className={entryActions.panel} role="group" aria-label={say.title}>
      {neighbours.map(({ side, entry: other, between }) => (
        <button key={side} type="button" className={styles.choice} disabled={call.busy} onClick={() => merge(other.id)}>
          <span className={styles.name}>
            <ProjectDot color={other.target.color} />
            <TargetName target={other.target} />
          </span>
          <span className="small quiet">
            {say[side](spanOf(other))} {timeBetweenText(between)}
          </span>
        </button>
      ))}
      <div className={formLine.values}>
        <p className={styles.note}>{say.keeps}</p>
        <Button variant="slim plain" onClick={onLeave}>
          {common().actions.cancel}
        </Button>
      </div>
      <ErrorMessage error={call.error} />
    </div>
  )
}

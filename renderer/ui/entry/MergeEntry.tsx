import { useEffect, useRef } from 'react'
import { clock } from '../../../shared/format.ts'
import type { EntryView } from '../../../shared/model.ts'
import type { Intent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../Button.tsx'
import { Dot } from '../Dot.tsx'
import { Problem } from '../Problem.tsx'
import { TargetName } from '../TargetName.tsx'
import { betweenWords, type Neighbour } from './around.ts'

interface Props {
  entry: EntryView
  neighbours: Neighbour[]
  zone: string
  intent: Intent
  onDone(this: void): void
  onLeave(this: void): void
}

/** The entries it can become one with, and what that means. */
export function MergeEntry({ entry, neighbours, zone, intent, onDone, onLeave }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.querySelector('button')?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const merge = (withId: string) =>
    void intent.run(stint().mergeEntries({ entryId: entry.id, withId })).then((done) => done && onDone())
  return (
    <div ref={panel} className="entry-panel" role="group" aria-label="Merge">
      {neighbours.map(({ side, entry: other, between }) => (
        <button
          key={side}
          type="button"
          className="entry-choice"
          disabled={intent.busy}
          onClick={() => merge(other.id)}
        >
          <span className="entry-choice-name">
            <Dot color={other.target.color} />
            <TargetName target={other.target} />
          </span>
          <span className="small quiet">
            The one {side}, {clock(other.startedAt, zone)}–{other.endedAt === null ? 'now' : clock(other.endedAt, zone)}
            . {betweenWords(between)}
          </span>
        </button>
      ))}
      <div className="entry-values">
        <p className="small quiet entry-panel-note">It keeps this entry’s target and words.</p>
        <Button look="slim plain" onClick={onLeave}>
          Cancel
        </Button>
      </div>
      <Problem error={intent.error} />
    </div>
  )
}

import { useState } from 'react'
import type { Interval } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { timeRange } from '../timeRange.ts'
import { t } from '../messages.ts'
import type { Part } from './calendarLayout.ts'
import { placed } from './placed.ts'
import styles from './GapBlock.module.css'

/** An absence that the person is still asked about; a click opens the question. */
export function GapBlock({ gap, zone }: { gap: Part & Interval & { id: string }; zone: string }) {
  const [open, setOpen] = useState(false)
  const { run, busy, error } = useCall()
  const say = t().calendar
  const times = timeRange(gap, zone)
  const answer = (kind: 'keep' | 'drop') => () => {
    if (busy) return
    const parts = [{ endedAt: gap.endedAt, use: { kind } }]
    void run(stint().answerGap({ gapId: gap.id, parts, stop: false }))
  }
  return (
    <div
      className={styles.gap}
      style={placed(gap)}
      data-still
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
      }}
    >
      <button
        type="button"
        aria-label={say.away(times)}
        title={say.away(times)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div className={styles.question} role="group" aria-label={say.away(times)}>
          <p>{say.away(times)}</p>
          <div className="row-actions">
            <Button variant="slim" disabled={busy} onClick={answer('keep')}>
              {say.worked}
            </Button>
            <Button variant="slim" disabled={busy} onClick={answer('drop')}>
              {say.notWorked}
            </Button>
          </div>
          <ErrorMessage error={error} />
        </div>
      )}
    </div>
  )
}

import { elapsed } from '../../../shared/format.ts'
import { useNow } from '../../state/now.ts'

/** The running time, the largest thing on the screen; the seconds stand back a little. */
export function Elapsed({ startedAt }: { startedAt: number }) {
  const text = elapsed(useNow(startedAt, 1000) - startedAt)
  return (
    <div className="elapsed" role="timer" aria-label="Running time" data-testid="elapsed">
      {text.slice(0, -3)}
      <span>{text.slice(-3)}</span>
    </div>
  )
}

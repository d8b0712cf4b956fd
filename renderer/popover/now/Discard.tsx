import { hoursMinutes } from '../../../shared/format.ts'
import type { Intent } from '../../state/intent.ts'
import { useNow } from '../../state/now.ts'
import { stint } from '../../state/stint.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { focusSearch } from '../view.ts'

interface Props {
  startedAt: number
  run: Intent['run']
  onKeep(this: void): void
}

/** Asks before the running time is thrown away. */
export function Discard({ startedAt, run, onKeep }: Props) {
  const worked = hoursMinutes(useNow(startedAt, 60_000) - startedAt)
  const leave = () => {
    onKeep()
    focusSearch()
  }
  return (
    <div className="card-amber">
      <Confirm
        question={`Discard ${worked}? It is not sent.`}
        yes="Discard"
        no="Keep"
        onYes={() => void run(stint().discard()).then(leave)}
        onNo={leave}
      />
    </div>
  )
}

import { hoursMinutes } from '../../../shared/format.ts'
import type { Entry } from '../../../shared/model.ts'
import { worked } from '../../../shared/worked.ts'
import type { Intent } from '../../state/intent.ts'
import { useNow } from '../../state/now.ts'
import { stint } from '../../state/stint.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { minuteOrigin } from '../today/day.ts'

interface Props {
  entry: Entry
  run: Intent['run']
  onKeep(this: void): void
}

/** Asks before the running time is thrown away. */
export function Discard({ entry, run, onKeep }: Props) {
  const now = useNow(minuteOrigin([entry], 0), 60_000)
  return (
    <div className="card-amber">
      <Confirm
        final
        question={`Discard ${hoursMinutes(worked(entry, now))}? It is not sent.`}
        yes="Discard"
        no="Keep"
        onYes={() => void run(stint().discard()).then(onKeep)}
        onNo={onKeep}
      />
    </div>
  )
}

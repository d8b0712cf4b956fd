import type { Entry } from '../../../shared/model.ts'
import { useBackEnd } from '../../state/backEnd.ts'
import type { Intent } from '../../state/intent.ts'
import { useMirror } from '../../state/mirror.ts'
import { useNow } from '../../state/now.ts'
import { stint } from '../../state/stint.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { minuteOrigin } from '../today/day.ts'
import { t as common } from '../../ui/words/index.ts'
import { discardWords } from './discardWords.ts'
import { useLive } from './Live.tsx'

interface Props {
  entry: Entry
  run: Intent['run']
  onKeep(this: void): void
}

/** Asks before the running time is thrown away. */
export default function Discard({ entry, run, onKeep }: Props) {
  const now = useNow(minuteOrigin([entry], 0), 60_000)
  const undoSeconds = useMirror(({ snapshot }) => snapshot?.settings.undoSeconds ?? 0)
  const { name } = useBackEnd(entry.target.accountId)
  const there = useLive(entry.id)?.state === 'there' ? name : null
  return (
    <div className="card-amber">
      <Confirm
        final={undoSeconds === 0}
        question={discardWords(entry, now, { there, undoSeconds })}
        yes={common().actions.discard}
        no={common().actions.keep}
        onYes={() => void run(stint().discard()).then(onKeep)}
        onNo={onKeep}
      />
    </div>
  )
}

import { t as shared } from '../../../../shared/messages.ts'
import { Confirm } from '../../../components/Confirm.tsx'
import { t } from '../messages.ts'

interface Props {
  /** Where the gap began, such as "12:00". */
  at: string
  /** How long the timer ran after the gap, such as "1 h". */
  length: string
  /** When the gap ended. */
  since: string
  onStop(this: void): void
  onBack(this: void): void
}

/** Asks before a stop at the gap, which drops the time after it. */
export function ConfirmStopAtGap({ at, length, since, onStop, onBack }: Props) {
  return (
    <Confirm
      final
      question={t().gap.leavesOut(at, length, since)}
      yes={shared().reminders.stopAt(at)}
      no={t().gap.goOn}
      onYes={onStop}
      onNo={onBack}
    />
  )
}

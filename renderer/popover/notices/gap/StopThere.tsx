import { Confirm } from '../../../ui/Confirm.tsx'

interface Props {
  /** Where the gap began, such as "12:00". */
  at: string
  /** What ran after the gap, such as "1 h since 12:40". */
  left: string
  onStop(this: void): void
  onBack(this: void): void
}

/** Asks before a stop that also leaves out what ran after the gap. */
export function StopThere({ at, left, onStop, onBack }: Props) {
  return (
    <Confirm
      final
      question={`Stop at ${at}? That leaves out the ${left}, too.`}
      yes={`Stop at ${at}`}
      no="Go on"
      onYes={onStop}
      onNo={onBack}
    />
  )
}

/** The question before a running entry is discarded. Pure; epoch ms. */
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { paused, worked } from '../../../shared/time/workedTime.ts'
import { durationText } from '../../components/durationText.ts'
import { t } from '../messages.ts'

/** `there`: the name of the provider that shows it as running; null: none. `undoSeconds` 0: it can't be undone. */
export function discardText(
  entry: Entry,
  now: number,
  { there, undoSeconds }: { there: string | null; undoSeconds: number },
): string {
  const pause = paused(entry, now)
  const time = hoursMinutes(worked(entry, now))
  const say = t().discarding
  const sentences = [
    pause > 0 ? say.askPaused(time, durationText(pause)) : say.ask(time),
    there ? say.deletedThere(there) : say.notSent,
    ...(undoSeconds > 0 ? [say.undo(undoSeconds)] : []),
  ]
  return sentences.join(' ')
}

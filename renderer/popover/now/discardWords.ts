/** What is asked before a running entry is thrown away. Pure; epoch ms. */
import { hoursMinutes } from '../../../shared/format.ts'
import type { Entry } from '../../../shared/model.ts'
import { paused, worked } from '../../../shared/worked.ts'
import { minutesWords } from '../../ui/lengths.ts'

/** `there`: the name of the back end that shows it as running; null: none does. `undoSeconds` 0: for good. */
export function discardWords(
  entry: Entry,
  now: number,
  { there, undoSeconds }: { there: string | null; undoSeconds: number },
): string {
  const pause = paused(entry, now)
  const time = `${hoursMinutes(worked(entry, now))} worked${pause > 0 ? ` · ${minutesWords(pause)} paused` : ''}`
  const sentences = [
    `Discard ${time}?`,
    there ? `It is deleted in ${there}, too.` : 'It is not sent.',
    ...(undoSeconds > 0 ? [`You can undo it for ${undoSeconds} ${undoSeconds === 1 ? 'second' : 'seconds'}.`] : []),
  ]
  return sentences.join(' ')
}

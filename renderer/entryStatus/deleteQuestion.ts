/** What is asked before an entry goes. Pure. */
import { t } from '../state/messages.ts'

interface DeleteQuestion {
  verb: 'Delete' | 'Discard'
  /** What was worked, for a person to read. */
  length: string
  /** It can't be taken back. */
  final: boolean
  /** The back end that has it; null: none. */
  provider: string | null
}

export function deleteQuestion({ verb, length, final, provider }: DeleteQuestion): string {
  const say = t().deleting
  const questions = {
    Delete: final ? say.deleteForGood : say.delete,
    Discard: final ? say.discardForGood : say.discard,
  }
  const question = questions[verb](length)
  return provider === null ? question : `${question} ${say.there(provider)}`
}

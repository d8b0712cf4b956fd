/** The question before an entry is deleted. Pure. */
import { t } from '../state/messages.ts'

interface DeleteQuestion {
  verb: 'Delete' | 'Discard'
  /** The worked time as text. */
  length: string
  /** It can't be undone. */
  final: boolean
  /** The name of the provider that has it; null: none. */
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

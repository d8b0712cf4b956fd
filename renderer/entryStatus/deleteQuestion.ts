/** What is asked before an entry goes. Pure. */
import { t } from '../state/messages.ts'

interface Asked {
  verb: 'Delete' | 'Discard'
  /** What was worked, for a person to read. */
  length: string
  /** It can't be taken back. */
  final: boolean
  /** The back end that has it; null: none. */
  place: string | null
}

export function deleteWords({ verb, length, final, place }: Asked): string {
  const say = t().deleting
  const questions = {
    Delete: final ? say.deleteForGood : say.delete,
    Discard: final ? say.discardForGood : say.discard,
  }
  const question = questions[verb](length)
  return place === null ? question : `${question} ${say.there(place)}`
}

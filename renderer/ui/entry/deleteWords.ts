/** What is asked before an entry goes. Pure. */

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
  const question = `${verb} ${length}${final ? ' for good' : ''}?`
  return place === null ? question : `${question} It is deleted in ${place}, too.`
}

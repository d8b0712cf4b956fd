/** Names that the JSON of a posting has in the journal since the first version, and the ones that the model has for the same. */
import type { Posting } from '../core/ports/ports.ts'

type Contents = Pick<Posting, 'unconfirmedContent' | 'confirmedContent'>

interface StoredContents {
  sent: Contents['unconfirmedContent']
  held: Contents['confirmedContent']
}

export const fromStoredNames = <T extends StoredContents>({ sent, held, ...rest }: T) => ({
  ...rest,
  unconfirmedContent: sent,
  confirmedContent: held,
})

export const toStoredNames = <T extends Contents>({
  unconfirmedContent: sent,
  confirmedContent: held,
  ...rest
}: T) => ({ ...rest, sent, held })

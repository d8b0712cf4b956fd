/** The messages of the cards above the day. */
import { messageModule } from '../../../shared/language.ts'
import type { Messages } from '../../../shared/messages/en/cards.ts'

export const t = messageModule<Messages>((language) => import(`../../../shared/messages/${language}/cards.ts`))

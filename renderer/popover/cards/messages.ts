/** What is said above the day, from questions to trouble with an account. */
import { messageModule } from '../../../shared/language.ts'
import type { Messages } from '../../../shared/messages/en/cards.ts'

export const t = messageModule<Messages>((language) => import(`../../../shared/messages/${language}/cards.ts`))

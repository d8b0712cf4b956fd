/** What is said above the day, from questions to trouble with an account: see shared/language.ts. */
import { messageModule } from '../../../shared/language.ts'
import type { Messages } from '../../../shared/messages/en/cards.ts'

export const t = messageModule<Messages>({
  en: () => import('../../../shared/messages/en/cards.ts').then(({ messages }) => messages),
  da: () => import('../../../shared/messages/da/cards.ts').then(({ messages }) => messages),
  sv: () => import('../../../shared/messages/sv/cards.ts').then(({ messages }) => messages),
  de: () => import('../../../shared/messages/de/cards.ts').then(({ messages }) => messages),
})

/** What the window of days says: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/days.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/days.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/days.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/days.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/days.ts').then(({ messages }) => messages),
})

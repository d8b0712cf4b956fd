/** What is said around logging in: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/login.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/login.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/login.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/login.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/login.ts').then(({ messages }) => messages),
})

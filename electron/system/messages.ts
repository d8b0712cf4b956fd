/** What the system’s parts tell a person: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/system.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/system.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/system.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/system.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/system.ts').then(({ messages }) => messages),
})

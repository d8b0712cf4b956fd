/** What the core tells a person: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/core.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/core.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/core.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/core.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/core.ts').then(({ messages }) => messages),
})

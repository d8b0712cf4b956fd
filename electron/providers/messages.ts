/** What the providers tell a person in our words: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/providers.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/providers.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/providers.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/providers.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/providers.ts').then(({ messages }) => messages),
})

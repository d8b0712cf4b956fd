/** What the storage tells a person: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/storage.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/storage.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/storage.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/storage.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/storage.ts').then(({ messages }) => messages),
})

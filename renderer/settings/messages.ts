/** What the settings say: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/settings.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/settings.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/settings.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/settings.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/settings.ts').then(({ messages }) => messages),
})

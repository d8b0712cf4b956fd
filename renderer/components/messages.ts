/** What the parts say that every window uses: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/components.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/components.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/components.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/components.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/components.ts').then(({ messages }) => messages),
})

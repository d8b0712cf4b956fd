/** What the popover says: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/popover.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/popover.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/popover.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/popover.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/popover.ts').then(({ messages }) => messages),
})

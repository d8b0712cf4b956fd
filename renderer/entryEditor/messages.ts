/** What the editor of an entry says, read with it: see shared/language.ts. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/entryEditor.ts'

export const t = messageModule<Messages>({
  en: () => import('../../shared/messages/en/entryEditor.ts').then(({ messages }) => messages),
  da: () => import('../../shared/messages/da/entryEditor.ts').then(({ messages }) => messages),
  sv: () => import('../../shared/messages/sv/entryEditor.ts').then(({ messages }) => messages),
  de: () => import('../../shared/messages/de/entryEditor.ts').then(({ messages }) => messages),
})

/** What is said in every process: see language.ts. */
import { messageModule } from './language.ts'
import type { Messages } from './messages/en/shared.ts'

export const t = messageModule<Messages>({
  en: () => import('./messages/en/shared.ts').then(({ messages }) => messages),
  da: () => import('./messages/da/shared.ts').then(({ messages }) => messages),
  sv: () => import('./messages/sv/shared.ts').then(({ messages }) => messages),
  de: () => import('./messages/de/shared.ts').then(({ messages }) => messages),
})

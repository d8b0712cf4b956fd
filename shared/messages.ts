/** What is said in every process. */
import { messageModule } from './language.ts'
import type { Messages } from './messages/en/shared.ts'

export const t = messageModule<Messages>((language) => import(`./messages/${language}/shared.ts`))

/** What the system’s parts tell a person. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/system.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/system.ts`))

/** What is said around logging in. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/login.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/login.ts`))

/** The messages of the login. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/login.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/login.ts`))

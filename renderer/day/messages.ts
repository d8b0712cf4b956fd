/** The messages of the window of days. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/days.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/days.ts`))

/** The messages of the small timer window. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/timerWindow.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/timerWindow.ts`))

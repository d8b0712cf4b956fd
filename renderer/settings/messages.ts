/** The messages of the settings. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/settings.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/settings.ts`))

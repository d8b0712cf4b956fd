/** The messages of the popover. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/popover.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/popover.ts`))

/** What the core tells a person. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/core.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/core.ts`))

/** What the providers tell a person in our words. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/providers.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/providers.ts`))

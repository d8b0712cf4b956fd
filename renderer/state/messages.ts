/** The messages of components that every window uses. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/components.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/components.ts`))

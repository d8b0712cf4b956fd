/** What the storage tells a person. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/storage.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/storage.ts`))

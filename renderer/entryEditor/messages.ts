/** What the editor of an entry says, read with it. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/entryEditor.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/entryEditor.ts`))

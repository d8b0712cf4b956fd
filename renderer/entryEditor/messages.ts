/** The messages of the editor, loaded with it. */
import { messageModule } from '../../shared/language.ts'
import type { Messages } from '../../shared/messages/en/entryEditor.ts'

export const t = messageModule<Messages>((language) => import(`../../shared/messages/${language}/entryEditor.ts`))

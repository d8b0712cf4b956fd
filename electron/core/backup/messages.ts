/** What the core tells a person of journals that are lost and of backups. */
import { messageModule } from '../../../shared/language.ts'
import type { Messages } from '../../../shared/messages/en/backup.ts'

export const t = messageModule<Messages>((language) => import(`../../../shared/messages/${language}/backup.ts`))

/** What is said of sentences. */
import { messageModule } from '../language.ts'
import type { Messages } from '../messages/en/sentence.ts'

export const t = messageModule<Messages>((language) => import(`../messages/${language}/sentence.ts`))

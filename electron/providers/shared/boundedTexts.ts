/** Texts of servers, cut where they enter (shared/limits.ts) and without what a terminal or a menu would obey. */
import { z } from 'zod'
import { withoutControls } from '../../../shared/controlCharacters.ts'
import { cutText, limits } from '../../../shared/limits.ts'

const shown = (most: number) => (text: string) => cutText(withoutControls(cutText(text, 4 * most)), most)

/** The name of a customer, a project, a person. */
export const nameText = z.string().transform(shown(limits.nameLength))

/** The text of a record: all that a system can hold, as it is compared with what was sent. */
export const noteText = z.string().transform((text) => cutText(text, limits.noteLength))

export const tagTexts = z
  .array(z.string().transform((text) => cutText(text, limits.tagLength)))
  .transform((tags) => tags.slice(0, limits.tagsPerEntry))

/** What a server says of a refusal, as it is shown. */
export const refusalWords = shown(limits.refusalLength)

/** Something short that a refusal names, such as a field or a request. */
export const shortWords = shown(limits.tagLength)

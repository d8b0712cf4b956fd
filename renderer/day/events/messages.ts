/** The messages of the events of calendars. */
import { messageModule } from '../../../shared/language.ts'
import type { Messages } from '../../../shared/messages/en/calendarEvents.ts'

export const t = messageModule<Messages>((language) => import(`../../../shared/messages/${language}/calendarEvents.ts`))

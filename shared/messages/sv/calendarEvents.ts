/** The events of calendars beside a day, in Swedish. */
import type { Messages } from '../en/calendarEvents.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Från dina kalendrar',
  untitled: 'Utan titel',
  add: 'Lägg till',
  addFor: (title, times) => `Lägg till en post för ${title}, ${times}`,
  taken: 'Tillagd',
  wholeDay: 'Hela dagen',
  tooLong: 'Längre än 24 timmar',
  overlaps: (entries) => plural(entries, { one: 'Överlappar 1 post', other: `Överlappar ${entries} poster` }),
  cut: (until) => `Läggs till fram till ${until}`,
  notRead: (name, since, why) => `${name} har inte kunnat läsas sedan ${since}: ${why}`,
  more: (events) =>
    plural(events, { one: '1 händelse till visas inte.', other: `${events} händelser till visas inte.` }),
  find: {
    label: 'Sök ett projekt för händelsen',
    placeholder: 'Vad var det för?',
    hits: 'Projekt',
    none: (words) => `Inget har hela ”${words}”.`,
  },
}

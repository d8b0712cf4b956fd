/** The events of calendars beside a day, in Danish. */
import type { Messages } from '../en/calendarEvents.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Fra dine kalendere',
  untitled: 'Uden titel',
  add: 'Tilføj',
  addFor: (title, times) => `Tilføj en post for ${title}, ${times}`,
  taken: 'Tilføjet',
  wholeDay: 'Hele dagen',
  tooLong: 'Længere end 24 timer',
  overlaps: (entries) => plural(entries, { one: 'Overlapper 1 post', other: `Overlapper ${entries} poster` }),
  cut: (until) => `Tilføjes til og med ${until}`,
  notRead: (name, since, why) => `${name} har ikke kunnet læses siden ${since}: ${why}`,
  more: (events) =>
    plural(events, { one: '1 begivenhed mere vises ikke.', other: `${events} begivenheder mere vises ikke.` }),
  find: {
    label: 'Søg et projekt til begivenheden',
    placeholder: 'Hvad var det til?',
    hits: 'Projekter',
    none: (words) => `Intet har hele „${words}“.`,
  },
}

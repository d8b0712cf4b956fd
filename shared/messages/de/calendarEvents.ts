/** The events of calendars beside a day, in German. */
import type { Messages } from '../en/calendarEvents.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  title: 'Aus deinen Kalendern',
  untitled: 'Ohne Titel',
  add: 'Hinzufügen',
  addFor: (title, times) => `Eintrag für ${title}, ${times} hinzufügen`,
  taken: 'Hinzugefügt',
  wholeDay: 'Ganztägig',
  tooLong: 'Länger als 24 Stunden',
  overlaps: (entries) =>
    plural(entries, { one: 'Überschneidet 1 Eintrag', other: `Überschneidet ${entries} Einträge` }),
  cut: (until) => `Wird bis ${until} hinzugefügt`,
  notRead: (name, since, why) => `${name} ist seit ${since} nicht lesbar: ${why}`,
  more: (events) =>
    plural(events, {
      one: '1 weiterer Termin wird nicht gezeigt.',
      other: `${events} weitere Termine werden nicht gezeigt.`,
    }),
  find: {
    label: 'Projekt für diesen Termin suchen',
    placeholder: 'Wofür war es?',
    hits: 'Projekte',
    none: (words) => `Nichts enthält „${words}“.`,
  },
}

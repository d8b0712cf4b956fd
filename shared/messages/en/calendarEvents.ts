/** The events of calendars beside a day, in English. */
import { plural } from '../plural.ts'

export const messages = {
  title: 'From your calendars',
  untitled: 'No title',
  add: 'Add',
  addFor: (title: string, times: string) => `Add an entry for ${title}, ${times}`,
  taken: 'Added',
  wholeDay: 'All day',
  tooLong: 'Longer than 24 hours',
  overlaps: (entries: number) => plural(entries, { one: 'Overlaps 1 entry', other: `Overlaps ${entries} entries` }),
  cut: (until: string) => `Added up to ${until}`,
  notRead: (name: string, since: string, why: string) => `${name} could not be read since ${since}: ${why}`,
  more: (events: number) =>
    plural(events, { one: '1 more event is not shown.', other: `${events} more events are not shown.` }),
  find: {
    label: 'Search a project for this event',
    placeholder: 'What was it for?',
    hits: 'Projects',
    none: (words: string) => `Nothing has all of “${words}”.`,
  },
}

export type Messages = typeof messages

/** The person's calendars, in English. */
import { plural } from '../plural.ts'

export const messages = {
  calendars: {
    title: 'Calendars',
    about:
      'Their events are shown beside your day, and one click makes an entry of one. Nothing is written to a calendar.',
    address: 'Address of the calendar',
    addressExample: 'https://… or webcal://…',
    where:
      'Outlook: Settings › Calendar › Shared calendars › Publish › ICS. Google: the calendar’s settings › Secret address in iCal format. Others: look for iCal or “subscribe”.',
    secret: 'Whoever has the address can read the calendar: it is kept in the keychain of this computer only.',
    add: 'Add',
    chooseFile: 'Choose a file…',
    name: 'Name of the calendar',
    details: (name: string) => `Options of ${name}`,
    actionsFor: (name: string) => `Actions for ${name}`,
    readNow: 'Read now',
    reading: 'Reading…',
    off: 'Switched off: nothing is read or shown',
    never: 'Not read yet',
    read: (events: number, when: string) =>
      plural(events, { one: `1 event, read ${when}`, other: `${events} events, read ${when}` }),
    leftOut: (events: number) =>
      plural(events, { one: '1 event could not be read.', other: `${events} events could not be read.` }),
    problem: (since: string, why: string) => `Could not be read since ${since}: ${why}`,
    colour: 'Colour',
    colours: { blue: 'Blue', green: 'Green', violet: 'Violet', orange: 'Orange', grey: 'Grey' },
    hidePrivate: 'Hide private events',
    hideFree: 'Hide events that you declined, or that leave you free',
    hideAllDay: 'Hide events of whole days',
    words: 'Hide events with these words',
    wordsExample: 'doctor, lunch',
    manyWords: (most: number) => `No more than ${most} words, with commas between them.`,
    remove: (name: string) => `Remove ${name}? Entries that you made of its events stay.`,
  },
}

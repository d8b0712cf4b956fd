/** The person's calendars, in Swedish. */
import type { Messages } from '../en/settings.ts'
import { plural } from '../plural.ts'

export const messages: Pick<Messages, 'calendars'> = {
  calendars: {
    title: 'Kalendrar',
    about: 'Deras händelser visas bredvid din dag, och ett klick gör en till en post. Inget skrivs i en kalender.',
    address: 'Kalenderns adress',
    addressExample: 'https://… eller webcal://…',
    where:
      'Outlook: Inställningar › Kalender › Delade kalendrar › Publicera › ICS. Google: kalenderns inställningar › Hemlig adress i iCal-format. Andra: leta efter iCal eller ”prenumerera”.',
    secret: 'Den som har adressen kan läsa kalendern: den finns bara i den här datorns nyckelring.',
    add: 'Lägg till',
    chooseFile: 'Välj en fil…',
    name: 'Kalenderns namn',
    details: (name) => `Val för ${name}`,
    actionsFor: (name) => `Åtgärder för ${name}`,
    readNow: 'Läs nu',
    reading: 'Läser…',
    off: 'Avstängd: inget läses eller visas',
    never: 'Inte läst än',
    read: (events, when) =>
      plural(events, { one: `1 händelse, läst ${when}`, other: `${events} händelser, lästa ${when}` }),
    leftOut: (events) =>
      plural(events, { one: '1 händelse gick inte att läsa.', other: `${events} händelser gick inte att läsa.` }),
    problem: (since, why) => `Har inte gått att läsa sedan ${since}: ${why}`,
    colour: 'Färg',
    colours: { blue: 'Blå', green: 'Grön', violet: 'Violett', orange: 'Orange', grey: 'Grå' },
    hidePrivate: 'Dölj privata händelser',
    hideFree: 'Dölj dem du tackat nej till eller där du är ledig',
    hideAllDay: 'Dölj heldagshändelser',
    words: 'Dölj händelser med de här orden',
    wordsExample: 'läkare, lunch',
    manyWords: (most) => `Högst ${most} ord, med kommatecken emellan.`,
    remove: (name) => `Ta bort ${name}? Poster som du gjort av dess händelser blir kvar.`,
  },
}

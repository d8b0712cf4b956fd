/** The person's calendars, in Danish. */
import type { Messages } from '../en/settings.ts'
import { plural } from '../plural.ts'

export const messages: Pick<Messages, 'calendars'> = {
  calendars: {
    title: 'Kalendere',
    about: 'Begivenhederne vises ved siden af din dag, og et klik gør en til en post. Der skrives intet i en kalender.',
    address: 'Kalenderens adresse',
    addressExample: 'https://… eller webcal://…',
    where:
      'Outlook: Indstillinger › Kalender › Delte kalendere › Publicer › ICS. Google: kalenderens indstillinger › Hemmelig adresse i iCal-format. Andre: Kig efter iCal eller „abonner“.',
    secret: 'Den, der har adressen, kan læse kalenderen: Den gemmes kun i denne computers nøglering.',
    add: 'Tilføj',
    chooseFile: 'Vælg en fil…',
    name: 'Kalenderens navn',
    details: (name) => `Valg for ${name}`,
    actionsFor: (name) => `Handlinger for ${name}`,
    readNow: 'Læs nu',
    reading: 'Læser…',
    off: 'Slået fra: Intet læses eller vises',
    never: 'Ikke læst endnu',
    read: (events, when) =>
      plural(events, { one: `1 begivenhed, læst ${when}`, other: `${events} begivenheder, læst ${when}` }),
    leftOut: (events) =>
      plural(events, { one: '1 begivenhed kunne ikke læses.', other: `${events} begivenheder kunne ikke læses.` }),
    problem: (since, why) => `Har ikke kunnet læses siden ${since}: ${why}`,
    colour: 'Farve',
    colours: { blue: 'Blå', green: 'Grøn', violet: 'Violet', orange: 'Orange', grey: 'Grå' },
    hidePrivate: 'Skjul private begivenheder',
    hideFree: 'Skjul dem, du har afslået, eller hvor du er ledig',
    hideAllDay: 'Skjul heldagsbegivenheder',
    words: 'Skjul begivenheder med disse ord',
    wordsExample: 'læge, frokost',
    manyWords: (most) => `Højst ${most} ord med komma imellem.`,
    remove: (name) => `Fjern ${name}? Poster, du har lavet af dens begivenheder, bliver.`,
  },
}

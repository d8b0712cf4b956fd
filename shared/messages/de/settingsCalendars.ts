/** The person's calendars, in German. */
import type { Messages } from '../en/settings.ts'
import { plural } from '../plural.ts'

export const messages: Pick<Messages, 'calendars'> = {
  calendars: {
    title: 'Kalender',
    about:
      'Ihre Termine stehen neben deinem Tag, und ein Klick macht einen zum Eintrag. In einen Kalender wird nichts geschrieben.',
    address: 'Adresse des Kalenders',
    addressExample: 'https://… oder webcal://…',
    where:
      'Outlook: Einstellungen › Kalender › Freigegebene Kalender › Veröffentlichen › ICS. Google: Einstellungen des Kalenders › Privatadresse im iCal-Format. Andere: suche nach iCal oder „abonnieren“.',
    secret: 'Wer die Adresse hat, kann den Kalender lesen: Sie steht nur im Schlüsselbund dieses Computers.',
    add: 'Hinzufügen',
    chooseFile: 'Datei wählen …',
    name: 'Name des Kalenders',
    details: (name) => `Optionen von ${name}`,
    actionsFor: (name) => `Aktionen für ${name}`,
    readNow: 'Jetzt lesen',
    reading: 'Wird gelesen …',
    off: 'Ausgeschaltet: nichts wird gelesen oder gezeigt',
    never: 'Noch nicht gelesen',
    read: (events, when) =>
      plural(events, { one: `1 Termin, gelesen ${when}`, other: `${events} Termine, gelesen ${when}` }),
    leftOut: (events) =>
      plural(events, { one: '1 Termin war nicht lesbar.', other: `${events} Termine waren nicht lesbar.` }),
    problem: (since, why) => `Seit ${since} nicht lesbar: ${why}`,
    colour: 'Farbe',
    colours: { blue: 'Blau', green: 'Grün', violet: 'Violett', orange: 'Orange', grey: 'Grau' },
    hidePrivate: 'Private Termine ausblenden',
    hideFree: 'Termine ausblenden, die du abgesagt hast oder bei denen du frei bist',
    hideAllDay: 'Ganztägige Termine ausblenden',
    words: 'Termine mit diesen Wörtern ausblenden',
    wordsExample: 'Arzt, Mittag',
    manyWords: (most) => `Höchstens ${most} Wörter, mit Kommas dazwischen.`,
    remove: (name) => `${name} entfernen? Einträge, die du aus seinen Terminen gemacht hast, bleiben.`,
  },
}

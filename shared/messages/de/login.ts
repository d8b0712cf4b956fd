/** What is said around logging in, in German. */
import { number } from '../../time/formatTime.ts'
import type { Messages } from '../en/login.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  systems: 'Systeme',
  form: {
    title: (system) => `Bei ${system} anmelden`,
    optional: 'optional',
    as: 'Als {person}',
    someoneElse: 'Jemand anderes',
    overHttp:
      'Die Anmeldung unverschlüsselt über http senden? Unterwegs könnte jeder sie lesen und in deinem Namen Zeit buchen.',
    overHttpYes: 'Über http senden',
    overHttpNo: 'https verwenden',
    asking: 'Server wird gefragt',
    loggingIn: 'Anmeldung läuft',
    test: 'Testen',
    logIn: 'Anmelden',
    missing: 'Es fehlt etwas',
    empty: (field) => `Das Feld „${field}“ ist noch leer.`,
  },
  steps: { address: 'Adresse', server: 'Server', login: 'Anmeldung', person: 'Person', catalog: 'Projekte' },
  states: { passed: 'gelungen', failed: 'misslungen', open: 'nicht versucht' },
  failed: {
    address: 'Diese Adresse lässt sich nicht verwenden.',
    unreachable: 'Die Adresse stimmt, aber der Server ist nicht erreichbar.',
    serverTrouble: 'Der Server ist da, hat aber selbst ein Problem.',
    otherSystem: (system) => `Unter dieser Adresse antwortet etwas, aber nicht so wie ${system}.`,
    refused: 'Der Server antwortet, aber die Anmeldung wurde abgelehnt.',
    cutOff: 'Der Server hat zuerst geantwortet, aber nicht auf die Anmeldung.',
    login: 'Die Anmeldung hat nicht geklappt.',
    person: 'Die Anmeldung klappt, aber nicht für diese Person.',
    catalog: 'Die Anmeldung klappt, aber die Projekte lassen sich nicht abrufen.',
  },
  report: {
    hello: (name) => `Es klappt. Hallo, ${name}.`,
    where: (server, address) => `${server} unter ${address}`,
    targets: (count) => plural(count, { one: '1 Projekt', other: `${number(count)} Projekte und Aufgaben` }),
    targetsIn: (count, zone) =>
      plural(count, {
        one: `1 Projekt, Zeiten in ${zone}`,
        other: `${number(count)} Projekte und Aufgaben, Zeiten in ${zone}`,
      }),
  },
  people: {
    title: 'Wer bist du?',
    why: (system) => `Diese Anmeldung nennt niemanden. Zeit wird in ${system} für die Person gebucht, die du wählst.`,
    name: 'Dein Name',
    type: 'Tippe deinen Namen',
    list: 'Personen',
    nobody: 'Dort steht niemand auf der Liste. Frag die Person, von der du den Schlüssel hast.',
    notFound: 'So heißt niemand.',
    some: (shown, all) => `${number(shown)} von ${number(all)} zu sehen. Tippe, um die anderen zu finden.`,
    all: (count) => plural(count, { one: '1 Person', other: `${number(count)} Personen` }),
  },
}

/** What is said around logging in, in Danish. */
import { number } from '../../time/formatTime.ts'
import type { Messages } from '../en/login.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  systems: 'Systemer',
  form: {
    title: (system) => `Log ind på ${system}`,
    optional: 'valgfrit',
    as: 'Som {person}',
    someoneElse: 'En anden',
    overHttp: 'Send dit login ukrypteret over http? Alle på vejen kan læse det og registrere tid i dit navn.',
    overHttpYes: 'Send over http',
    overHttpNo: 'Brug https',
    asking: 'Spørger serveren',
    loggingIn: 'Logger ind',
    test: 'Test',
    logIn: 'Log ind',
    missing: 'Der mangler noget',
    empty: (field) => `Feltet “${field}” er stadig tomt.`,
  },
  steps: { address: 'Adresse', server: 'Server', login: 'Login', person: 'Person', catalog: 'Projekter' },
  states: { passed: 'lykkedes', failed: 'mislykkedes', open: 'ikke prøvet' },
  failed: {
    address: 'Denne adresse kan ikke bruges.',
    unreachable: 'Adressen er i orden, men der er ingen forbindelse til serveren.',
    serverTrouble: 'Serveren er der, men har selv et problem.',
    otherSystem: (system) => `Noget svarer på denne adresse, men ikke som ${system} gør.`,
    refused: 'Serveren svarer, men dit login blev afvist.',
    cutOff: 'Serveren svarede først, men ikke på dit login.',
    login: 'Det lykkedes ikke at logge ind.',
    person: 'Dit login virker, men ikke for denne person.',
    catalog: 'Dit login virker, men projekterne kan ikke hentes.',
  },
  report: {
    hello: (name) => `Det virker. Hej, ${name}.`,
    where: (server, address) => `${server} på ${address}`,
    targets: (count) => plural(count, { one: '1 projekt', other: `${number(count)} projekter og opgaver` }),
    targetsIn: (count, zone) =>
      plural(count, {
        one: `1 projekt, tider i ${zone}`,
        other: `${number(count)} projekter og opgaver, tider i ${zone}`,
      }),
  },
  people: {
    title: 'Hvem er du?',
    why: (system) => `Dette login siger ikke, hvem du er. Tiden registreres i ${system} for den person, du vælger.`,
    name: 'Dit navn',
    type: 'Skriv dit navn',
    list: 'Personer',
    nobody: 'Der står ingen på listen. Spørg den, der gav dig nøglen.',
    notFound: 'Ingen hedder sådan.',
    some: (shown, all) => `${number(shown)} af ${number(all)} vises. Skriv for at finde de andre.`,
    all: (count) => plural(count, { one: '1 person', other: `${number(count)} personer` }),
  },
}

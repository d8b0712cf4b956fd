/** What is said around logging in, in Swedish. */
import { number } from '../../time/formatTime.ts'
import type { Messages } from '../en/login.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  systems: 'System',
  form: {
    title: (system) => `Logga in på ${system}`,
    optional: 'valfritt',
    as: 'Som {person}',
    someoneElse: 'Någon annan',
    overHttp:
      'Skicka inloggningen okrypterad över http? Vem som helst på vägen kan läsa den och registrera tid i ditt namn.',
    overHttpYes: 'Skicka över http',
    overHttpNo: 'Använd https',
    asking: 'Frågar servern',
    loggingIn: 'Loggar in',
    test: 'Testa',
    logIn: 'Logga in',
    missing: 'Något saknas',
    empty: (field) => `Fältet ”${field}” är fortfarande tomt.`,
  },
  steps: { address: 'Adress', server: 'Server', login: 'Inloggning', person: 'Person', catalog: 'Projekt' },
  states: { passed: 'lyckades', failed: 'misslyckades', open: 'inte testat' },
  failed: {
    address: 'Den här adressen kan inte användas.',
    unreachable: 'Adressen stämmer, men det finns ingen anslutning till servern.',
    serverTrouble: 'Servern finns där, men har själv ett problem.',
    otherSystem: (system) => `Något svarar på den här adressen, men inte som ${system} gör.`,
    refused: 'Servern svarar, men inloggningen avvisades.',
    cutOff: 'Servern svarade först, men inte på inloggningen.',
    login: 'Inloggningen fungerade inte.',
    person: 'Inloggningen fungerar, men inte för den här personen.',
    catalog: 'Inloggningen fungerar, men projekten kan inte hämtas.',
  },
  report: {
    hello: (name) => `Det fungerar. Hej, ${name}.`,
    where: (server, address) => `${server} på ${address}`,
    targets: (count) => plural(count, { one: '1 projekt', other: `${number(count)} projekt och uppgifter` }),
    targetsIn: (count, zone) =>
      plural(count, {
        one: `1 projekt, tider i ${zone}`,
        other: `${number(count)} projekt och uppgifter, tider i ${zone}`,
      }),
  },
  people: {
    title: 'Vem är du?',
    why: (system) =>
      `Den här inloggningen säger inte vem du är. Tiden registreras i ${system} för den person du väljer.`,
    name: 'Ditt namn',
    type: 'Skriv ditt namn',
    list: 'Personer',
    nobody: 'Ingen finns på listan. Fråga den som gav dig nyckeln.',
    notFound: 'Ingen heter så.',
    some: (shown, all) => `${number(shown)} av ${number(all)} visas. Skriv för att hitta de andra.`,
    all: (count) => plural(count, { one: '1 person', other: `${number(count)} personer` }),
  },
}

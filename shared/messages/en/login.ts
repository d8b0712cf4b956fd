/** What is said around logging in, in English: every other language has the same messages. */
import { number } from '../../time/formatTime.ts'
import { plural } from '../plural.ts'

export const messages = {
  systems: 'Systems',
  form: {
    title: (system: string) => `Log in to ${system}`,
    optional: 'optional',
    /** `{person}`: who the person said they are. */
    as: 'As {person}',
    someoneElse: 'Someone else',
    overHttp: 'Send the login unencrypted over http? Anyone on the way could read it and book time as you.',
    overHttpYes: 'Send it over http',
    overHttpNo: 'Use https',
    asking: 'Asking the server',
    loggingIn: 'Logging in',
    test: 'Test connection',
    logIn: 'Log in',
    missing: 'Something is missing',
    empty: (field: string) => `${field} is still empty.`,
  },
  steps: { address: 'Address', server: 'Server', login: 'Login', person: 'Person', catalog: 'Projects' },
  /** Said after a step. */
  states: { passed: 'passed', failed: 'failed', open: 'not tried' },
  failed: {
    address: "This address can't be used.",
    unreachable: "The address is fine, but the server can't be reached.",
    serverTrouble: 'The server is there, but has a problem of its own.',
    otherSystem: (system: string) => `Something answers at this address, but not as ${system} does.`,
    refused: 'The server answers, but the login was refused.',
    cutOff: 'The server answered at first, but not to the login.',
    login: 'The login did not work.',
    person: 'The login works, but not for this person.',
    catalog: "The login works, but the projects can't be fetched.",
  },
  report: {
    hello: (name: string) => `It works. Hello, ${name}.`,
    where: (server: string, address: string) => `${server} at ${address}`,
    targets: (count: number) => plural(count, { one: '1 project', other: `${number(count)} projects and tasks` }),
    targetsIn: (count: number, zone: string) =>
      plural(count, {
        one: `1 project, times in ${zone}`,
        other: `${number(count)} projects and tasks, times in ${zone}`,
      }),
  },
  people: {
    title: 'Who are you?',
    why: (system: string) => `This login names nobody. Time is booked in ${system} for the person you choose.`,
    name: 'Your name',
    type: 'Type your name',
    list: 'People',
    nobody: 'Nobody is listed there. Ask whoever gave you the key.',
    notFound: 'Nobody is called that.',
    some: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown. Type to find the others.`,
    all: (count: number) => plural(count, { one: '1 person', other: `${number(count)} people` }),
  },
}

export type Messages = typeof messages

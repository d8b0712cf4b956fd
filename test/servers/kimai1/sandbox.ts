/** A lively company for running the app by hand and for end-to-end tests, and catalogs of any size. */
import type { Seed } from './seedSchema.ts'

/** How anna, the person at the desk, logs in. */
export const SANDBOX_USER = 'anna'
export const SANDBOX_PASSWORD = 'changeme'
/** Her API key, as `authenticate` answers it. */
export const SANDBOX_KEY = '4f1a7c20e95b83d6a0c4e7f12'

const CUSTOMERS = ['Große & Söhne', 'Nordlys Møbler', 'Ängelholms Båtvarv', 'Internt']

/** Name, customer, comment. */
const PROJECTS: [name: string, customer: number, comment?: string][] = [
  ['Website Relaunch', 1, 'Phase 2'],
  ['Lagerverwaltung', 1],
  ['Schulungen', 1],
  ['Preisliste für Händler', 1],
  ['Køkkenkatalog', 2],
  ['Webshop på dansk', 2, 'Kun telefonsupport'],
  ['Smørrebrød-appen', 2],
  ['Båtregister', 3],
  ['Översättning', 3],
  ['Underhåll', 3],
  ['Buchhaltung', 4],
  ['Recruiting', 4],
]

/** Name, and the projects it is for; none is all. */
const TASKS: [name: string, projects?: number[]][] = [
  ['Programmierung'],
  ['Besprechung'],
  ['Konzept & Entwurf'],
  ['Testen'],
  ['Dokumentation'],
  ['Fotografering', [5, 6]],
  ['Workshop vor Ort', [3]],
  ['Översättning', [9]],
  ['Vorbereitung', [3]],
]

const PEOPLE: Seed['users'] = [
  { userID: 104, name: SANDBOX_USER, alias: 'Anna Bergström', key: SANDBOX_KEY, password: SANDBOX_PASSWORD },
  { userID: 105, name: 'søren', alias: 'Søren Ægidius', password: SANDBOX_PASSWORD },
  { userID: 106, name: 'jürgen', alias: null, password: SANDBOX_PASSWORD },
  { userID: 485574296, name: 'admin', globalRoleID: 1, password: 'admin' },
]

/** Anna in Berlin, four customers, twelve projects; Schulungen and some others have tasks of their own. */
export function sandboxSeed(): Seed {
  return {
    users: PEOPLE,
    preferences: { timezone: 'Europe/Berlin', 'ui.rowlimit': '100' },
    customers: CUSTOMERS.map((name, at) => ({ customerID: at + 1, name, contact: '' })),
    projects: PROJECTS.map(([name, customerID, comment], at) => ({
      projectID: at + 1,
      customerID,
      name,
      comment: comment ?? '',
    })),
    activities: TASKS.map(([name], at) => ({ activityID: at + 1, name })),
    projects_activities: TASKS.flatMap(([, projects = []], at) =>
      projects.map((projectID) => ({ projectID, activityID: at + 1 })),
    ),
  }
}

/** The same people with `projects` projects, four tasks each besides ten for all, ten projects a customer. */
export function largeSeed(projects: number): Seed {
  const numbers = (length: number): number[] => Array.from({ length }, (_, at) => at + 1)
  const own = numbers(projects * 4).map((n) => ({ activityID: n + 10, projectID: Math.ceil(n / 4) }))
  return {
    ...sandboxSeed(),
    customers: numbers(Math.max(1, Math.ceil(projects / 10))).map((n) => ({ customerID: n, name: `Customer ${n}` })),
    projects: numbers(projects).map((n) => ({
      projectID: n,
      customerID: Math.ceil(n / 10),
      name: `Project ${n}`,
    })),
    activities: [
      ...numbers(10).map((n) => ({ activityID: n, name: `Task for all ${n}` })),
      ...own.map(({ activityID, projectID }) => ({ activityID, name: `Task ${activityID} of ${projectID}` })),
    ],
    projects_activities: own,
  }
}

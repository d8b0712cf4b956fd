/** The company for running the app by hand and for end-to-end tests, and catalogs of any size. */
import { type ActivityName, type CustomerName, PEOPLE, type ProjectName, PROJECTS } from '../company.ts'
import type { Seed } from './seedSchema.ts'

/** How anna, the person at the desk, logs in. */
export const SANDBOX_USER = 'anna'
export const SANDBOX_PASSWORD = 'changeme'
/** Her API key, as `authenticate` answers it. */
export const SANDBOX_KEY = '4f1a7c20e95b83d6a0c4e7f12'

const CUSTOMERS: CustomerName[] = ['Acme', 'Große Söhne & Co', 'Ærø Maritime Museum', 'Internal']

/** Name, comment. */
const PROJECT_ROWS: [name: ProjectName, comment?: string][] = [
  ['Website Relaunch', 'Phase 2'],
  ['Café Ærø'],
  ['Training'],
  ['Price List 2026'],
  ['Audio Guide'],
  ['Special Exhibition Ω', 'By phone only'],
  ['Ticket Shop'],
  ['Online Shop'],
  ['Mobile App'],
  ['Support'],
  ['Administration'],
  ['Recruiting'],
]

/** Name, and the projects it is for; none is all. */
const TASKS: [name: ActivityName, projects?: number[]][] = [
  ['Coding'],
  ['Meeting'],
  ['Concept & Design'],
  ['Testing'],
  ['Documentation'],
  ['Studio Recording', [5, 6]],
  ['Workshop on Site', [3]],
  ['Editing', [9]],
  ['Preparation', [3]],
]

const USERS: Seed['users'] = [
  { userID: 104, name: SANDBOX_USER, alias: PEOPLE.anna, key: SANDBOX_KEY, password: SANDBOX_PASSWORD },
  { userID: 105, name: 'søren', alias: PEOPLE.søren, password: SANDBOX_PASSWORD },
  { userID: 106, name: 'jürgen', alias: null, password: SANDBOX_PASSWORD },
  { userID: 485574296, name: 'admin', globalRoleID: 1, password: 'admin' },
]

/** Anna in Berlin, four customers, twelve projects; Training and some others have tasks of their own. */
export function sandboxSeed(): Seed {
  return {
    users: USERS,
    preferences: { timezone: 'Europe/Berlin', 'ui.rowlimit': '100' },
    customers: CUSTOMERS.map((name, at) => ({ customerID: at + 1, name, contact: '' })),
    projects: PROJECT_ROWS.map(([name, comment], at) => ({
      projectID: at + 1,
      customerID: CUSTOMERS.indexOf(PROJECTS[name].customer) + 1,
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

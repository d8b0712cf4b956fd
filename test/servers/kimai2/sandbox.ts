/** The company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import {
  ACTIVITIES,
  type ActivityFacts,
  CUSTOMERS,
  namesOf,
  PEOPLE,
  type ProjectFacts,
  type ProjectName,
  PROJECTS,
} from '../company.ts'
import type { Seed } from './seedSchema.ts'

/** The token of anna, the person at the desk. */
export const SANDBOX_TOKEN = 'annatoken00000000000000001'
/** The token of root, the administrator. */
export const SANDBOX_ADMIN_TOKEN = 'roottoken00000000000000001'

/** All but one that was over before the company came to Kimai 2. */
const PROJECT_NAMES: ProjectName[] = namesOf(PROJECTS).filter((name) => name !== 'Café Ærø')

const TAGS = ['deep work', 'café', 'home office', 'on site', 'goodwill']

/** Anna and the administrator, five customers, twenty projects; Training takes none of the global activities. */
export function sandboxSeed(): Seed {
  return {
    users: [
      { id: 1, username: 'anna', alias: PEOPLE.anna, timezone: 'Europe/Berlin', language: 'en', token: SANDBOX_TOKEN },
      {
        id: 2,
        username: 'root',
        role: 'ROLE_SUPER_ADMIN',
        timezone: 'UTC',
        language: 'en',
        token: SANDBOX_ADMIN_TOKEN,
      },
    ],
    customers: CUSTOMERS.map((name, index) => ({ id: index + 1, name, number: number(index) })),
    projects: PROJECT_NAMES.map((name, index) => {
      const { customer, color, billable }: ProjectFacts = PROJECTS[name]
      return {
        id: index + 1,
        name,
        customer: CUSTOMERS.indexOf(customer) + 1,
        color,
        billable: billable ?? true,
        globalActivities: name !== 'Training',
        number: number(index),
      }
    }),
    activities: namesOf(ACTIVITIES).map((name, index) => {
      const { project, billable }: ActivityFacts = ACTIVITIES[name]
      return {
        id: index + 1,
        name,
        project: project === undefined ? null : PROJECT_NAMES.indexOf(project) + 1,
        billable: billable ?? true,
        number: number(index),
      }
    }),
    tags: TAGS.map((name, index) => ({ id: index + 1, name, visible: true })),
  }
}

/** The same people with `projects` projects, four activities each besides ten global ones, ten projects a customer. */
export function largeSeed(projects: number): Seed {
  const customers = Math.max(1, Math.ceil(projects / 10))
  const globals = Array.from({ length: 10 }, (_, index) => ({ id: index + 1, name: `Global ${index + 1}` }))
  const own = Array.from({ length: projects * 4 }, (_, index) => ({
    id: index + 11,
    name: `Task ${(index % 4) + 1} of ${Math.floor(index / 4) + 1}`,
    project: Math.floor(index / 4) + 1,
  }))
  return {
    ...sandboxSeed(),
    customers: Array.from({ length: customers }, (_, index) => ({ id: index + 1, name: `Customer ${index + 1}` })),
    projects: Array.from({ length: projects }, (_, index) => ({
      id: index + 1,
      name: `Project ${index + 1}`,
      customer: Math.floor(index / 10) + 1,
    })),
    activities: [...globals, ...own],
  }
}

const number = (index: number): string => String(index + 2).padStart(4, '0')

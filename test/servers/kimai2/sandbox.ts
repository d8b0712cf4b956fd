/** A lively company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import type { Seed } from './seedSchema.ts'

/** The token of anna, the person at the desk. */
export const SANDBOX_TOKEN = 'annatoken00000000000000001'
/** The token of root, the administrator. */
export const SANDBOX_ADMIN_TOKEN = 'roottoken00000000000000001'

/** Name, customer, colour, billable. */
type ProjectRow = [name: string, customer: number, color: string, billable?: boolean]

const CUSTOMERS = ['Acme', 'Große Söhne & Co', 'Nordlicht Energie', 'Städtisches Museum', 'Intern']

const PROJECTS: ProjectRow[] = [
  ['Website Relaunch', 1, '#1e90ff'],
  ['Online-Shop', 1, '#00bfff'],
  ['Support', 1, '#808080'],
  ['Mobile App', 1, '#008080'],
  ['ERP-Einführung', 2, '#ffa500'],
  ['Lagerverwaltung', 2, '#a52a2a'],
  ['Schulungen', 2, '#ffd700'],
  ['Preisrechner', 2, '#ee82ee'],
  ['Netzportal', 3, '#008000'],
  ['Smart Meter', 3, '#9acd32'],
  ['Datenmigration', 3, '#000080'],
  ['Barrierefreiheit', 3, '#800080'],
  ['Audioguide', 4, '#ff00ff'],
  ['Ticketing', 4, '#ff0000'],
  ['Sammlung digital', 4, '#f0e68c'],
  ['Sonderausstellung Ω', 4, '#add8e6'],
  ['Administration', 5, '#c0c0c0', false],
  ['Recruiting', 5, '#ffdab9', false],
  ['Weiterbildung', 5, '#808000', false],
  ['Pausen', 5, '#d2d6de', false],
]

/** Name, the project it belongs to (none is global), billable. */
const ACTIVITIES: [name: string, project?: number | null, billable?: boolean][] = [
  ['Coding'],
  ['Konzept & Design'],
  ['Meeting', null, false],
  ['Testing'],
  ['Projektleitung'],
  ['Dokumentation'],
  ['Reisezeit', null, false],
  ['Redaktion', 1],
  ['Bereitschaft', 3],
  ['Workshop vor Ort', 7],
  ['Aufnahme im Studio', 13],
  ['Vorbereitung', 7],
]

const TAGS = ['deep work', 'büro', 'homeoffice', 'vor ort', 'kulanz']

/** Anna in Berlin, five customers, twenty projects; Schulungen takes none of the global activities. */
export function sandboxSeed(): Seed {
  return {
    users: [
      { id: 1, username: 'anna', alias: 'Anna Berg', timezone: 'Europe/Berlin', language: 'en', token: SANDBOX_TOKEN },
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
    projects: PROJECTS.map(([name, customer, color, billable], index) => ({
      id: index + 1,
      name,
      customer,
      color,
      billable: billable ?? true,
      globalActivities: name !== 'Schulungen',
      number: number(index),
    })),
    activities: ACTIVITIES.map(([name, project, billable], index) => ({
      id: index + 1,
      name,
      project: project ?? null,
      billable: billable ?? true,
      number: number(index),
    })),
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

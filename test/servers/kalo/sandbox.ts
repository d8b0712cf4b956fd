/** The company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import { PEOPLE, type ProjectFacts, type ProjectName, PROJECTS } from '../company.ts'
import type { Freelancer, Invoice, Key, Project, Seed, Task } from './model.ts'

/** The key of the team at hand. */
export const SANDBOX_KEY = '0123456789abcdef0123456789abcdef'
/** The key of another team, with a project and a task of its own. */
export const SANDBOX_OTHER_KEY = 'fedcba9876543210fedcba9876543210'
/** The address of Anna, the person at the desk. */
export const SANDBOX_EMAIL = 'anna.bergstroem@fernhill.example'

const KEYS: Key[] = [
  { key: SANDBOX_KEY, team: 7, denied: [] },
  { key: SANDBOX_OTHER_KEY, team: 8, denied: [] },
]

const USERS = [
  { id: 42, name: PEOPLE.grace, team: 7 },
  { id: 43, name: PEOPLE.tom, team: 7 },
  { id: 90, name: 'Olga Other', team: 8 },
]

/** Name, e-mail, city, country, currency, hourly rate. */
const FREELANCERS: [name: string, email: string, city: string, country: string, currency: string, hourly: number][] = [
  [PEOPLE.anna, SANDBOX_EMAIL, 'Århus', 'DK', 'DKK', 640],
  [PEOPLE.jürgen, 'juergen.gross@fernhill.example', 'Köln', 'DE', 'EUR', 85],
  [PEOPLE.åsa, 'asa.akerman@fernhill.example', 'Malmö', 'SE', 'SEK', 900],
  [PEOPLE.søren, 'soren.ostergaard@fernhill.example', 'Zürich', 'CH', 'CHF', 120],
]

const OVER = '2024-12-31'
const AHEAD = '2099-12-31'

/** Title, end date, workgroup. */
const PROJECT_ROWS: [title: ProjectName, end: string | null, workgroup: number | null][] = [
  ['Website Relaunch', null, 3],
  ['Online Shop', AHEAD, 3],
  ['Mobile App', AHEAD, 5],
  ['Audio Guide', null, null],
  ['Café Ærø', null, 5],
  ['Stock & Warehouse', OVER, 3],
  ['Customer Portal', null, 3],
  ['Smart Meter', AHEAD, null],
  ['Special Exhibition Ω', null, 5],
  ['Data Migration', null, null],
  ['Accessibility Review of Every Public Page', AHEAD, 3],
  ['Administration', null, null],
]

const DESCRIPTIONS = [
  null,
  'First draft',
  '',
  'Talk to Grace first.\n\nThen it may go out.',
  '<p>See <b>enclosed</b></p>',
]
const STATUSES = ['ongoing', 'ongoing', 'pending', 'completed'] as const
const RATE_TYPES = ['hourly', 'hourly', 'daily', 'fixed', null] as const
const RATES = { hourly: 60, daily: 480, fixed: 1500 }

type Kind = 'project' | 'task' | 'freelancer' | 'invoice'

const PREFIXES = { project: '6b0c7d1e', task: '6f1e2a3b', freelancer: '91aa4c5d', invoice: '1a50b6e7' }

/** The UUID of the record with this number, counted from 1. */
const uuid = (kind: Kind, number: number): string =>
  `${PREFIXES[kind]}-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Anna and three colleagues, twelve projects of which one is over, 41 tasks of every status and kind of rate. */
export function sandboxSeed(): Seed {
  const projects = PROJECT_ROWS.map(([title, end_date, workgroup], index) =>
    project(index + 1, { title, end_date, workgroup, start_date: '2024-01-08' }),
  )
  const tasks = PROJECT_ROWS.flatMap(([title], index) => {
    const { tasks: summaries }: ProjectFacts = PROJECTS[title]
    return summaries.map((summary) => ({ summary, project: uuid('project', index + 1) }))
  }).map((each, index) => lively(index, each))
  return {
    keys: structuredClone(KEYS),
    users: structuredClone(USERS),
    projects: [...projects, project(13, { team: 8, title: 'Another team’s project' })],
    tasks: [
      ...tasks,
      task(tasks.length + 1, { team: 8, project: uuid('project', 13), summary: 'Another team’s task', managers: [90] }),
    ],
    freelancers: FREELANCERS.map((row, index) => freelancer(index + 1, row)),
    invoices: tasks.filter(({ status }) => status === 'completed').flatMap(invoiced),
  }
}

/** The same people with `projects` projects and two tasks of Anna's in each. */
export function largeSeed(projects: number): Seed {
  const numbers = Array.from({ length: projects }, (_, index) => index + 1)
  return {
    ...sandboxSeed(),
    projects: numbers.map((number) => project(number, { title: `Project ${number}` })),
    tasks: numbers.flatMap((number) =>
      [1, 2].map((which) =>
        task(number * 2 - 2 + which, { project: uuid('project', number), summary: `Task ${which} of ${number}` }),
      ),
    ),
    invoices: [],
  }
}

/** A task with what the others have not: every third is a colleague's, every seventh nobody's. */
function lively(index: number, given: Pick<Task, 'summary' | 'project'>): Task {
  const rate_type = RATE_TYPES[index % RATE_TYPES.length] ?? null
  const person = index % 3 === 2 ? 2 + (Math.floor(index / 3) % 3) : 1
  return task(index + 1, {
    ...given,
    freelancer: index % 7 === 6 ? null : uuid('freelancer', person),
    managers: index % 5 === 4 ? [42, 43] : [42],
    description: DESCRIPTIONS[index % DESCRIPTIONS.length] ?? null,
    status: STATUSES[index % STATUSES.length] ?? 'ongoing',
    rate_type,
    rate: rate_type === null ? null : RATES[rate_type],
  })
}

const project = (number: number, given: Partial<Project> & Pick<Project, 'title'>): Project => ({
  id: uuid('project', number),
  team: 7,
  description: null,
  start_date: null,
  end_date: null,
  workgroup: null,
  ...given,
})

const task = (number: number, given: Partial<Task> & Pick<Task, 'project' | 'summary'>): Task => ({
  id: uuid('task', number),
  team: 7,
  freelancer: given.team === 8 ? null : uuid('freelancer', 1),
  managers: [42],
  description: null,
  rate: 60,
  rate_type: 'hourly',
  status: 'ongoing',
  ...given,
})

function freelancer(
  number: number,
  [name, email, city, country, currency, hourly_rate]: (typeof FREELANCERS)[number],
): Freelancer {
  return {
    id: uuid('freelancer', number),
    team: 7,
    name,
    email,
    city,
    country,
    currency,
    daily_rate: null,
    hourly_rate,
  }
}

const invoiced = (done: Task, index: number): Invoice[] =>
  done.freelancer === null
    ? []
    : [
        {
          id: uuid('invoice', index + 1),
          team: 7,
          freelancer: done.freelancer,
          task: done.id,
          amount: done.rate,
          currency: 'EUR',
          status: 'paid',
          reference: `INV-${String(index + 1).padStart(4, '0')}`,
          vat: 0,
          created_at: '2025-02-28T16:20:00Z',
        },
      ]

/** The company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import { type ActivityName, CUSTOMERS, PEOPLE, type ProjectName, PROJECTS, type TaskName } from '../company.ts'
import type { Activity, Permission, Project, ProjectStatus, Seed, Task, User } from './model.ts'

/** The application that may do everything. */
export const SANDBOX_APP_ID = 'stint-app'
export const SANDBOX_APP_SECRET = 'sandbox-app-secret-0001'
/** Anna, the person at the desk, who has a standard activity and a standard time article. */
export const SANDBOX_USER_ID = 5
/** Søren, who has neither. */
export const SANDBOX_OTHER_USER_ID = 6

const PERMISSIONS: Permission[] = [
  'Timereport_Read',
  'Timereport_Write',
  'Project_Read',
  'Task_Read',
  'Task_Write',
  'Contact_Read',
  'Contact_Write',
]

export const LONG_AGO = Date.UTC(2024, 0, 15, 8)

const ONGOING: ProjectStatus = { id: 1, name: 'Ongoing', isCompletedStatus: false }
const PLANNED: ProjectStatus = { id: 2, name: 'Planned', isCompletedStatus: false }
const COMPLETED: ProjectStatus = { id: 3, name: 'Completed', isCompletedStatus: true }

/** Title, status, invoice type. */
type ProjectRow = [title: ProjectName, status?: ProjectStatus, invoiceType?: Project['invoiceType']]

/** From id 19 on. */
const PROJECT_ROWS: ProjectRow[] = [
  ['Mobile App'],
  ['Website Relaunch', ONGOING, 'fixedPrice'],
  ['Online Shop'],
  ['ERP Rollout'],
  ['Training', ONGOING, 'fixedPrice'],
  ['Café Ærø'],
  ['Special Exhibition Ω', PLANNED],
  ['Customer Portal'],
  ['Smart Meter', ONGOING, 'none'],
  ['Audio Guide'],
  ['Recruiting', PLANNED],
  ['Data Migration', COMPLETED],
]

/** Title, project, members, what else is special; from id 201 on. */
const TASKS: [
  title: TaskName | 'Call the printer',
  project: number | null,
  members: number[],
  special?: Partial<Task>,
][] = [
  ['Prototype', 19, [5], { boardId: 1, columnId: 11, estimate: 24 }],
  ['Icons', 19, [5, 6], { boardId: 1, columnId: 12 }],
  ['Notifications', 19, [6], { boardId: 1, columnId: 13, completedAt: LONG_AGO + 86_400_000 }],
  ['Store release', 19, [7], { timeReportingEnabled: false }],
  ['Image style', 20, [5, 7]],
  ['Interviews', 22, [5], { startDate: '2024-09-02', endDate: '2030-05-31' }],
  ['Façade sign', 24, [7]],
  ['Recording', 28, [8]],
  ['Call the printer', null, [5]],
]

/** Name, preferred time code, preferred time article; from id 34 on. */
const ACTIVITY_ROWS: [
  name: ActivityName | 'Paste-up',
  code: number | null,
  article: number | null,
  isActive?: boolean,
][] = [
  ['Coding', 16, null],
  ['Concept & Design', 16, 50],
  ['Meeting', null, null],
  ['On Call', 17, 51],
  ['Paste-up', 16, 49, false],
]

/** Four people, twelve projects of which one is completed, tasks of every kind. */
export function sandboxSeed(): Seed {
  return {
    applications: [
      { id: SANDBOX_APP_ID, secret: SANDBOX_APP_SECRET, permissions: [...PERMISSIONS], ipAddressAllowed: true },
    ],
    users: [
      person(5, PEOPLE.anna, { standardActivityId: 34, standardTimeArticleId: 49, department: 'Design' }),
      person(6, PEOPLE.søren),
      person(7, PEOPLE.åsa, { standardTimeArticleId: 50, schedule: [8, 8, 8, 8, 6, 0, 0] }),
      person(8, PEOPLE.jürgen, { standardActivityId: 35, endDate: '2024-12-31' }),
    ],
    contacts: [
      ...CUSTOMERS.map((name, index) => ({ id: index + 1, name, type: 'company' as const })),
      { id: 6, name: 'Märta Lindqvist', type: 'person' },
    ],
    projects: PROJECT_ROWS.map(([title, status = ONGOING, invoiceType = 'ongoing'], index) => ({
      ...blankProject(index + 19, String(1001 + index), title),
      customerId: CUSTOMERS.indexOf(PROJECTS[title].customer) + 1,
      status,
      invoiceType,
    })),
    internalProjects: [
      { id: 1, name: 'Administration', commentRequiredWhenTimeReporting: false, isActive: true },
      { id: 2, name: 'Learning days', commentRequiredWhenTimeReporting: true, isActive: true },
      { id: 3, name: 'Office move 2022', commentRequiredWhenTimeReporting: false, isActive: false },
    ],
    absenceProjects: [
      absence(1, 'Holiday', { salaryCode: 'HOL' }),
      absence(2, 'Sick leave', { salaryCode: 'SICK', refersToSickness: true }),
      absence(3, 'Care of a child', { salaryCode: 'CHILD', commentRequiredWhenTimeReporting: true }),
    ],
    taskBoards: [
      {
        id: 1,
        title: 'App for Acme',
        projectId: 19,
        columns: [
          { id: 11, title: 'To do' },
          { id: 12, title: 'In progress' },
          { id: 13, title: 'Done' },
        ],
      },
      { id: 2, title: 'General', projectId: null, columns: [] },
    ],
    tasks: TASKS.map(([title, projectId, memberIds, special], index) => ({
      ...blankTask(index + 201, title, projectId),
      memberIds,
      ...special,
    })),
    activities: ACTIVITY_ROWS.map(([name, preferredTimeCodeId, preferredTimeArticleId, isActive = true], index) => ({
      id: index + 34,
      name,
      isActive,
      preferredTimeCodeId,
      preferredTimeArticleId,
    })) satisfies Activity[],
    timeCodes: [
      { id: 16, name: 'Normal', isActive: true, isStandard: true },
      { id: 17, name: 'Overtime', isActive: true, isStandard: false },
      { id: 18, name: 'Old time code', isActive: false, isStandard: false },
    ],
    timeArticles: [
      { id: 49, name: 'Consulting hour', isActive: true },
      { id: 50, name: 'Design hour', isActive: true },
      { id: 51, name: 'Overtime hour', isActive: true },
      { id: 52, name: 'Old article', isActive: false },
    ],
    days: [],
    reports: [],
  }
}

/** The same people with `projects` projects, ten a customer and a task for every fourth; nothing internal, no absence. */
export function largeSeed(projects: number): Seed {
  const count = (many: number): number[] => Array.from({ length: many }, (_, index) => index + 1)
  return {
    ...sandboxSeed(),
    contacts: count(Math.ceil(projects / 10)).map((id) => ({ id, name: `Customer ${id}`, type: 'company' })),
    projects: count(projects).map((id) => ({
      ...blankProject(id, String(1000 + id), `Project ${id}`),
      customerId: Math.ceil(id / 10),
    })),
    internalProjects: [],
    absenceProjects: [],
    taskBoards: [],
    tasks: count(Math.floor(projects / 4)).map((id) => blankTask(id, `Task ${id}`, id * 4)),
  }
}

const person = (id: number, name: string, special: Partial<User> = {}): User => ({
  id,
  firstName: name.split(' ')[0] ?? '',
  lastName: name.split(' ')[1] ?? '',
  email: `user${id}@example.com`,
  employeeNumber: String(100 + id),
  department: null,
  startDate: '2020-01-01',
  endDate: null,
  standardTimeArticleId: null,
  standardActivityId: null,
  schedule: [8, 8, 8, 8, 8, 0, 0],
  ...special,
})

const absence = (id: number, name: string, special: Partial<Seed['absenceProjects'][number]>) => ({
  id,
  name,
  commentRequiredWhenTimeReporting: false,
  isActive: true,
  refersToSickness: false,
  salaryCode: null,
  ...special,
})

const blankProject = (id: number, orderNumber: string, title: string): Project => ({
  id,
  orderNumber,
  title,
  status: ONGOING,
  invoiceType: 'ongoing',
  startDate: '2024-01-15',
  endDate: null,
  managerId: 5,
  customerId: null,
  createdAt: LONG_AGO,
  updatedAt: null,
})

const blankTask = (id: number, title: string, projectId: number | null): Task => ({
  id,
  title,
  description: null,
  projectId,
  boardId: null,
  columnId: null,
  memberIds: [],
  createdByUserId: 5,
  timeReportingEnabled: true,
  estimate: null,
  startDate: null,
  endDate: null,
  completedAt: null,
  createdAt: LONG_AGO,
})

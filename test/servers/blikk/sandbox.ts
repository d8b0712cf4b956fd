/** A lively company in Malmö for `npm start` and the end-to-end tests, and catalogs of any size for those of scale. */
import type { Activity, Permission, Project, ProjectStatus, Seed, Task, User } from './model.ts'

/** The application that may do everything. */
export const SANDBOX_APP_ID = 'stint-app'
export const SANDBOX_APP_SECRET = 'sandbox-app-secret-0001'
/** Astrid, the person at the desk, who has a standard activity and a standard time article. */
export const SANDBOX_USER_ID = 5
/** Björn, who has neither. */
export const SANDBOX_OTHER_USER_ID = 6

const PERMISSIONS: Permission[] = ['Timereport_Read', 'Timereport_Write', 'Project_Read', 'Task_Read', 'Contact_Read']

const LONG_AGO = Date.UTC(2024, 0, 15, 8)

const ONGOING: ProjectStatus = { id: 1, name: 'Pågående', isCompletedStatus: false }
const PLANNED: ProjectStatus = { id: 2, name: 'Planerat', isCompletedStatus: false }
const COMPLETED: ProjectStatus = { id: 3, name: 'Avslutat', isCompletedStatus: true }

const CUSTOMERS = ['Ångström Bygg AB', 'Malmö Stadsteater', 'Rødgrød Bageri ApS', 'Göteborgs Hamn', 'Müller & Söhne']

/** Title, customer, status, invoice type. */
type ProjectRow = [title: string, customer: number, status?: ProjectStatus, invoiceType?: Project['invoiceType']]

/** From id 19 on. */
const PROJECTS: ProjectRow[] = [
  ['Ombyggnad Västra hamnen', 1],
  ['Takbyte Rönnen 4', 1, ONGOING, 'fixedPrice'],
  ['Energideklarationer', 1],
  ['Scenbygge Hösten', 2],
  ['Ljusrigg och el', 2, ONGOING, 'fixedPrice'],
  ['Nyt køkken på Østerbro', 3],
  ['Butiksinredning', 3, PLANNED],
  ['Kajförstärkning', 4],
  ['Kranbanor etapp 2', 4, ONGOING, 'none'],
  ['Lagerhalle Lübeck', 5],
  ['Fassade & Dämmung', 5, PLANNED],
  ['Foajé 2023', 2, COMPLETED],
]

/** Title, project, members, what else is special; from id 201 on. */
const TASKS: [title: string, project: number | null, members: number[], special?: Partial<Task>][] = [
  ['Ritningar', 19, [5], { boardId: 1, columnId: 11, estimate: 24 }],
  ['Bygglov', 19, [5, 6], { boardId: 1, columnId: 12 }],
  ['Rivning', 19, [6], { boardId: 1, columnId: 13, completedAt: LONG_AGO + 86_400_000 }],
  ['Städning efter dagen', 19, [7], { timeReportingEnabled: false }],
  ['Läkt och underlag', 20, [5, 7]],
  ['Snickerier', 22, [5], { startDate: '2024-09-02', endDate: '2030-05-31' }],
  ['Opmåling', 24, [7]],
  ['Statik', 28, [8]],
  ['Ring leverantören', null, [5]],
]

/** Name, preferred time code, preferred time article; from id 34 on. */
const ACTIVITIES: [name: string, code: number | null, article: number | null, isActive?: boolean][] = [
  ['Projektering', 16, null],
  ['Snickeri', 16, 50],
  ['Möte', null, null],
  ['Övertidsarbete', 17, 51],
  ['Gammal aktivitet', 16, 49, false],
]

/** Four people, twelve projects of which one is completed, tasks of every kind. */
export function sandboxSeed(): Seed {
  return {
    applications: [
      { id: SANDBOX_APP_ID, secret: SANDBOX_APP_SECRET, permissions: [...PERMISSIONS], ipAddressAllowed: true },
    ],
    users: [
      person(5, 'Astrid', 'Åkesson', { standardActivityId: 34, standardTimeArticleId: 49, department: 'Kontoret' }),
      person(6, 'Björn', 'Öberg'),
      person(7, 'Søren', 'Kjærgård', { standardTimeArticleId: 50, schedule: [8, 8, 8, 8, 6, 0, 0] }),
      person(8, 'Jürgen', 'Groß', { standardActivityId: 35, endDate: '2024-12-31' }),
    ],
    contacts: [
      ...CUSTOMERS.map((name, index) => ({ id: index + 1, name, type: 'company' as const })),
      { id: 6, name: 'Märta Lindqvist', type: 'person' },
    ],
    projects: PROJECTS.map(([title, customerId, status = ONGOING, invoiceType = 'ongoing'], index) => ({
      ...blankProject(index + 19, String(1001 + index), title),
      customerId,
      status,
      invoiceType,
    })),
    internalProjects: [
      { id: 1, name: 'Administration', commentRequiredWhenTimeReporting: false, isActive: true },
      { id: 2, name: 'Utbildning', commentRequiredWhenTimeReporting: true, isActive: true },
      { id: 3, name: 'Flytten 2022', commentRequiredWhenTimeReporting: false, isActive: false },
    ],
    absenceProjects: [
      absence(1, 'Semester', { salaryCode: 'SEM' }),
      absence(2, 'Sjuk', { salaryCode: 'SJK', refersToSickness: true }),
      absence(3, 'Vård av barn', { salaryCode: 'VAB', commentRequiredWhenTimeReporting: true }),
    ],
    taskBoards: [
      {
        id: 1,
        title: 'Västra hamnen',
        projectId: 19,
        columns: [
          { id: 11, title: 'Att göra' },
          { id: 12, title: 'Pågår' },
          { id: 13, title: 'Klart' },
        ],
      },
      { id: 2, title: 'Allmänt', projectId: null, columns: [] },
    ],
    tasks: TASKS.map(([title, projectId, memberIds, special], index) => ({
      ...blankTask(index + 201, title, projectId),
      memberIds,
      ...special,
    })),
    activities: ACTIVITIES.map(([name, preferredTimeCodeId, preferredTimeArticleId, isActive = true], index) => ({
      id: index + 34,
      name,
      isActive,
      preferredTimeCodeId,
      preferredTimeArticleId,
    })) satisfies Activity[],
    timeCodes: [
      { id: 16, name: 'Normal', isActive: true, isStandard: true },
      { id: 17, name: 'Övertid', isActive: true, isStandard: false },
      { id: 18, name: 'Gammal tidkod', isActive: false, isStandard: false },
    ],
    timeArticles: [
      { id: 49, name: 'Konsulttimme', isActive: true },
      { id: 50, name: 'Hantverkstimme', isActive: true },
      { id: 51, name: 'Övertidstimme', isActive: true },
      { id: 52, name: 'Gammal artikel', isActive: false },
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
    contacts: count(Math.ceil(projects / 10)).map((id) => ({ id, name: `Kund ${id}`, type: 'company' })),
    projects: count(projects).map((id) => ({
      ...blankProject(id, String(1000 + id), `Projekt ${id}`),
      customerId: Math.ceil(id / 10),
    })),
    internalProjects: [],
    absenceProjects: [],
    taskBoards: [],
    tasks: count(Math.floor(projects / 4)).map((id) => blankTask(id, `Uppgift ${id}`, id * 4)),
  }
}

const person = (id: number, firstName: string, lastName: string, special: Partial<User> = {}): User => ({
  id,
  firstName,
  lastName,
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
  updatedAt: LONG_AGO,
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

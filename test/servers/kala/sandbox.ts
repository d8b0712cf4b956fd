/** The company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import { PEOPLE, type ProjectFacts, type ProjectName, PROJECTS } from '../company.ts'
import type { Seed } from './seed.ts'

/** The company's key, good for everybody in it. */
export const SANDBOX_KEY = 'sandbox-kala-key-0000000001'
/** The company's number, which only Index asks for. */
export const SANDBOX_COMPANY = 4711
/** Anna, the person at the desk, whose pauses have a project. */
export const SANDBOX_EMPLOYEE = 7
/** Åsa, a colleague without one. */
export const SANDBOX_COLLEAGUE = 12

/** The project that pauses are booked on. */
const PAUSE = 890

const PROJECT_ROWS: [economyCaseNumber: string, name: ProjectName][] = [
  ['KA-14', 'Café Ærø'],
  ['KA-15', 'Audio Guide'],
  ['KA-17', 'Digital Collection'],
  ['KA-18', 'Special Exhibition Ω'],
  ['KA-21', 'Mobile App'],
  ['KA-22', 'Customer Portal'],
  ['KA-23', 'Training'],
  ['KA-25', 'Ticket Shop'],
  ['', 'Administration'],
  ['', 'Recruiting'],
]

/** Six people, one of them gone; twelve projects, and two that take no more hours. */
export function sandboxSeed(): Seed {
  return {
    employees: [
      {
        number: 1,
        name: PEOPLE.grace,
        title: 'Owner',
        phone: '+45 20 00 00 01',
        isAdmin: true,
        isLeader: true,
        settings: [{ key: 'sprog', value: 'en' }],
        moreSettings: [{ key: 'signatur', value: 'Grace' }],
        extra: { departmentId: 3 },
      },
      {
        number: SANDBOX_EMPLOYEE,
        name: PEOPLE.anna,
        title: 'Developer',
        phone: '+45 20 00 00 07',
        pauseCase: PAUSE,
        settings: 'absent',
      },
      { number: SANDBOX_COLLEAGUE, name: PEOPLE.åsa, title: 'Designer', phone: '+45 20 00 00 12', settings: null },
      {
        number: 15,
        name: PEOPLE.søren,
        title: 'Project manager',
        phone: '+45 20 00 00 15',
        isLeader: true,
        pauseCase: PAUSE,
      },
      { number: 18, name: PEOPLE.jürgen, title: 'Trainee' },
      { number: 19, name: PEOPLE.tom, title: 'Designer', active: false },
    ],
    projects: [
      ...PROJECT_ROWS.map(([economyCaseNumber, name], index) => {
        const { tasks }: ProjectFacts = PROJECTS[name]
        return {
          id: 812 + index,
          economyCaseNumber,
          name,
          tasks: tasks.map((task, place) => ({ id: 5531 + index * 10 + place, name: task })),
        }
      }),
      { id: 840, economyCaseNumber: 'KA-26', name: 'Offers & pay', employees: [1, 15] },
      { id: PAUSE, name: 'Pause', hidden: true },
      { id: 898, economyCaseNumber: 'KA-02', name: 'Ferry Harbour', finished: true },
      { id: 899, economyCaseNumber: 'KA-03', name: 'Lighthouse', archived: true },
    ],
    customers: [
      {
        id: 1,
        number: '1001',
        company: 'Ærø Maritime Museum',
        cvr: '10000001',
        street_address: 'Torvet 1',
        zip: '5970',
      },
      { id: 2, number: 1002, company: '', firstname: 'Åge', lastname: 'Nørgård', zip: '6857' },
      { id: 3, number: '', company: 'Große Söhne & Co', email: 'post@grosse-soehne.example' },
    ],
  }
}

/** The same people with `projects` projects of two open tasks each, and nobody's pauses booked. */
export function largeSeed(projects: number): Seed {
  return {
    employees: sandboxSeed().employees.map((employee) => ({ ...employee, pauseCase: null })),
    projects: Array.from({ length: projects }, (_, index) => ({
      id: index + 1,
      economyCaseNumber: `KA-${index + 1}`,
      name: `Project ${index + 1}`,
      tasks: [1, 2].map((task) => ({ id: (index + 1) * 10 + task, name: `Task ${task} of ${index + 1}` })),
    })),
  }
}

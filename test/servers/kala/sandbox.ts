/** A lively company for `npm start` and the end-to-end tests, and catalogs of any size for the tests of scale. */
import type { Seed } from './seed.ts'

/** The company's key, good for everybody in it. */
export const SANDBOX_KEY = 'sandbox-kala-key-0000000001'
/** The company's number, which only Index asks for. */
export const SANDBOX_COMPANY = 4711
/** Søren, the person at the desk, whose pauses have a project. */
export const SANDBOX_EMPLOYEE = 7
/** Åse, a colleague without one. */
export const SANDBOX_COLLEAGUE = 12

/** The project that pauses are booked on. */
const PAUSE = 890

/** Number, name, tasks. */
type ProjectRow = [economyCaseNumber: string, name: string, tasks?: string[]]

const PROJECTS: ProjectRow[] = [
  ['KA-14', 'Taghus Nord', ['Spær', 'Lægter', 'Tagsten', 'Inddækning']],
  ['KA-15', 'Skolen på Ærø', ['Gulve', 'Døre']],
  ['KA-17', 'Rådhuset, vinduer', ['Opmåling', 'Montering', 'Fugning']],
  ['KA-18', 'Sommerhus Blåvand', ['Terrasse']],
  ['KA-21', 'Børnehaven Mælkebøtten', ['Legehus', 'Hegn']],
  ['KA-22', 'Lejlighed Østerbrogade', ['Køkken', 'Badeværelse']],
  ['KA-23', 'Kirken i Sønderhø', ['Dør i våbenhus']],
  ['KA-25', 'Lager & værksted'],
  ['', 'Internt', ['Møder', 'Oprydning']],
  ['', 'Kørsel'],
]

/** Six people, one of them gone; twelve projects, and two that take no more hours. */
export function sandboxSeed(): Seed {
  return {
    employees: [
      {
        number: 1,
        name: 'Bodil Sørensen',
        title: 'Tømrermester',
        phone: '+45 20 00 00 01',
        isAdmin: true,
        isLeader: true,
        settings: [{ key: 'sprog', value: 'da' }],
        moreSettings: [{ key: 'signatur', value: 'Bodil' }],
        extra: { departmentId: 3 },
      },
      {
        number: SANDBOX_EMPLOYEE,
        name: 'Søren Østergaard',
        title: 'Tømrersvend',
        phone: '+45 20 00 00 07',
        pauseCase: PAUSE,
        settings: 'absent',
      },
      { number: SANDBOX_COLLEAGUE, name: 'Åse Kjær', title: 'Snedker', phone: '+45 20 00 00 12', settings: null },
      { number: 15, name: 'Jørgen Bæk', title: 'Formand', phone: '+45 20 00 00 15', isLeader: true, pauseCase: PAUSE },
      { number: 18, name: 'Signe Møller Ågård', title: 'Lærling' },
      { number: 19, name: 'Lærke Holm', title: 'Snedker', active: false },
    ],
    projects: [
      ...PROJECTS.map(([economyCaseNumber, name, tasks = []], index) => ({
        id: 812 + index,
        economyCaseNumber,
        name,
        tasks: tasks.map((task, place) => ({ id: 5531 + index * 10 + place, name: task })),
      })),
      { id: 840, economyCaseNumber: 'KA-26', name: 'Tilbud og løn', employees: [1, 15] },
      { id: PAUSE, name: 'Pause', hidden: true },
      { id: 898, economyCaseNumber: 'KA-02', name: 'Færgehavnen', finished: true },
      { id: 899, economyCaseNumber: 'KA-03', name: 'Fyrtårnet', archived: true },
    ],
    customers: [
      { id: 1, number: '1001', company: 'Ærø Kommune', cvr: '10000001', street_address: 'Torvet 1', zip: '5970' },
      { id: 2, number: 1002, company: '', firstname: 'Åge', lastname: 'Nørgård', zip: '6857' },
      { id: 3, number: '', company: 'Boligforeningen Sønderhøj A/S', email: 'post@soenderhoej.example' },
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
      name: `Sag ${index + 1}`,
      tasks: [1, 2].map((task) => ({ id: (index + 1) * 10 + task, name: `Opgave ${task} på sag ${index + 1}` })),
    })),
  }
}

/** The lists under Admin that nothing but a report's or a contact's extras refer to: kept as Blikk writes them. */
import { stamp } from './time.ts'
import type { Registered, Registers } from './model.ts'
import { pagedList, route, type Listing, type Route, type SortKey } from './route.ts'
import { LONG_AGO } from './sandbox.ts'

const origin = {
  createdBy: { objectName: 'generic.name_id', id: 5, name: 'Anna Bergström' },
  updatedBy: null,
  created: stamp(LONG_AGO),
  updated: null,
}

const described = (objectName: string, id: number, name: string, more: object = {}): Registered => ({
  objectName: `${objectName}.list`,
  id,
  name,
  description: null,
  isActive: true,
  ...more,
  ...origin,
})

const tag = (id: number, title: string) => ({ objectName: 'generic.tag', id, title, color: '#41b18b' })

const article = (id: number, articleNumber: string, name: string): Registered =>
  described('article', id, name, {
    articleNumber,
    price: 500,
    cost: 345.5,
    unit: { objectName: 'generic.name_id', id: 1, name: 'st' },
  })

/** A few rows of each, among them all ids that the documents' examples refer to. */
export const someRegisters = (): Registers => ({
  Allowances: [described('allowance', 1, 'Lunch')],
  Articles: [
    article(1, 'A024', 'Lorem ipsum'),
    article(10, 'E10', 'Jackhammer'),
    article(11, 'E11', 'Scaffold'),
    article(14, 'T14', 'Night time'),
    article(15, 'T15', 'On call'),
    article(16, 'T16', 'Weekend'),
    article(55, 'A12', 'Breaker bar'),
  ],
  CompanyCars: [
    {
      objectName: 'companycar.list',
      id: 1,
      name: 'Company car #1',
      isActive: true,
      makeAndModel: 'BMW 320 GT',
      registrationNumber: 'ABC123',
      type: 'companyCar',
      ...origin,
    },
  ],
  ContactTags: [tag(10, 'Good customer'), tag(16, 'Builder')],
  Countries: [{ objectName: 'country.list', id: 1, name: 'Sverige' }],
  Equipments: [described('equipment', 1, 'Lift', { type: { objectName: 'generic.name_id', id: 1, name: 'Lifts' } })],
  TaskTags: [tag(1, '2.8'), tag(5, 'Bug'), tag(12, 'GUI')],
  TimeAdditions: [
    described('timeaddition', 1, 'Night', { type: 'boolean' }),
    described('timeaddition', 2, 'Kilometres', { type: 'number' }),
  ],
})

const key = (row: Registered, ...members: string[]): SortKey => {
  const value = members.map((member) => row[member]).find((each) => each !== undefined)
  return typeof value === 'string' ? value : null
}

const SORTS: Listing<Registered>['sorts'] = {
  name: (row) => key(row, 'name', 'title'),
  articleNumber: (row) => key(row, 'articleNumber'),
  createdDate: (row) => key(row, 'created'),
  updatedDate: (row) => key(row, 'updated'),
}

const register = (name: keyof Registers, ...sorts: string[]): Route =>
  route('GET', `/Admin/${name}`, null, (call) => {
    const wanted = name === 'Articles' ? (call.query.text('filter.query') ?? '').toLowerCase() : ''
    return pagedList(call, {
      rows: call.state.registers[name].filter((row) =>
        `${key(row, 'articleNumber')} ${key(row, 'name')}`.toLowerCase().includes(wanted),
      ),
      item: (row) => row,
      sorts: Object.fromEntries(Object.entries(SORTS).filter(([each]) => sorts.includes(each))),
    })
  })

const dated = ['name', 'createdDate', 'updatedDate']

export const REGISTER_ROUTES: Route[] = [
  register('Allowances', ...dated),
  register('Articles', ...dated, 'articleNumber'),
  register('CompanyCars', ...dated),
  register('ContactTags', 'name', 'createdDate'),
  register('Countries', 'name'),
  register('Equipments', ...dated),
  register('TimeAdditions', ...dated),
]

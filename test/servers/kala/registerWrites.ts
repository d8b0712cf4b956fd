/** The endpoints that change the company's registers. Stint calls none of them. */
import { ok } from './answers.ts'
import type { Arguments } from './binding.ts'
import type { Endpoint } from './endpoint.ts'
import { activeEmployee, type Customer, type Employee, type State } from './model.ts'
import { plant } from './seed.ts'

export const registerWrites: Record<string, Endpoint> = {
  // `employeeNumber` is text here. Makes the setting where there is none; nothing deletes one.
  SetEmployeeSetting: {
    verbs: ['POST'],
    serve: ({ state, args }) => {
      const employee = activeEmployee(state, Number(args.text('employeeNumber') ?? Number.NaN))
      const key = args.text('key')
      // [inferred] What is refused, and the words and the id of a refusal.
      if (employee === undefined) return ok({ succes: false, status: 'Medarbejderen findes ikke', id: 0 })
      if (key === null) return ok({ succes: false, status: 'Indstillingen mangler en nøgle', id: 0 })
      keep(employee, key, args.text('value') ?? '')
      const place = `${employee.number} ${key}`
      const id = state.settingIds.get(place) ?? state.settingIds.size + 1
      state.settingIds.set(place, id)
      return ok({ succes: true, status: state.config.status.accepted, id })
    },
  },

  // The page ends within its parameters. [inferred] All but the two that it has, and the shape of the answer, of which
  // it says that it has the id of the new case.
  CreateCase: {
    verbs: ['POST'],
    serve: ({ state, args }) => {
      const name = args.text('caseName')
      if (name === null) return ok({ succes: false, status: 'Sagen mangler et navn', id: 0 })
      const id = nextId(state.projects)
      state.projects.push(...plant({ employees: [], projects: [{ id, name }] }).projects)
      addCustomer(state, args)
      return ok({ succes: true, status: state.config.status.accepted, id })
    },
  },
}

function keep(employee: Employee, key: string, value: string): void {
  const settings = Array.isArray(employee.settings) ? employee.settings : []
  const setting = [...settings, ...employee.moreSettings].find((each) => each.key === key)
  if (setting === undefined) employee.settings = [...settings, { key, value }]
  else setting.value = value
}

function addCustomer(state: State, args: Arguments): void {
  const firstname = args.text('customerFirstName')
  if (firstname === null) return
  const customer: Pick<Customer, 'id' | 'company' | 'firstname'> = {
    id: nextId(state.customers),
    company: '',
    firstname,
  }
  state.customers.push(...plant({ employees: [], projects: [], customers: [customer] }).customers)
}

const nextId = (rows: { id: number }[]): number => rows.reduce((most, { id }) => Math.max(most, id), 0) + 1

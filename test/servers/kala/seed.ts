/** What a sandbox Kala starts with; what a seed leaves out is filled in. */
import type { Customer, Employee, Project, Task } from './model.ts'

type TaskSeed = Pick<Task, 'id' | 'name'> & Partial<Task>

export interface Seed {
  employees: (Pick<Employee, 'number' | 'name'> & Partial<Employee>)[]
  projects: (Pick<Project, 'id' | 'name'> & Partial<Omit<Project, 'tasks'>> & { tasks?: TaskSeed[] })[]
  customers?: (Pick<Customer, 'id' | 'company'> & Partial<Customer>)[]
}

export interface Planted {
  employees: Employee[]
  projects: Project[]
  customers: Customer[]
}

export const plant = ({ employees, projects, customers = [] }: Seed): Planted => ({
  employees: employees.map((employee) => ({ ...NOBODY, ...structuredClone(employee) })),
  projects: projects.map(({ tasks = [], ...project }) => ({
    ...NO_PROJECT,
    ...structuredClone(project),
    tasks: tasks.map((task) => ({ description: '', open: true, ...task })),
  })),
  customers: customers.map((customer) => ({ ...NO_CUSTOMER, ...customer })),
})

const NOBODY: Omit<Employee, 'number' | 'name'> = {
  title: '',
  phone: '',
  isAdmin: false,
  isLeader: false,
  active: true,
  settings: [],
  moreSettings: [],
  pauseCase: null,
  extra: {},
}

const NO_PROJECT: Omit<Project, 'id' | 'name' | 'tasks'> = {
  economyCaseNumber: '',
  employees: 'all',
  hidden: false,
  finished: false,
  archived: false,
}

const NO_CUSTOMER: Omit<Customer, 'id' | 'company'> = {
  number: '',
  firstname: '',
  lastname: '',
  phone: '',
  email: '',
  cvr: '',
  street_address: '',
  zip: '',
}

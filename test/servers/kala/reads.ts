/** The endpoints that only read. */
import { nothing, ok, okOrNothing } from './answers.ts'
import type { Endpoint } from './endpoint.ts'
import { page } from './lists.ts'
import { activeEmployee, mayUse, type Employee, type Project, type State } from './model.ts'
import type { Arguments } from './binding.ts'

export const reads: Record<string, Endpoint> = {
  // Takes `apikey` and looks at nobody's key.
  Index: {
    verbs: ['GET', 'POST'],
    open: true,
    serve: ({ args }) => {
      args.int('company')
      return ok({ status: 'API READY' })
    },
  },

  Ping: { verbs: ['GET', 'POST'], serve: () => ok({ pong: 'pong' }) },

  ActiveEmployeesList: {
    verbs: ['GET'],
    serve: ({ state, args }) => {
      const active = state.employees.filter((employee) => employee.active)
      return page(state.config, 'employees', args, active, ({ number }) => number, listedEmployee)
    },
  },

  ActiveEmployee: {
    verbs: ['GET'],
    serve: ({ state, args }) => {
      const employee = named(state, args)
      if (employee === undefined) return nothing
      const { settings, moreSettings } = employee
      if (moreSettings.length === 0) return ok(listedEmployee(employee))
      return ok({
        ...listedEmployee(employee),
        settings: [...(Array.isArray(settings) ? settings : []), ...moreSettings],
      })
    },
  },

  ProjectsList: {
    verbs: ['GET'],
    serve: ({ state, args }) => {
      const employee = named(state, args)
      if (employee === undefined) return nothing
      // [inferred] Several are told apart by commas.
      const extra = new Set(args.text('extraFields')?.split(','))
      const shown = state.projects.filter(
        (project) =>
          mayUse(project, employee.number) &&
          (!project.finished || extra.has('includeFinished')) &&
          (!project.hidden || !extra.has('excludeHidden')),
      )
      const json = (project: Project): unknown => ({
        ...listedProject(project),
        ...(extra.has('isArchived') ? { isArchived: project.archived } : {}),
      })
      return page(state.config, 'projects', args, shown, ({ id }) => id, json)
    },
  },

  CustomersList: {
    verbs: ['GET'],
    serve: ({ state, args }) =>
      page(
        state.config,
        'customers',
        args,
        state.customers,
        ({ id }) => id,
        (customer) => customer,
      ),
  },

  GetPauseCase: {
    verbs: ['GET', 'POST'],
    serve: ({ state, args }) => {
      const employee = named(state, args)
      if (employee === undefined) return nothing
      const { pauseCase } = employee
      return pauseCase === null ? okOrNothing(state.config.noPauseCase) : ok({ caseId: pauseCase })
    },
  },

  GetMessageOfTheDay: {
    verbs: ['GET'],
    serve: ({ state, args }) =>
      named(state, args) === undefined ? nothing : okOrNothing(state.config.messageOfTheDay),
  },
}

const named = (state: State, args: Arguments): Employee | undefined => activeEmployee(state, args.int('employeeNumber'))

/** `image` is null in practice. */
const listedEmployee = ({ number, name, title, phone, isAdmin, isLeader, settings, extra }: Employee) => ({
  number,
  name,
  title,
  image: null,
  phone,
  isAdmin,
  isLeader,
  ...(settings === 'absent' ? {} : { settings }),
  ...extra,
})

const listedProject = ({ id, economyCaseNumber, name, tasks }: Project) => ({
  id,
  economyCaseNumber,
  name,
  openTasks: tasks
    .filter((task) => task.open)
    .map((task) => ({ id: task.id, name: task.name, description: task.description })),
})

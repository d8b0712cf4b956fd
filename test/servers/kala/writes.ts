/** The endpoints that change something. Nothing lists, changes or deletes hours. */
import type { SandboxResponse } from '../http.ts'
import { ok } from './answers.ts'
import type { Endpoint } from './endpoint.ts'
import { activeEmployee, type BookedHours, type State } from './model.ts'
import { refusalOf, taskOf } from './rules.ts'

export const writes: Record<string, Endpoint> = {
  AddHours: {
    verbs: ['POST'],
    serve: ({ state, args, now }) => {
      const date = args.date('date')
      const hours: BookedHours = {
        order: state.hours.length + 1,
        employee: args.int('employeenumber'),
        date,
        day: dayOf(date, state.config.zone),
        projectId: args.int('projectId'),
        taskId: args.optionalInt('taskId'),
        hours: args.double('Hours'),
        startClock: args.text('startClock'),
        endClock: args.text('endClock'),
        bookedAt: now,
      }
      const reason = refusalOf(state, hours)
      if (reason === null) state.hours.push(hours)
      return verdict(state, reason)
    },
  },

  SetEmployeeSetting: {
    verbs: ['POST'],
    serve: ({ state, args }) => {
      const employee = activeEmployee(state, args.int('employeeNumber'))
      const [key, value] = [args.text('key'), args.text('value')]
      if (!employee || key === null || value === null) {
        return ok({ succes: false, status: 'Medarbejderen findes ikke', id: 0 })
      }
      const settings = Array.isArray(employee.settings) ? employee.settings : []
      const at = settings.findIndex((one) => one.key === key)
      const id = at < 0 ? settings.length + 1 : at + 1
      employee.settings = [...settings.filter((one) => one.key !== key), { key, value }]
      return ok({ succes: true, status: state.config.status.accepted, id })
    },
  },

  /** [inferred] The vendor's page breaks off in its parameters; it "returns the ID of the new case". */
  CreateCase: {
    verbs: ['POST'],
    serve: ({ state, args }) => {
      const name = args.text('caseName')
      if (name === null) return ok({ succes: false, status: 'Navnet mangler', id: 0 })
      const id = Math.max(0, ...state.projects.map((project) => project.id)) + 1
      const plain = { economyCaseNumber: '', tasks: [], hidden: false, finished: false, archived: false }
      state.projects.push({ id, name, employees: 'all', ...plain })
      return ok({ succes: true, status: state.config.status.accepted, id })
    },
  },

  // Answers with two s.
  MarkCliDone: {
    verbs: ['POST'],
    serve: ({ state, args }) => {
      const task = taskOf(state, args.int('cliId'))
      if (task === undefined) return ok({ success: false, status: 'Opgaven findes ikke længere' })
      // [inferred] Done is done: a second time is no error.
      task.open = false
      return ok({ success: true, status: state.config.status.accepted })
    },
  },
}

function verdict({ config }: State, reason: string | null): SandboxResponse {
  const { verdict, reasonIn, status } = config
  const field = verdict === 'none' ? {} : { [verdict]: reason === null }
  if (reason === null) return ok({ ...field, status: status.accepted, errors: [], message: '' })
  return ok({
    ...field,
    status: reasonIn.includes('status') ? reason : status.refused,
    errors: reasonIn.includes('errors') ? [reason] : [],
    message: reasonIn.includes('message') ? reason : '',
  })
}

/** [inferred] .NET reads a GMT text into the server's local time, so that is the day hours are booked on. */
const dayOf = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant)

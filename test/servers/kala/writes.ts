/** The endpoints that change something. Nothing lists, changes or deletes hours. */
import type { SandboxResponse } from '../http.ts'
import { ok } from './answers.ts'
import type { Endpoint } from './endpoint.ts'
import type { BookedHours, State } from './model.ts'
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

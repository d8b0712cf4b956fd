/** The methods of Kimai 1's API: their PHP parameters, the types their comments name, and what serves them. */
import { UNKNOWN_USER, failure, type Result } from './answers.ts'
import { getCustomers, getProjects, getTasks, getUsers } from './catalog.ts'
import { getExpenseRecord, getExpenses, removeExpenseRecord, setExpenseRecord } from './expenses.ts'
import { authenticate, keyHolder } from './login.ts'
import type { Call, State } from './model.ts'
import type { Json } from './php.ts'
import { getActiveRecording, startRecord, stopRecord, updateActiveRecording } from './running.ts'
import { zoneOf } from './settings.ts'
import { getTimesheet, getTimesheetRecord, removeTimesheetRecord, setTimesheetRecord } from './timesheets.ts'
import type { Features } from './version.ts'

export interface Param {
  name: string
  types: string[]
  /** Present where PHP has a default. */
  default?: Json
  description?: string
  /** PHP refuses anything but an array, before any other check. */
  mustBeArray?: true
}

export interface Method {
  params: Param[]
  returns: string[]
  serve: (state: State, args: Json[], now: number) => Result
}

type Serve = (call: Call, args: Json[]) => Result

/** A method that takes the key first. `now` is unix seconds. */
const keyed = (params: Param[], returns: string[], serve: Serve): Method => ({
  params: [param('apiKey', 'string'), ...params],
  returns,
  serve: (state, [apiKey = null, ...args], now) => {
    const user = keyHolder(state, apiKey)
    if (user === undefined) return failure(UNKNOWN_USER)
    return serve({ state, user, now, zone: zoneOf(user, state.config) }, args)
  },
})

const param = (name: string, ...types: string[]): Param => ({ name, types })
const record: Param = { name: 'record', types: ['array'], mustBeArray: true }
const optional = (name: string, types: string[], value: Json, description?: string): Param => ({
  name,
  types,
  default: value,
  ...(description === undefined ? {} : { description }),
})

const A_DATE = 'a MySQL DATE/DATETIME/TIMESTAMP'
const period = [optional('from', ['integer'], 0, A_DATE), optional('to', ['integer'], 0, A_DATE)]
const slice = [
  optional('cleared', ['int'], -1, '-1 no filtering, 0 uncleared only, 1 cleared only'),
  optional('start', ['int'], 0, 'limit start'),
  optional('limit', ['int'], 0, 'limit count rows to select'),
]
const list = ['array', 'boolean']

/** [inferred] that getVersion's and updateActiveRecording's comments name the types they take and give. */
const METHODS: Record<string, Method> = {
  authenticate: {
    params: [param('username', 'string'), param('password', 'string')],
    returns: ['array'],
    serve: authenticate,
  },
  getVersion: { params: [], returns: ['string'], serve: ({ version, config }) => `${version}-${config.revision}` },
  startRecord: keyed([param('projectId', 'integer'), param('activityId', 'integer')], ['array'], startRecord),
  stopRecord: keyed([param('entryId', 'integer')], ['boolean'], stopRecord),
  getUsers: keyed([], list, getUsers),
  getCustomers: keyed([], list, getCustomers),
  getProjects: keyed([optional('includeTasks', ['mixed'], false)], list, getProjects),
  getTasks: keyed([optional('projectId', ['integer', 'array'], null)], list, getTasks),
  getActiveRecording: keyed([], ['array'], getActiveRecording),
  updateActiveRecording: keyed([record], ['array'], updateActiveRecording),
  getTimesheet: keyed([...period, ...slice], ['array'], getTimesheet),
  getTimesheetRecord: keyed([param('id', 'int')], ['array'], getTimesheetRecord),
  setTimesheetRecord: keyed([record, param('doUpdate', 'bool')], ['array'], setTimesheetRecord),
  removeTimesheetRecord: keyed([param('id', 'int')], ['array'], removeTimesheetRecord),
  getExpenses: keyed(
    [...period, optional('refundable', ['int'], -1, '-1 all, 0 only refundable'), ...slice],
    ['array'],
    getExpenses,
  ),
  getExpenseRecord: keyed([param('id', 'int')], ['array'], getExpenseRecord),
  setExpenseRecord: keyed([record, param('doUpdate', 'bool')], ['array'], setExpenseRecord),
  removeExpenseRecord: keyed([param('id', 'int')], ['array'], removeExpenseRecord),
}

/** Those that the server's version has. */
export function methodsOf({ getVersion, updateActive }: Features): Map<string, Method> {
  const absent = [...(getVersion ? [] : ['getVersion']), ...(updateActive ? [] : ['updateActiveRecording'])]
  return new Map(Object.entries(METHODS).filter(([name]) => !absent.includes(name)))
}

/** The Blikk adapter: its public API v1, in the name of an application that an administrator made. */
import type { LoginField } from '../../../shared/model/snapshot.ts'
import type { Connection, Provider } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { fetchCompany, fetchUser } from './catalog.ts'
import { createClients } from './client.ts'
import { connect, usualAddress } from './connect.ts'
import { createBlikkDays } from './days.ts'
import { optionFields } from './serverFacts.ts'
import { createTaskList, type ReadTasks } from './taskList.ts'
import { amend, compareRecord, type ReportAccess, find, remove, submit } from './reports.ts'

const loginFields = (): LoginField[] => [
  {
    name: 'url',
    label: t().login.address,
    kind: 'url',
    placeholder: usualAddress,
    help: t().blikk.addressHelp,
    initial: usualAddress,
  },
  {
    name: 'appId',
    label: t().blikk.appId,
    kind: 'text',
    placeholder: '',
    help: t().blikk.appIdHelp,
  },
  {
    name: 'appSecret',
    label: t().blikk.appSecret,
    kind: 'secret',
    placeholder: '',
    help: t().blikk.appSecretHelp,
  },
]

export function blikk(http: Http): Provider {
  const clientOf = createClients(http)
  const days = createBlikkDays()
  const taskLists = new Map<string, ReadTasks>()
  const tasksOf = ({ accountId }: Connection): ReadTasks => {
    const list = taskLists.get(accountId) ?? createTaskList()
    taskLists.set(accountId, list)
    return list
  }
  const deskOf = (connection: Connection, signal: AbortSignal): ReportAccess => ({
    client: clientOf(connection.baseUrl, connection.secret),
    connection,
    days,
    signal,
  })
  return {
    id: 'blikk',
    label: 'Blikk',
    get loginFields() {
      return loginFields()
    },
    get remark() {
      return t().blikk.remark
    },
    rules: {
      description: true,
      billable: true,
      tags: false,
      breaks: 'field',
      splitsAtMidnight: true,
      precisionMinutes: 1,
      readBack: true,
      liveRecords: false,
      // Of one token (page 1.2).
      maxRequestsPerSecond: 4,
      submitsHours: true,
      editsCatalog: false,
      booksPauses: false,
      finishesTasks: false,
    },
    optionFields,
    connect: (login, signal) => connect(http, clientOf, login, signal),
    async refresh(connection, signal) {
      const { client } = deskOf(connection, signal)
      const user = await fetchUser(client, connection.identity.userId, signal)
      const { identity, catalog, facts } = await fetchCompany(client, user, signal, tasksOf(connection))
      return { identity, catalog, facts, message: null }
    },
    submit: (connection, posting, signal) => submit(deskOf(connection, signal), posting),
    find: (connection, posting, { claimed }, signal) => find(deskOf(connection, signal), posting, claimed),
    compareRecord: (connection, ref, ours, signal) => compareRecord(deskOf(connection, signal), ref, ours),
    amend: (connection, ref, posting, signal) => amend(deskOf(connection, signal), ref, posting),
    remove: (connection, ref, signal) => remove(deskOf(connection, signal), ref),
    dayStatuses: (connection, span, signal) =>
      days.statuses(deskOf(connection, signal).client, connection, span, signal),
  }
}

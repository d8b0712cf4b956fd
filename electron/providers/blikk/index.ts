/** The Blikk adapter: its public API v1, in the name of an application that an administrator made. */
import type { Connection, Provider } from '../../core/ports.ts'
import type { Http } from '../http.ts'
import { fetchCompany, fetchUser } from './catalog.ts'
import { createClients } from './client.ts'
import { connect, usualAddress } from './connect.ts'
import { createDays } from './days.ts'
import { optionFields } from './facts.ts'
import { amend, type Desk, find, remove, submit } from './reports.ts'
import { windowMs } from './turns.ts'

/** `holdMs`: how long an answered request still counts towards Blikk's limit; less only for a server without one. */
export function blikk(http: Http, holdMs = windowMs): Provider {
  const clientOf = createClients(http, holdMs)
  const days = createDays()
  const deskOf = (connection: Connection, signal: AbortSignal): Desk => ({
    client: clientOf(connection.baseUrl, connection.secret),
    connection,
    days,
    signal,
  })
  return {
    id: 'blikk',
    label: 'Blikk',
    loginFields: [
      {
        name: 'url',
        label: 'Address',
        kind: 'url',
        placeholder: usualAddress,
        help: 'Leave it as it is, unless your company reaches Blikk another way.',
        initial: usualAddress,
      },
      {
        name: 'appId',
        label: 'Application ID',
        kind: 'text',
        placeholder: '',
        help: 'An administrator makes it in Blikk: Integrations, API applications.',
      },
      {
        name: 'appSecret',
        label: 'Application secret',
        kind: 'secret',
        placeholder: '',
        help: 'It comes with the application ID.',
      },
    ],
    remark: 'Needs an application key from an administrator of Blikk. Breaks are kept as minutes, tags are not.',
    rules: {
      description: true,
      billable: true,
      tags: false,
      breaks: 'field',
      splitsAtMidnight: true,
      precisionMinutes: 1,
      readBack: true,
      liveRecords: false,
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
      const { identity, catalog, facts } = await fetchCompany(client, user, signal)
      return { identity, catalog, facts, message: null }
    },
    submit: (connection, posting, signal) => submit(deskOf(connection, signal), posting),
    find: (connection, posting, claimed, signal) => find(deskOf(connection, signal), posting, claimed),
    amend: (connection, ref, posting, signal) => amend(deskOf(connection, signal), ref, posting),
    remove: (connection, ref, signal) => remove(deskOf(connection, signal), ref),
    async dayStatus(connection, date, signal) {
      return days.status(deskOf(connection, signal).client, connection, date, signal)
    },
  }
}

/** Kimai 2 (REST, servers from 2.14 on). Wire facts: docs/kimai2.md; "page" in comments means that. */
import type { Provider } from '../../core/ports.ts'
import type { Http } from '../http.ts'
import { connect, fetchCatalog, whoAmI } from './connect.ts'
import { find, submit } from './timesheets.ts'

export const kimai2 = (http: Http): Provider => ({
  id: 'kimai2',
  label: 'Kimai 2',
  loginFields: [
    {
      name: 'url',
      label: 'Address',
      kind: 'url',
      placeholder: 'https://time.example.com',
      help: 'Where you open Kimai in the browser.',
    },
    {
      name: 'token',
      label: 'API token',
      kind: 'secret',
      placeholder: '',
      help: 'In Kimai: your profile, then API access, then create a token.',
    },
  ],
  rules: {
    description: true,
    billable: true,
    tags: true,
    breaks: 'segments',
    splitsAtMidnight: false,
    precisionMinutes: 0,
    readBack: true,
    liveRecords: true,
    maxRequestsPerSecond: 10,
    submitsHours: false,
  },
  connect: (login, signal) => connect(http, login, signal),
  refresh: async (connection, signal) => {
    const server = { baseUrl: connection.baseUrl, token: connection.secret }
    const identity = await whoAmI(http, server, signal)
    return { identity, catalog: await fetchCatalog(http, server, signal) }
  },
  submit: (connection, posting, signal) => submit(http, connection, posting, signal),
  find: (connection, posting, claimed, signal) => find(http, connection, posting, claimed, signal),
})

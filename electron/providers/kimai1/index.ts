/** Kimai 1 (JSON-RPC, 1.0 to 1.3.5). Wire facts: docs/kimai1.md; "page" in comments means that. */
import type { LoginField, ProviderRules } from '../../../shared/model/snapshot.ts'
import type { Connection, Provider } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { createClient } from './client.ts'
import { connect, readMore, refresh, usualAddress } from './connect.ts'
import { factsOf, optionFields } from './serverFacts.ts'
import * as live from './live.ts'
import { compareRecord } from './compareRecord.ts'
import { find, findStarted, newestId } from './readBack.ts'
import { amend, recordsBetween, remove, submit } from './timesheets.ts'

const rules: ProviderRules = {
  description: true,
  billable: false,
  tags: false,
  breaks: 'segments',
  splitsAtMidnight: false,
  precisionMinutes: 0,
  readBack: true,
  liveRecords: true,
  maxRequestsPerSecond: 5,
  submitsHours: true,
  editsCatalog: false,
  booksPauses: false,
  finishesTasks: false,
}

const loginFields = (): LoginField[] => [
  {
    name: 'url',
    label: t().login.address,
    kind: 'url',
    placeholder: usualAddress,
    help: t().kimai1.addressHelp,
  },
  {
    name: 'user',
    label: t().login.userName,
    kind: 'text',
    placeholder: '',
    help: t().kimai1.userHelp,
    isPerson: true,
  },
  {
    name: 'password',
    label: t().login.password,
    kind: 'secret',
    placeholder: '',
    help: t().kimai1.passwordHelp,
  },
]

export function kimai1(http: Http): Provider {
  const clientOf = ({ baseUrl, secret }: Connection, signal: AbortSignal) =>
    createClient(http, baseUrl, [secret], signal)
  return {
    id: 'kimai1',
    label: 'Kimai 1',
    get loginFields() {
      return loginFields()
    },
    get remark() {
      return t().kimai1.remark
    },
    rules,
    // A running record is changed by what it is, the first that runs, and not by its id (page 1.4).
    oneAtATime: true,
    rulesFor: (_, options) => ({ ...rules, liveRecords: options['live'] === true }),
    optionFields,
    connect: (login, signal) => connect(http, login, signal),
    refresh: (connection, signal) => refresh(http, connection, signal),
    readMore: (connection, signal) => readMore(http, connection, signal),
    submit: async (connection, posting, signal) => submit(clientOf(connection, signal), posting),
    newestId: (connection, posting, signal) => newestId(clientOf(connection, signal), posting),
    find: (connection, posting, terms, signal) => find(clientOf(connection, signal), posting, terms),
    compareRecord: (connection, ref, ours, signal) => compareRecord(clientOf(connection, signal), ref, ours),
    amend: (connection, ref, posting, signal) => amend(clientOf(connection, signal), ref, posting),
    remove: (connection, ref, signal) => remove(clientOf(connection, signal), ref),
    recordsBetween: (connection, span, signal) => recordsBetween(clientOf(connection, signal), span),
    live: {
      active: (connection, signal) => live.active(clientOf(connection, signal), Date.now()),
      start: (connection, posting, signal) =>
        live.start(clientOf(connection, signal), factsOf(connection.facts), posting, Date.now()),
      update: (connection, ref, posting, signal) =>
        live.update(clientOf(connection, signal), factsOf(connection.facts), ref, posting),
      stop: (connection, ref, posting, signal) => amend(clientOf(connection, signal), ref, posting),
      find: (connection, posting, terms, signal) => findStarted(clientOf(connection, signal), posting, terms),
    },
  }
}

/** Kalo (public API of 2018), which stores no hours. Wire facts: docs/kalo.md; "page" in comments means that. */
import PQueue from 'p-queue'
import type { LoginField, ProviderRules } from '../../../shared/model/snapshot.ts'
import type { Provider } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { connect, refresh, usualUrl } from './connect.ts'
import { amend, find, remove, submit } from './notes.ts'

const rules: ProviderRules = {
  description: true,
  billable: true,
  tags: false,
  breaks: 'text',
  splitsAtMidnight: true,
  precisionMinutes: 1,
  readBack: true,
  liveRecords: false,
  maxRequestsPerSecond: 2,
  submitsHours: false,
  editsCatalog: false,
  booksPauses: false,
  finishesTasks: false,
}

const loginFields = (): LoginField[] => [
  {
    name: 'url',
    label: t().login.address,
    kind: 'url',
    placeholder: usualUrl,
    help: t().kalo.addressHelp,
    initial: usualUrl,
  },
  {
    name: 'key',
    label: t().login.apiKey,
    kind: 'secret',
    placeholder: '',
    help: t().kalo.keyHelp,
  },
]

export function kalo(http: Http): Provider {
  // A change replaces the whole description of a task, so two at once would lose one (page 7).
  const oneByOne = new PQueue({ concurrency: 1 })
  return {
    id: 'kalo',
    label: 'Kalo',
    get loginFields() {
      return loginFields()
    },
    get remark() {
      return t().kalo.remark
    },
    rules,
    oneAtATime: true,
    // A note that is moved to another task is written there before it is removed here.
    movesRecords: true,
    rulesFor: (_, { workLog }) => ({ ...rules, submitsHours: workLog === true, readBack: workLog === true }),
    optionFields: () => [
      {
        kind: 'switch',
        name: 'workLog',
        label: t().kalo.leaveNotes,
        help: t().kalo.leaveNotesHelp,
        initial: false,
      },
    ],
    connect: (login, signal) => connect(http, login, signal),
    refresh: (connection, signal) => refresh(http, connection, signal),
    submit: (connection, posting, signal) => oneByOne.add(() => submit(http, connection, posting, signal)),
    find: (connection, posting, _, signal) => find(http, connection, posting, signal),
    amend: (connection, ref, posting, signal) => oneByOne.add(() => amend(http, connection, ref, posting, signal)),
    remove: (connection, ref, signal) => oneByOne.add(() => remove(http, connection, ref, signal)),
  }
}

/** Kalo (public API of 2018), which stores no hours. Wire facts: docs/kalo.md; "page" in comments means that. */
import PQueue from 'p-queue'
import type { ProviderRules } from '../../../shared/model.ts'
import type { Provider } from '../../core/ports.ts'
import type { Http } from '../http.ts'
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

export function kalo(http: Http): Provider {
  // A change replaces the whole description of a task, so two at once would lose one (page 7).
  const oneByOne = new PQueue({ concurrency: 1 })
  return {
    id: 'kalo',
    label: 'Kalo',
    loginFields: [
      {
        name: 'url',
        label: 'Address',
        kind: 'url',
        placeholder: usualUrl,
        help: 'Where the Kalo API is. Leave it as it is unless you were given another one.',
        initial: usualUrl,
      },
      {
        name: 'key',
        label: 'API key',
        kind: 'secret',
        placeholder: '',
        help: 'An admin of your team makes it in Kalo, inside an app. It has the rights of an admin: keep it to yourself.',
      },
    ],
    remark:
      'Kalo cannot store hours: your entries stay in Stint and can be exported. If you like, each leaves a note on its task.',
    rules,
    oneAtATime: true,
    rulesFor: (_, { workLog }) => ({ ...rules, submitsHours: workLog === true, readBack: workLog === true }),
    optionFields: () => [
      {
        kind: 'switch',
        name: 'workLog',
        label: 'Leave a note on the task',
        help: 'Each entry becomes a line in the description of its task, which managers and the freelancer can read. It is only a note: nobody is paid by it, as Kalo has no time sheet.',
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

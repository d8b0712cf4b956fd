/** Kala (webapiv2). Wire facts: docs/kala.md; "page" in comments means that. */
import type { Provider } from '../../core/ports.ts'
import type { ProviderRules } from '../../../shared/model.ts'
import type { Http } from '../http.ts'
import { connect, kalaUrl, refresh } from './connect.ts'
import { optionFields, rulesBy } from './facts.ts'
import { finishTask, serverOf, submit } from './hours.ts'

const rules: ProviderRules = {
  description: false,
  billable: false,
  tags: false,
  breaks: 'segments',
  splitsAtMidnight: true,
  precisionMinutes: 1,
  readBack: false,
  liveRecords: false,
  maxRequestsPerSecond: 2,
  submitsHours: true,
  editsCatalog: false,
  booksPauses: false,
  finishesTasks: true,
}

export const kala = (http: Http): Provider => ({
  id: 'kala',
  label: 'Kala',
  loginFields: [
    {
      name: 'url',
      label: 'Address',
      kind: 'url',
      placeholder: kalaUrl,
      help: 'Where Kala answers programs; leave it as it is unless you were told another one.',
      initial: kalaUrl,
    },
    {
      name: 'key',
      label: 'API key',
      kind: 'secret',
      placeholder: '',
      help: "In Kala's settings. It is the whole company's: whoever has it can book hours for anybody there.",
    },
  ],
  remark:
    'Kala takes hours on projects and tasks, but no descriptions. Nothing can be read back or changed there from here.',
  rules,
  rulesFor: (facts, options) => rulesBy(rules, facts, options),
  optionFields,
  connect: (login, signal) => connect(http, login, signal),
  refresh: (connection, signal) => refresh(http, serverOf(connection), connection.identity.userId, signal),
  submit: (connection, posting, signal) => submit(http, connection, posting, signal),
  finishTask: (connection, target, signal) => finishTask(http, connection, target, signal),
})

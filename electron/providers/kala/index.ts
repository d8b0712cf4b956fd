/** Kala (webapiv2). Wire facts: docs/kala.md; "page" in comments means that. */
import type { Provider } from '../../core/ports/ports.ts'
import type { LoginField, ProviderRules } from '../../../shared/model/snapshot.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { connect, kalaUrl, refresh } from './connect.ts'
import { optionFields, rulesBy } from './serverFacts.ts'
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

const loginFields = (): LoginField[] => [
  {
    name: 'url',
    label: t().login.address,
    kind: 'url',
    placeholder: kalaUrl,
    help: t().kala.addressHelp,
    initial: kalaUrl,
  },
  {
    name: 'key',
    label: t().login.apiKey,
    kind: 'secret',
    placeholder: '',
    help: t().kala.keyHelp,
  },
]

export const kala = (http: Http): Provider => ({
  id: 'kala',
  label: 'Kala',
  get loginFields() {
    return loginFields()
  },
  get remark() {
    return t().kala.remark
  },
  rules,
  rulesFor: (facts, options) => rulesBy(rules, facts, options),
  optionFields,
  connect: (login, signal) => connect(http, login, signal),
  refresh: (connection, signal) => refresh(http, serverOf(connection), connection.identity.userId, signal),
  submit: (connection, posting, signal) => submit(http, connection, posting, signal),
  finishTask: (connection, target, signal) => finishTask(http, connection, target, signal),
})

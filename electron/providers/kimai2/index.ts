/** Kimai 2 (REST; with a user name and password before 2.14). Wire facts: docs/kimai2.md; "page" in comments means that. */
import type { LoginField, ProviderRules } from '../../../shared/model/snapshot.ts'
import type { Provider } from '../../core/ports/ports.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { connect, refresh, usualAddress } from './connect.ts'
import { factsOf, optionFields } from './serverFacts.ts'
import { contractMs } from './workContract.ts'
import * as live from './live.ts'
import { compareRecord } from './compareRecord.ts'
import { newestId } from './readBack.ts'
import { recordsBetween } from './recordsBetween.ts'
import { sessionOf } from './session.ts'
import { amend, find, remove, submit } from './timesheets.ts'
import { findTags } from './tags.ts'

const rules: ProviderRules = {
  description: true,
  billable: true,
  tags: true,
  breaks: 'segments',
  splitsAtMidnight: false,
  precisionMinutes: 0,
  readBack: true,
  liveRecords: true,
  maxRequestsPerSecond: 10,
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
    help: t().kimai2.addressHelp,
  },
  {
    name: 'token',
    label: t().login.apiToken,
    kind: 'secret',
    placeholder: '',
    help: t().kimai2.tokenHelp,
  },
  {
    name: 'user',
    label: t().login.userName,
    kind: 'text',
    placeholder: '',
    help: t().kimai2.userHelp,
    optional: true,
  },
]

export const kimai2 = (http: Http): Provider => ({
  id: 'kimai2',
  label: 'Kimai 2',
  get loginFields() {
    return loginFields()
  },
  get remark() {
    return t().kimai2.remark
  },
  rules,
  rulesFor: (_, options) => ({ ...rules, liveRecords: options['live'] === true }),
  optionFields,
  connect: (login, signal) => connect(http, login, signal),
  refresh: (connection, signal) => refresh(http, connection, signal),
  submit: async (connection, posting, signal) => submit(sessionOf(http, connection, signal), posting),
  newestId: async (connection, _, signal) => newestId(sessionOf(http, connection, signal)),
  find: async (connection, posting, terms, signal) => find(sessionOf(http, connection, signal), posting, terms),
  compareRecord: async (connection, ref, ours, signal) => compareRecord(sessionOf(http, connection, signal), ref, ours),
  amend: async (connection, ref, posting, signal) => amend(sessionOf(http, connection, signal), ref, posting),
  remove: async (connection, ref, signal) => remove(sessionOf(http, connection, signal), ref),
  recordsBetween: async (connection, span, signal) => recordsBetween(sessionOf(http, connection, signal), span),
  tags: async (connection, text, signal) => findTags(sessionOf(http, connection, signal), text),
  // In English, which every Kimai has (source); whoever is logged in there has it in their own language from there on.
  recordPage: (baseUrl, id) => (/^\d+$/.test(id) ? `${baseUrl}/en/timesheet/${id}/edit` : null),
  scheduledMs: (facts, date) => contractMs(factsOf(facts).contract, date),
  live: {
    active: async (connection, signal) => live.active(sessionOf(http, connection, signal)),
    start: async (connection, posting, signal) => live.start(sessionOf(http, connection, signal), posting),
    update: async (connection, ref, posting, signal) => live.update(sessionOf(http, connection, signal), ref, posting),
    find: async (connection, posting, terms, signal) => live.find(sessionOf(http, connection, signal), posting, terms),
    stop: async (connection, ref, posting, signal) => live.stop(sessionOf(http, connection, signal), ref, posting),
  },
})

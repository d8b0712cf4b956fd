/** No provider: projects are made in Stint, what is tracked stays in the journal and can be exported. */
import { AppError } from '../../../shared/errors.ts'
import { emptyLocalCatalog } from '../../../shared/catalog/localCatalog.ts'
import type { Identity } from '../../../shared/model/snapshot.ts'
import type { Provider } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'

const known = () => {
  const identity: Identity = { userId: 'me', name: t().local.computer, zone: null }
  return { identity, catalog: emptyLocalCatalog, facts: null, message: null }
}

export const local = (): Provider => ({
  id: 'local',
  get label() {
    return t().local.label
  },
  loginFields: [],
  get remark() {
    return t().local.remark
  },
  rules: {
    description: true,
    billable: true,
    tags: true,
    breaks: 'text',
    splitsAtMidnight: false,
    precisionMinutes: 0,
    readBack: false,
    liveRecords: false,
    maxRequestsPerSecond: 1,
    submitsHours: false,
    editsCatalog: true,
    booksPauses: false,
    finishesTasks: false,
  },
  connect: async () => ({
    kind: 'connected',
    baseUrl: '',
    secret: '',
    label: t().local.computer,
    ...known(),
    report: { baseUrl: '', name: t().local.computer, zone: null, server: 'Stint', targets: 0, warnings: [] },
  }),
  // Its catalog is the one in the store: there is nowhere to fetch another from.
  refresh: async () => known(),
  submit: async () => {
    throw new AppError('bug', t().local.sentNowhere)
  },
})

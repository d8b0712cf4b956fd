/** No back end: projects are made in Stint, what is tracked stays in the journal and can be exported. */
import { AppError } from '../../../shared/errors.ts'
import { emptyLocalCatalog } from '../../../shared/localCatalog.ts'
import type { Identity } from '../../../shared/model.ts'
import type { Provider } from '../../core/ports.ts'

const identity: Identity = { userId: 'me', name: 'This computer', zone: null }
const known = { identity, catalog: emptyLocalCatalog, facts: null, message: null }

export const local = (): Provider => ({
  id: 'local',
  label: 'Only here',
  loginFields: [],
  remark:
    'No server: projects are made in Stint, and what you track stays on this computer. Export it whenever you like.',
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
    label: 'This computer',
    ...known,
    report: { baseUrl: '', name: identity.name, zone: null, server: 'Stint', targets: 0, warnings: [] },
  }),
  // Its catalog is the one in the store: there is nowhere to fetch another from.
  refresh: async () => known,
  submit: async () => {
    throw new AppError('bug', 'An account without a server was asked to send something.')
  },
})

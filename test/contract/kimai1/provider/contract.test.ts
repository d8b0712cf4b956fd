import { onTestFinished } from 'vitest'
import { kimai1 } from '../../../../electron/providers/kimai1/index.ts'
import { largeSeed, SANDBOX_PASSWORD, SANDBOX_USER, startKimai1 } from '../../../servers/kimai1/index.ts'
import type { Backend } from '../../providerUnderTest.ts'
import { providerContract } from '../../everyProvider.ts'

for (const version of ['1.3.5', '1.1.0']) {
  providerContract({
    name: `Kimai ${version}`,
    create: kimai1,
    start: (projects) => backend(version, projects),
    // The whole interface is one address: its absence says nothing of a record.
    endings: { '404': { kind: 'protocol' } },
  })
}

const call = (method: string) => ({ method: 'POST', path: '/core/json.php', body: new RegExp(`"${method}"`) })
const answer = (result: object) => JSON.stringify({ result, id: '1', jsonrpc: '2.0' })

async function backend(version: string, projects: number): Promise<Backend> {
  const server = await startKimai1({ version, seed: largeSeed(projects) })
  onTestFinished(() => server.close())
  const anna = server.state.users.find(({ name }) => name === SANDBOX_USER)
  const login = { url: server.url, user: SANDBOX_USER, password: SANDBOX_PASSWORD }
  return {
    server,
    login,
    otherLogin: { ...login, user: 'søren' },
    wrongLogin: { ...login, password: 'hunter2' },
    write: call('setTimesheetRecord'),
    read: call('getTimesheet'),
    records: () =>
      server
        .timesheets()
        .filter(({ userID }) => userID === anna?.userID)
        .map(({ timeEntryID, start, end, description }) => ({
          id: String(timeEntryID),
          startedAt: start * 1_000,
          endedAt: end === 0 ? null : end * 1_000,
          description: description ?? '',
        })),
    round: 'never',
    textAtEnd: version === '1.1.0',
    refusal: {
      status: 200,
      body: answer({ success: false, error: { msg: 'Failed to add entry.' } }),
      words: /Failed to add entry\.$/,
    },
    nothingRead: (padding) => answer({ success: true, items: [], total: 0 }) + padding,
    misfit: { body: answer({ success: true, items: [{ id: 'soon' }], total: 1 }), field: /result\.items\.0\.id/ },
  }
}

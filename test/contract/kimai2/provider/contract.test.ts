import { onTestFinished } from 'vitest'
import { kimai2 } from '../../../../electron/providers/kimai2/index.ts'
import { largeSeed, SANDBOX_ADMIN_TOKEN, SANDBOX_TOKEN, startKimai2 } from '../../../servers/kimai2/index.ts'
import type { Backend } from '../../providerUnderTest.ts'
import { providerContract } from '../../everyProvider.ts'

for (const version of ['2.24.0', '2.66.0']) {
  providerContract({ name: `Kimai ${version}`, create: kimai2, start: (projects) => backend(version, projects) })
}

// Before there were tokens. A 403 without a code says that the password is wrong.
providerContract({
  name: 'Kimai 2.13.0',
  create: kimai2,
  start: async (projects) => {
    const server = await backend('2.13.0', projects, {
      anna: 'X-AUTH-USER: anna, X-AUTH-TOKEN: annapassword1',
      root: 'X-AUTH-USER: root, X-AUTH-TOKEN: rootpassword1',
    })
    const { url } = server.server
    return {
      ...server,
      login: { url, user: 'anna', token: 'annapassword1' },
      otherLogin: { url, user: 'root', token: 'rootpassword1' },
      wrongLogin: { url: `${url}/`, user: 'anna', token: 'no-such-password' },
    }
  },
  endings: { '403': { kind: 'unauthorized' } },
})

/** Stock settings without rounding, so that times can be compared to the second. */
async function backend(version: string, projects: number, auth: Record<string, string> = {}): Promise<Backend> {
  const server = await startKimai2({
    version,
    auth,
    seed: largeSeed(projects),
    config: { 'timesheet.rounding.default.begin': 0, 'timesheet.rounding.default.end': 0 },
  })
  onTestFinished(() => server.close())
  const { state } = server
  return {
    server,
    login: { url: server.url, token: SANDBOX_TOKEN },
    otherLogin: { url: server.url, token: SANDBOX_ADMIN_TOKEN },
    wrongLogin: { url: `${server.url}/`, token: 'no-such-token-000000000001' },
    write: { method: 'POST', path: '/api/timesheets' },
    read: { method: 'GET', path: '/api/timesheets' },
    records: () =>
      server
        .timesheets()
        .filter(({ user }) => user.username === 'anna')
        .map(({ id, begin, end, description }) => ({
          id: String(id),
          startedAt: begin,
          endedAt: end,
          description: description ?? '',
        })),
    round: () => void (state.config.rounding = { ...state.config.rounding, mode: 'closest', begin: 15, end: 15 }),
    refusal: {
      body: JSON.stringify({
        code: 400,
        message: 'Validation Failed',
        errors: { errors: ['Budget is used up.'], children: { begin: {}, project: { errors: ['Is closed.'] } } },
      }),
      words: /^Budget is used up\. project: Is closed\.$/,
    },
    nothingRead: (padding) => `[${padding}]`,
    misfit: { body: JSON.stringify({ id: 1, project: 1, activity: 1, begin: 'soon', end: null }), field: /begin/ },
  }
}

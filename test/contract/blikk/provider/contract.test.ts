/** Blikk as every provider is tested. */
import { onTestFinished } from 'vitest'
import { blikk } from '../../../../electron/providers/blikk/index.ts'
import {
  largeSeed,
  type Report,
  SANDBOX_APP_ID,
  SANDBOX_APP_SECRET,
  SANDBOX_USER_ID,
  startBlikk,
} from '../../../servers/blikk/index.ts'
import type { Backend } from '../../providerUnderTest.ts'
import { providerContract } from '../../everyProvider.ts'

providerContract({
  name: 'Blikk',
  // The sandbox keeps no limit here, so there is none to keep to; requests.test.ts has both.
  create: blikk,
  start: backend,
  endings: {
    '429': { retryAfterMs: 1_000 },
    'an empty answer': 'stored',
  },
})

async function backend(projects: number): Promise<Backend> {
  const server = await startBlikk({ seed: largeSeed(projects), config: { rateLimit: false } })
  onTestFinished(() => server.close())
  const login = { url: server.url, appId: SANDBOX_APP_ID, appSecret: SANDBOX_APP_SECRET }
  return {
    server,
    login,
    otherLogin: login,
    wrongLogin: { url: `${server.url}/`, appId: 'no-such-app', appSecret: 'no-such-secret-000000000001' },
    personId: String(SANDBOX_USER_ID),
    otherPersonId: '7',
    write: { method: 'POST', path: '/v1/Core/TimeReports' },
    read: { method: 'GET', path: '/v1/Core/TimeReports' },
    records: () =>
      server
        .reports()
        .filter(({ userId }) => userId === SANDBOX_USER_ID)
        .map((report) => ({
          id: String(report.id),
          startedAt: inBerlin(report, report.clockStart),
          endedAt: inBerlin(report, report.clockEnd),
          description: (report.internalComment ?? '').replace(/ ?\[st:[0-9a-f]{8}\]$/, ''),
        })),
    refusal: {
      body: JSON.stringify({
        message: 'The request is invalid.',
        modelState: { date: ['Perioden är stängd.'], projectId: ['Projektet är avslutat.'] },
      }),
      words: /^date: Perioden är stängd\. projectId: Projektet är avslutat\.$/,
    },
    misfit: { body: JSON.stringify({ objectName: 'timereport.detail', id: 'soon' }), field: /id/ },
    nothingRead: (padding) => `{"page":1,"totalPages":0,"items":[${padding}]}`,
  }
}

/** In winter, an hour ahead of UTC. */
const inBerlin = ({ date }: Report, clock: string | null): number => Date.parse(`${date}T${clock}:00+01:00`)

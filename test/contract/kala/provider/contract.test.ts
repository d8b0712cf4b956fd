import { onTestFinished } from 'vitest'
import { kala } from '../../../../electron/providers/kala/index.ts'
import { timeOfDay } from '../../../../shared/time/zonedTime.ts'
import { largeSeed, SANDBOX_COLLEAGUE, SANDBOX_EMPLOYEE, SANDBOX_KEY, startKala } from '../../../servers/kala/index.ts'
import type { Backend } from '../../providerUnderTest.ts'
import { providerContract } from '../../everyProvider.ts'

providerContract({
  name: 'Kala',
  create: kala,
  start: backend,
  // A 404 is an unknown endpoint or a wrong verb, never a record (docs/kala.md, 1).
  endings: { '404': { kind: 'protocol' } },
})

async function backend(projects: number): Promise<Backend> {
  const server = await startKala({ seed: largeSeed(projects) })
  onTestFinished(() => server.close())
  const login = { url: server.url, key: SANDBOX_KEY }
  return {
    server,
    baseUrl: `${server.url}/webapiv2`,
    login,
    otherLogin: login,
    personId: String(SANDBOX_EMPLOYEE),
    otherPersonId: String(SANDBOX_COLLEAGUE),
    wrongLogin: { url: `${server.url}/webapiv2/`, key: 'no-such-key-000000000001' },
    write: { method: 'POST', path: '/webapiv2/AddHours' },
    records: () =>
      server
        .hours()
        .filter(({ employee }) => employee === SANDBOX_EMPLOYEE)
        .map(({ day, startClock, hours }) => {
          const startedAt = timeOfDay(Date.parse(`${day}T12:00:00Z`), startClock ?? '00:00', 'Europe/Berlin')
          return { id: null, startedAt, endedAt: startedAt + hours * 3_600_000, description: '' }
        }),
    refusal: {
      status: 200,
      body: JSON.stringify({ succes: false, status: 'Error', errors: [], message: 'Sagen er låst – prøv en anden' }),
      words: /^Sagen er låst – prøv en anden$/,
    },
    misfit: { body: JSON.stringify({ succes: 'måske', status: 'Success' }), field: /succes/ },
  }
}

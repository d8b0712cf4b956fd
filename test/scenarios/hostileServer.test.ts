/** A server that answers at the limits of what a client can take: whoever tracks beside it notices nothing of that but words. */
import { expect, it } from 'vitest'
import { limits } from '../../shared/limits.ts'
import { SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import { kimai2Fixture, MINUTE } from './engineAtKimai2.ts'

it('the timer starts and stops, snapshots stay small, and nothing of the token or of escape sequences is shown', async () => {
  const fixture = await kimai2Fixture()
  const { app, server, target } = fixture
  server.fault({ kind: 'hostile', times: Infinity })
  const snapshot = () => JSON.stringify(app.snapshot())
  for (let turn = 0; turn < 3; turn++) {
    expect(await app.ask('start', { target })).toBe('done')
    await app.network.quiet()
    await app.advance(5 * MINUTE)
    expect(await app.ask('refreshCatalog', { accountId: target.accountId })).toBe('done')
    expect(await app.ask('stop', undefined)).toBe('done')
    await app.network.quiet()
  }
  const { timer, today, elsewhere } = app.snapshot()
  expect(timer.kind).toBe('idle')
  expect(today).toHaveLength(3)
  expect(elsewhere.length).toBeLessThanOrEqual(limits.runningElsewhere)
  expect(snapshot().length).toBeLessThan(100_000)
  expect(snapshot()).not.toContain(SANDBOX_TOKEN)
  expect(snapshot()).not.toMatch(/\\u00(?:1b|07|9b)/)
  expect(server.requests.length).toBeLessThan(500)
})

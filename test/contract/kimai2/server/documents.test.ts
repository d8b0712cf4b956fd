/** What Kimai 2's own page for developers shows, sent to the sandbox. */
import { describe, expect, it } from 'vitest'
import { talk } from '../serverClient.ts'

describe('an example of Kimai’s documents', () => {
  it('authenticates by a bearer token', async () => {
    const { server } = await talk()
    const ping = (token: string) => fetch(`${server.url}/api/ping`, { headers: { Authorization: `Bearer ${token}` } })
    expect((await ping('annatoken')).status).toBe(200)
    expect((await ping('xyz')).status).toBe(401)
  })

  it('exports the interface as JSON', async () => {
    const { server } = await talk()
    const headers = { Authorization: 'Bearer annatoken' }
    const answer = await fetch(`${server.url}/api/doc.json`, { headers })
    const { paths } = (await answer.json()) as { paths: Record<string, object> }
    expect(Object.keys(paths['/api/timesheets/{id}'] ?? {})).toEqual(expect.arrayContaining(['get', 'patch', 'delete']))
    const unknown = await fetch(`${server.url}/api/doc.json`, { redirect: 'manual' })
    expect(unknown.status).toBe(302)
  })

  it('takes “2019-04-20T14:00:00” as local time, and returns it with the offset', async () => {
    const { server } = await talk()
    const headers = { Authorization: 'Bearer annatoken', 'Content-Type': 'application/json' }
    const body = JSON.stringify({ begin: '2019-04-20T14:00:00', end: '2019-04-20T15:00:00', project: 1, activity: 1 })
    const answer = await fetch(`${server.url}/api/timesheets`, { method: 'POST', headers, body })
    expect(await answer.json()).toMatchObject({ begin: '2019-04-20T14:00:00+0200' })
  })
})

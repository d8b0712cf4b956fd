/** What Kalo's own page says of every resource, sent to the sandbox. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { sandboxSeed, SANDBOX_KEY, startKalo } from '../../../servers/kalo/index.ts'

async function kalo() {
  const server = await startKalo({ seed: sandboxSeed() })
  onTestFinished(() => server.close())
  const headers = { 'X-Kalo-Api-Key': SANDBOX_KEY, 'Content-Type': 'application/json' }
  const send = async (method: string, path: string, body?: unknown) => {
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    const answer = await fetch(`${server.url}${path}`, init)
    return {
      status: answer.status,
      body: (await answer.json()) as { data: { id: string; attributes: object }; meta: object },
    }
  }
  return { server, send }
}

const resources = [
  ['projects', 'project', { title: 'Relaunch' }, { title: 'Relaunch 2' }],
  ['freelancers', 'freelancer', { name: 'Ida' }, { city: 'Aarhus' }],
  ['invoices', 'invoice', { reference: 'INV-9' }, { status: 'sent' }],
] as const

describe('a request of Kalo’s page', () => {
  it.each(resources)('creates, fetches and changes one of the %s', async (path, type, attributes, change) => {
    const { send } = await kalo()
    const created = await send('POST', `/${path}/`, { data: { type, attributes } })
    expect([created.status, created.body]).toMatchObject([201, { data: { attributes } }])
    const one = `/${path}/${created.body.data.id}/`
    expect((await send('GET', one)).body).toMatchObject({ data: { attributes } })
    const changed = await send('PATCH', one, { data: { type, id: created.body.data.id, attributes: change } })
    expect([changed.status, changed.body]).toMatchObject([200, { data: { attributes: { ...attributes, ...change } } }])
  })

  it('tells in a list how many there are, and how many were skipped', async () => {
    const { send } = await kalo()
    expect((await send('GET', '/projects/?page[offset]=1')).body.meta).toMatchObject({
      offset: 1,
      total: expect.any(Number),
    })
  })
})

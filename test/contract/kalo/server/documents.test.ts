/** The sandbox Kalo answers the requests of the vendor's overview as it says. */
import { describe, expect, it } from 'vitest'
import { largeSeed, sandboxSeed } from '../../../servers/kalo/index.ts'
import { talk } from '../../../servers/kalo/talk.ts'

/** The key that the overview shows, as it shows it. */
const KEY = 'ea4fa026c1874a4fb40d1c4880d97bb4'

function withKey(seed = sandboxSeed()) {
  const [key] = seed.keys
  if (key === undefined) throw new Error('no key')
  return { ...seed, keys: [{ ...key, key: KEY }] }
}

const read = { headers: { 'X-Kalo-Api-Key': KEY } }
const written = (method: string, body: unknown) => ({
  method,
  headers: { 'X-Kalo-Api-Key': KEY, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

const RESOURCES = ['projects', 'tasks', 'freelancers', 'invoices'] as const
type ResourceName = (typeof RESOURCES)[number]

/** A company with a record of each resource, and what of the first ones a new record is made from. */
async function company() {
  const there = await talk({ seed: withKey() })
  const { state } = there.server
  const task = state.tasks.find(({ freelancer, team }) => freelancer !== null && team === 7)
  if (task === undefined || task.freelancer === null) throw new Error('no task of a freelancer')
  const related = {
    project: { data: { type: 'project', id: task.project } },
    managers: { data: [{ type: 'user', id: 42 }] },
    freelancer: { data: { type: 'freelancer', id: task.freelancer } },
    task: { data: { type: 'task', id: task.id } },
  }
  const made: Record<ResourceName, { type: string; attributes: object; relationships?: object }> = {
    projects: { type: 'project', attributes: { title: 'New' } },
    tasks: { type: 'task', attributes: { summary: 'New' }, relationships: related },
    freelancers: { type: 'freelancer', attributes: { name: 'Ada', email: 'ada@fernhill.example' } },
    invoices: { type: 'invoice', attributes: { amount: '12.50' }, relationships: related },
  }
  return { ...there, made }
}

const CHANGES: Record<ResourceName, object> = {
  projects: { title: 'Renamed' },
  tasks: { summary: 'Renamed' },
  freelancers: { name: 'Renamed' },
  invoices: { reference: 'Renamed' },
}

describe.each(RESOURCES)("the overview's four requests to /%s/:", (resource) => {
  it('one is made with 201, changed with 200 and read back', async () => {
    const { send, made } = await company()
    const created = await send(`/${resource}/`, written('POST', { data: made[resource] }))
    expect([created.status, created.at('data.type')]).toEqual([201, made[resource].type])
    const path = `/${resource}/${String(created.at('data.id'))}/`
    const { type } = made[resource]
    const changed = await send(path, written('PATCH', { data: { type, attributes: CHANGES[resource] } }))
    expect([changed.status, changed.at('data.attributes')]).toMatchObject([200, CHANGES[resource]])
    const fetched = await send(path, read)
    expect([fetched.status, fetched.body]).toEqual([200, changed.body])
  })

  it('all are listed, with their total and the offset', async () => {
    const { send, made } = await company()
    await send(`/${resource}/`, written('POST', { data: made[resource] }))
    const all = await send(`/${resource}/`, read)
    expect(all.status).toBe(200)
    expect(all.at('meta')).toEqual({ total: expect.any(Number), offset: 0 })
    expect(all.each('type')).toContain(made[resource].type)
  })

  it('refuses what lacks or has another type with 400, and what is not there with 404', async () => {
    const { send } = await company()
    const nobody = `/${resource}/00000000-0000-4000-8000-000000000000/`
    expect((await send(`/${resource}/`, written('POST', { data: { attributes: { title: 7 } } }))).status).toBe(400)
    expect((await send(nobody, read)).status).toBe(404)
    expect((await send(nobody, written('PATCH', { data: {} }))).status).toBe(404)
  })
})

describe('the overview', () => {
  it('reads 100 projects as 30 + 30 + 30 + 10', async () => {
    const { send } = await talk({ seed: withKey(largeSeed(100)) })
    const pages = []
    for (const path of ['', '?page[offset]=30', '?page[offset]=60', '?page[offset]=90']) {
      pages.push(await send(`/projects/${path}`, read))
    }
    expect(pages.map((page) => [page.each('id').length, page.at('meta')])).toEqual([
      [30, { total: 100, offset: 0 }],
      [30, { total: 100, offset: 30 }],
      [30, { total: 100, offset: 60 }],
      [10, { total: 100, offset: 90 }],
    ])
    const few = await send('/projects/?page[offset]=10&page[limit]=5', read)
    expect([few.each('id').length, few.at('meta.offset')]).toEqual([5, 10])
    expect((await send('/projects/?page[limit]=99', read)).each('id').length).toBe(30)
  })

  it('says 401 to a wrong key, 403 to data that the key may not see, and 404 to a page that is not there', async () => {
    const { send, server } = await company()
    expect((await send('/projects/', { headers: { 'X-Kalo-Api-Key': 'wrong' } })).status).toBe(401)
    expect((await send('/nothing/', read)).status).toBe(404)
    for (const key of server.state.keys) key.denied = ['invoices']
    expect((await send('/invoices/', read)).status).toBe(403)
  })
})

/** What the sandbox Kalo lets a client change, how an edit gets lost, and the log of everything that was tried. */
import { describe, expect, it } from 'vitest'
import { talk, type Talk } from '../../../servers/kalo/talk.ts'

const LINE = '[time 3f9a12bc] 2025-03-03 09:00–11:30, break 15 min, 2.25 h — Anna: outline'

const writing = (method: string, body: string): RequestInit => ({ method, body })

const described = ({ server }: Talk): string | null | undefined => server.tasks()[0]?.description

describe('PATCH of a task', () => {
  it('replaces the description, leaves the rest alone and answers with the object', async () => {
    const kalo = await talk()
    const before = structuredClone(kalo.task)
    const answer = await kalo.change({ description: LINE })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ data: { type: 'task', id: before.id, attributes: { description: LINE } } })
    expect(kalo.server.tasks()[0]).toEqual({ ...before, description: LINE })
    await kalo.change({ description: null })
    expect(described(kalo)).toBeNull()
  })

  it('takes a body without id, unless told to want one, and never a wrong one', async () => {
    const { patch, server, task } = await talk()
    const bare = { type: 'task', attributes: { description: LINE } }
    expect((await patch(`/tasks/${task.id}/`, { data: bare })).status).toBe(200)
    const wrong = await patch(`/tasks/${task.id}/`, { data: { ...bare, id: 'other' } })
    expect([wrong.status, wrong.at('errors.0.source.pointer')]).toEqual([400, '/data/id'])
    server.state.config.patchId = 'required'
    expect((await patch(`/tasks/${task.id}/`, { data: bare })).status).toBe(400)
  })

  it('can drop the description silently, trim it, or refuse it', async () => {
    const kalo = await talk({ config: { patchDescription: 'ignored' } })
    const ignored = await kalo.change({ description: LINE })
    expect([ignored.status, ignored.at('data.attributes.description'), described(kalo)]).toEqual([200, null, null])
    kalo.server.state.config.patchDescription = 'trimmed'
    expect((await kalo.change({ description: ` ${LINE}\n` })).at('data.attributes.description')).toBe(LINE)
    kalo.server.state.config.patchDescription = 'refused'
    expect((await kalo.change({ description: '' })).status).toBe(400)
    expect(described(kalo)).toBe(LINE)
  })

  it('can refuse a description that is too long, and changes nothing then', async () => {
    const kalo = await talk({ config: { descriptionLimit: 20 } })
    expect((await kalo.change({ description: 'x'.repeat(20) })).status).toBe(200)
    expect((await kalo.change({ summary: 'new', description: 'x'.repeat(21) })).status).toBe(400)
    expect(kalo.server.tasks()[0]).toMatchObject({ summary: 'Home page', description: 'x'.repeat(20) })
  })

  it('overwrites what a manager wrote between GET and PATCH', async () => {
    const kalo = await talk()
    kalo.server.state.hooks.onPatch = (task) => {
      task.description = 'Please hurry'
      task.summary = 'Eilt'
    }
    const read = await kalo.get(`/tasks/${kalo.task.id}/`)
    expect(read.at('data.attributes.description')).toBeNull()
    const answer = await kalo.change({ description: LINE })
    expect(answer.at('data.attributes')).toMatchObject({ description: LINE, summary: 'Eilt' })
    expect(described(kalo)).toBe(LINE)
  })

  it('takes effect once although the connection drops, or the answer is 500', async () => {
    const kalo = await talk()
    kalo.server.fault({ kind: 'drop-after', match: { method: 'PATCH' } })
    await expect(kalo.change({ description: LINE })).rejects.toThrow()
    expect(described(kalo)).toBe(LINE)
    kalo.server.state.config.patchCrashes = true
    expect((await kalo.change({ description: `${LINE}!` })).status).toBe(500)
    expect(described(kalo)).toBe(`${LINE}!`)
  })

  it('changes status and summary, and bills a freelancer’s task that is completed', async () => {
    const { change, server } = await talk()
    const invoices = server.state.invoices.length
    await change({ status: 'ongoing', summary: 'Neu' })
    expect(server.tasks()[0]).toMatchObject({ status: 'ongoing', summary: 'Neu' })
    expect(server.state.invoices).toHaveLength(invoices)
    await change({ status: 'Completed' })
    await change({ status: 'completed' })
    expect(server.state.invoices).toHaveLength(invoices + 1)
    expect(server.state.invoices.at(-1)).toMatchObject({ currency: 'DKK', created_at: '2026-11-20T21:04:13.000Z' })
    server.state.config.completedAgain = 'invoice'
    await change({ status: 'completed' })
    expect(server.state.invoices).toHaveLength(invoices + 2)
  })

  it('bills nobody for a task that is nobody’s', async () => {
    const { change, server, task } = await talk()
    const invoices = server.state.invoices.length
    server.state.tasks[0] = { ...task, freelancer: null }
    expect((await change({ status: 'completed' })).at('data.attributes.status')).toBe('completed')
    expect(server.state.invoices).toHaveLength(invoices)
  })
})

describe('bad input', () => {
  it('is 400 or 500, names the place and changes nothing', async () => {
    const { change, patch, send, server, task } = await talk()
    const before = structuredClone(server.tasks())
    for (const badInput of [400, 500] as const) {
      server.state.config.badInput = badInput
      const paused = await change({ status: 'paused', description: LINE })
      expect(paused.status).toBe(badInput)
      expect(paused.body).toMatchObject({
        errors: [{ status: String(badInput), source: { pointer: '/data/attributes/status' } }],
      })
      expect((await change({ status: 'pending' })).status).toBe(badInput)
      expect((await change({ description: 7 })).status).toBe(badInput)
      expect((await change({ summary: '' })).status).toBe(badInput)
      expect((await patch(`/tasks/${task.id}/`, { data: { type: 'project' } })).status).toBe(badInput)
      expect((await patch(`/tasks/${task.id}/`, [])).status).toBe(badInput)
      expect((await send(`/tasks/${task.id}/`, writing('PATCH', '{"data":'))).status).toBe(badInput)
    }
    expect(server.tasks()).toEqual(before)
  })
})

describe('POST', () => {
  const project = '6b0c7d1e-0000-4000-8000-000000000001'
  const relationships = {
    project: { data: { type: 'project', id: project } },
    managers: { data: [{ type: 'user', id: 42 }] },
  }
  const created = (attributes: object, related: object = relationships) => ({
    data: { type: 'task', attributes, relationships: related },
  })

  it('makes another task each time, pending and nobody’s', async () => {
    const { post, server } = await talk()
    const body = created({ summary: 'Homepage copy', description: 'First draft' })
    const first = await post('/tasks/', body)
    const second = await post('/tasks/', body)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.at('data.id')).not.toBe(second.at('data.id'))
    const twins = server.tasks().slice(-2)
    expect(twins.map((task) => [task.summary, task.status, task.freelancer, task.managers])).toEqual([
      ['Homepage copy', 'pending', null, [42]],
      ['Homepage copy', 'pending', null, [42]],
    ])
  })

  it('wants a summary, a project and a manager of the team', async () => {
    const { post, server } = await talk()
    const count = server.tasks().length
    const manager = (id: unknown) => ({ ...relationships, managers: { data: [{ type: 'user', id }] } })
    const elsewhere = { data: { type: 'project', id: '6b0c7d1e-0000-4000-8000-000000000013' } }
    expect((await post('/tasks/', created({}))).status).toBe(400)
    expect((await post('/tasks/', created({ summary: 'x' }, {}))).status).toBe(400)
    expect((await post('/tasks/', created({ summary: 'x' }, { ...relationships, project: elsewhere }))).status).toBe(
      400,
    )
    expect((await post('/tasks/', created({ summary: 'x' }, manager(90)))).status).toBe(400)
    expect((await post('/tasks/', created({ summary: 'x' }, manager('43')))).status).toBe(201)
    expect(server.tasks()).toHaveLength(count + 1)
  })

  it('makes a project with proper dates', async () => {
    const { post, server } = await talk()
    const attributes = { title: 'Nyt', start_date: '2026-11-20' }
    const workgroup = { workgroup: { data: { type: 'workgroup', id: 5 } } }
    const made = await post('/projects/', { data: { type: 'project', attributes, relationships: workgroup } })
    expect(made.status).toBe(201)
    expect(server.state.projects.at(-1)).toMatchObject({ ...attributes, end_date: null, workgroup: 5, team: 7 })
    const wrong = { ...attributes, start_date: '20.11.2026' }
    expect((await post('/projects/', { data: { type: 'project', attributes: wrong } })).status).toBe(400)
  })
})

describe('other verbs', () => {
  it('are refused, so nothing can be deleted, and by the pages of the resources neither invoices nor freelancers be written', async () => {
    const { send, server, task } = await talk({ config: { verbs: 'resourcePages' } })
    const before = structuredClone({ ...server.state, clock: null, writes: null, hooks: null })
    for (const [method, path] of [
      ['DELETE', `/tasks/${task.id}/`],
      ['PUT', `/tasks/${task.id}/`],
      ['DELETE', `/projects/${task.project}/`],
      ['PUT', `/freelancers/${task.freelancer}/`],
      ['DELETE', '/invoices/'],
    ] as const) {
      expect((await send(path, writing(method, '{}'))).status).toBe(405)
    }
    expect({ ...server.state, clock: null, writes: null, hooks: null }).toEqual(before)
  })
})

describe('the log of writes', () => {
  it('holds everything that wanted to change something, with its answer, and no reading', async () => {
    const { get, change, send, server, task } = await talk()
    await get('/tasks/')
    await change({ description: LINE })
    await change({ status: 'paused' })
    await send(`/tasks/${task.id}`, writing('PATCH', '{"data":{"attributes":{"rate":90}}}'))
    await send(`/tasks/${task.id}/`, { method: 'DELETE' })
    await send('/tasks/', writing('POST', 'no json'))
    expect(server.writes().map(({ method, attributes, status }) => [method, attributes, status])).toEqual([
      ['PATCH', { description: LINE }, 200],
      ['PATCH', { status: 'paused' }, 400],
      ['PATCH', { rate: 90 }, 301],
      ['DELETE', {}, 405],
      ['POST', {}, 400],
    ])
  })

  it('shows a rate that was touched, as does the task', async () => {
    const { patch, server, task } = await talk()
    const attributes = { rate: '99.50', rate_type: 'daily' }
    await patch(`/tasks/${task.id}/`, {
      data: { type: 'task', attributes, relationships: { freelancer: { data: null } } },
    })
    expect(server.writes()[0]).toMatchObject({ attributes, relationships: { freelancer: { data: null } } })
    expect(server.tasks()[0]).toMatchObject({ rate: 99.5, rate_type: 'daily', freelancer: task.freelancer })
  })
})

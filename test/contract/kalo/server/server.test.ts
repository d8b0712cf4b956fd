/** What the sandbox Kalo shows: its catalog page by page, the spellings of its replies, its errors and its gateway. */
import { describe, expect, it } from 'vitest'
import {
  SANDBOX_EMAIL,
  SANDBOX_KEY,
  SANDBOX_OTHER_KEY,
  largeSeed,
  sandboxSeed,
  type Config,
} from '../../../servers/kalo/index.ts'
import { NOW, talk, type Talk } from '../../../servers/kalo/talk.ts'

const paged = (offset: number, limit: number): string => `?page%5Boffset%5D=${offset}&page%5Blimit%5D=${limit}`

/** Every id of a list, by offset until the total is reached or a page is empty, and the number of calls. */
async function all(get: Talk['get'], path: string): Promise<{ ids: unknown[]; calls: number }> {
  const ids: unknown[] = []
  for (let calls = 1; ; calls += 1) {
    const page = await get(`${path}${paged(ids.length, 30)}`)
    ids.push(...page.each('id'))
    if (page.each('id').length === 0 || ids.length >= Number(page.at('meta.total'))) return { ids, calls }
  }
}

describe('lists', () => {
  it('give 30 rows at most, also when more are asked for, and tell the total', async () => {
    const { get } = await talk()
    for (const query of ['', paged(0, 30), paged(0, 500), '?page[limit]=500']) {
      const page = await get(`/tasks/${query}`)
      expect(page.each('id')).toHaveLength(30)
      expect(page.at('meta')).toEqual({ total: 41, offset: 0 })
    }
  })

  it('go on from an offset, with brackets encoded or not, and are empty past the end', async () => {
    const { get, server } = await talk()
    const rest = await get(`/tasks/${paged(30, 30)}`)
    const own = server.tasks().filter((task) => task.team === 7)
    expect(rest.each('id')).toEqual(own.slice(30).map((task) => task.id))
    expect(rest.at('meta.offset')).toBe(30)
    expect((await get('/tasks/?page[offset]=40&page[limit]=5')).each('id')).toEqual([own[40]?.id])
    expect((await get(`/tasks/${paged(41, 30)}`)).body).toEqual({ data: [], meta: { total: 41, offset: 41 } })
  })

  it('take nonsense for nothing and know no filter', async () => {
    const { get } = await talk()
    for (const query of ['?page[offset]=-3&page[limit]=0', '?page[limit]=many', '?status=completed&sort=-id']) {
      expect((await get(`/tasks/${query}`)).each('id')).toHaveLength(30)
    }
  })

  it('can grow and shrink between two pages', async () => {
    const { get, server } = await talk()
    server.state.hooks.onPage = (offset) => {
      if (offset === 30) server.state.tasks = server.state.tasks.slice(2)
    }
    expect((await get('/tasks/')).at('meta.total')).toBe(41)
    expect((await get(`/tasks/${paged(30, 30)}`)).body).toMatchObject({ meta: { total: 39 } })
  })

  it('show a row twice and another never while the order moves', async () => {
    const kept = await talk()
    expect(new Set((await all(kept.get, '/tasks/')).ids).size).toBe(41)
    const moving = await talk({ config: { order: 'moving' } })
    const { ids } = await all(moving.get, '/tasks/')
    expect(ids).toHaveLength(41)
    expect(new Set(ids).size).toBe(40)
    expect(ids[40]).toBe(moving.task.id)
  })

  it('show 0, 1 or 2,000 projects', async () => {
    const counted = async (projects: number) => {
      const { get } = await talk({ seed: { ...largeSeed(projects), tasks: sandboxSeed().tasks } })
      const { ids, calls } = await all(get, '/projects/')
      return [new Set(ids).size, calls]
    }
    expect(await counted(0)).toEqual([0, 1])
    expect(await counted(1)).toEqual([1, 1])
    expect(await counted(2000)).toEqual([2000, 67])
    expect(largeSeed(2000).tasks).toHaveLength(4000)
  })
})

describe('resources', () => {
  it('are JSON:API documents with snake_case names and singular types', async () => {
    const { get, task } = await talk()
    expect((await get(`/tasks/${task.id}/`)).body).toEqual({
      data: {
        type: 'task',
        id: task.id,
        attributes: {
          summary: 'Home page',
          description: null,
          rate: '60.00',
          rate_type: 'hourly',
          status: 'ongoing',
        },
        relationships: {
          project: { data: { type: 'project', id: task.project } },
          freelancer: { data: { type: 'freelancer', id: task.freelancer } },
          managers: { data: [{ type: 'user', id: '42' }] },
        },
      },
    })
    const project = await get(`/projects/${task.project}/`)
    expect(project.body).toMatchObject({
      data: {
        type: 'project',
        attributes: { title: 'Website Relaunch', start_date: '2024-01-08', end_date: null },
        relationships: { workgroup: { data: { type: 'workgroup', id: '3' } } },
      },
    })
  })

  it('have tasks of all statuses and rates, with and without freelancer and text, and a project that is over', async () => {
    const { get } = await talk()
    const tasks = await get('/tasks/')
    expect(new Set(tasks.each('attributes.status'))).toEqual(new Set(['pending', 'ongoing', 'completed']))
    expect(new Set(tasks.each('attributes.rate_type'))).toEqual(new Set(['hourly', 'daily', 'fixed', null]))
    expect(tasks.each('relationships.freelancer.data')).toContain(null)
    expect(tasks.each('attributes.description')).toEqual(expect.arrayContaining([null, '', 'First draft']))
    const ends = (await get('/projects/')).each('attributes.end_date')
    expect(ends).toHaveLength(12)
    expect(new Set(ends)).toEqual(new Set([null, '2024-12-31', '2099-12-31']))
  })

  it('list the tasks of one project, and show one there', async () => {
    const { get, task, server } = await talk()
    const listed = await get(`/projects/${task.project}/tasks/`)
    expect(listed.each('attributes.summary')).toEqual(['Home page', 'Image style', 'Danish texts', 'Sign-off'])
    expect(listed.at('meta')).toEqual({ total: 4, offset: 0 })
    expect((await get(`/projects/${task.project}/tasks/${task.id}/`)).at('data.id')).toBe(task.id)
    const stranger = server.tasks().find(({ project }) => project !== task.project)
    expect((await get(`/projects/${task.project}/tasks/${stranger?.id}/`)).status).toBe(404)
  })

  it('show freelancers by e-mail, and by the pages of the resources invoices in a list only', async () => {
    const { get } = await talk({ config: { verbs: 'resourcePages' } })
    const freelancers = await get('/freelancers/')
    const anna = freelancers.each('attributes.email').indexOf(SANDBOX_EMAIL)
    expect(freelancers.each('attributes.name')[anna]).toBe('Anna Bergström')
    const id = freelancers.each('id')[anna]
    expect((await get(`/freelancers/${String(id)}/`)).at('data.attributes.hourly_rate')).toBe('640.00')
    const invoices = await get('/invoices/')
    expect(new Set(invoices.each('type'))).toEqual(new Set(['invoice']))
    expect((await get(`/invoices/${String(invoices.each('id')[0])}/`)).status).toBe(404)
  })
})

describe('spellings', () => {
  const shown = async (config: Partial<Config>, path: string) => {
    const { get, task } = await talk({ config })
    return (await get(`/tasks/${task.id}/`)).at(`data.${path}`)
  }

  it('write the ids of managers as text or as numbers', async () => {
    const path = 'relationships.managers.data'
    expect(await shown({ ids: 'text' }, path)).toEqual([{ type: 'user', id: '42' }])
    expect(await shown({ ids: 'number' }, path)).toEqual([{ type: 'user', id: 42 }])
  })

  it('write a status in lower case or capitals', async () => {
    expect(await shown({ status: 'capitalised' }, 'attributes.status')).toBe('Ongoing')
    expect(await shown({ status: 'upper' }, 'attributes.status')).toBe('ONGOING')
  })

  it('write rates as text or as numbers', async () => {
    expect(await shown({ rates: 'number' }, 'attributes.rate')).toBe(60)
  })

  it('put relations under attributes, as links or as bare ids', async () => {
    expect(await shown({ relations: 'attributes' }, 'relationships')).toBeUndefined()
    expect(await shown({ relations: 'attributes' }, 'attributes.project.data.type')).toBe('project')
    const { get, task, server } = await talk({ config: { relations: 'ids' } })
    server.state.tasks[0] = { ...task, freelancer: null }
    expect((await get(`/tasks/${task.id}/`)).at('data.attributes')).toMatchObject({
      project: task.project,
      freelancer: null,
      managers: ['42'],
    })
  })
})

describe('paths and keys', () => {
  it('redirect to the slash with the query, whatever the verb and the key, and drop what was sent', async () => {
    const { send, server, task } = await talk()
    const listed = await send('/tasks?page%5Boffset%5D=30', { headers: {} })
    expect([listed.status, listed.headers.get('location')]).toEqual([301, '/tasks/?page%5Boffset%5D=30'])
    const body = JSON.stringify({ data: { type: 'task', attributes: { description: 'lost' } } })
    expect((await send(`/tasks/${task.id}`, { method: 'PATCH', body })).status).toBe(301)
    expect(server.tasks()[0]?.description).toBeNull()
  })

  it('answer 404 for unknown paths and ids, and for what is another team’s', async () => {
    const { get, change, patch, server } = await talk()
    const foreign = server.tasks().at(-1)
    for (const path of [
      '/',
      '/timesheets/',
      '/tasks/6f1e/',
      `/tasks/${foreign?.id}/`,
      `/projects/${foreign?.project}/tasks/`,
    ]) {
      expect((await get(path)).status).toBe(404)
    }
    const body = { data: { type: 'task', attributes: { description: 'mine' } } }
    expect((await patch(`/tasks/${foreign?.id}/`, body)).status).toBe(404)
    const other = await get('/tasks/', { 'x-kalo-api-key': SANDBOX_OTHER_KEY })
    expect(other.each('id')).toEqual([foreign?.id])
    server.state.tasks = server.state.tasks.slice(1)
    expect((await change({ status: 'ongoing' })).status).toBe(404)
  })

  it('answer 401 without a key, with a wrong one and with a withdrawn one', async () => {
    const { get, server } = await talk()
    expect((await get('/projects/', {})).status).toBe(401)
    expect((await get('/projects/', { 'x-kalo-api-key': 'wrong' })).status).toBe(401)
    expect((await get('/projects/')).status).toBe(200)
    server.state.keys = []
    expect((await get('/projects/')).status).toBe(401)
  })

  it('answer 403 where the key is valid and the data not allowed', async () => {
    const { get, server, task } = await talk()
    server.state.keys[0]?.denied.push('tasks')
    expect((await get('/tasks/')).status).toBe(403)
    expect((await get(`/projects/${task.project}/tasks/`)).status).toBe(403)
    expect((await get('/projects/')).status).toBe(200)
  })

  it('answer under the older edition’s prefix alone when told', async () => {
    const { get } = await talk({ config: { prefix: '/publicapi' } })
    expect((await get('/publicapi/projects/')).status).toBe(200)
    expect((await get('/publicapi/projects')).headers.get('location')).toBe('/publicapi/projects/')
    const outside = await get('/projects/')
    expect([outside.status, outside.at('message')]).toEqual([404, 'no API found with those values'])
  })

  it('speak one media type, and refuse the other with 406 or 415', async () => {
    const accept = (type: string) => ({ 'x-kalo-api-key': SANDBOX_KEY, accept: type })
    const vnd = 'application/vnd.api+json'
    const plain = await talk()
    expect((await plain.get('/tasks/', accept('application/json'))).headers.get('content-type')).toBe(
      'application/json',
    )
    expect((await plain.get('/tasks/', accept(vnd))).status).toBe(406)
    const strict = await talk({ config: { media: vnd } })
    expect((await strict.get('/tasks/', accept('application/json'))).status).toBe(406)
    expect((await strict.get('/tasks/', accept(`${vnd}; ext=x`))).headers.get('content-type')).toBe(vnd)
    expect((await strict.change({ status: 'ongoing' })).status).toBe(415)
  })
})

describe('errors', () => {
  it('come in every shape that the page wants tolerated', async () => {
    const { get, server } = await talk()
    const shape = async (errors: Config['errors']): Promise<unknown> => {
      server.state.config.errors = errors
      return (await get('/tasks/none/')).body
    }
    const error = { status: '404', title: 'Not Found', detail: 'Not found.' }
    expect(await shape('jsonapi')).toEqual({ errors: [error] })
    expect(await shape('object')).toEqual({ errors: error })
    expect(await shape('detail')).toEqual({ detail: 'Not found.' })
    expect(await shape('message')).toEqual({ message: 'Not found.' })
    expect(await shape('html')).toBe('<h1>Not Found (404)</h1>')
  })

  it('come from the gateway as 429 in its own words, until the minute is over', async () => {
    const { get, server, change } = await talk({ config: { perMinute: 2, errors: 'jsonapi' } })
    expect((await get('/tasks/')).status).toBe(200)
    expect((await get('/projects/')).status).toBe(200)
    const refused = await change({ description: 'late' })
    expect([refused.status, refused.body]).toEqual([429, { message: 'API rate limit exceeded' }])
    expect(server.tasks()[0]?.description).toBeNull()
    server.clock.set(NOW + 47_000)
    expect((await get('/tasks/')).status).toBe(200)
  })
})

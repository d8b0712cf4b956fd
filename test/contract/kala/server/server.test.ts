/** The sandbox Kala's endpoints that read: keys, verbs, people, projects, pages, pauses and the message of the day. */
import { describe, expect, it } from 'vitest'
import {
  SANDBOX_COLLEAGUE,
  SANDBOX_COMPANY,
  SANDBOX_EMPLOYEE,
  SANDBOX_KEY,
  largeSeed,
  type Config,
} from '../../../servers/kala/index.ts'
import { talk } from '../serverClient.ts'

const me = { employeeNumber: SANDBOX_EMPLOYEE }
const paged = { order: 'asc', page: 0, page_size: 500 }

describe('the key', () => {
  it('is looked at by Ping, and a wrong or missing one is a 401 everywhere', async () => {
    const { get, send } = await talk()
    expect((await get('Ping')).body).toEqual({ pong: 'pong' })
    for (const path of ['Ping', 'Ping?api_key=wrong', `Ping?apikey=${SANDBOX_KEY}`, 'ProjectsList?api_key=']) {
      expect((await send(path)).status).toBe(401)
    }
    expect((await send('AddHours?api_key=wrong', { method: 'POST' })).status).toBe(401)
  })

  it('does not matter to Index, which takes `apikey` and a company number', async () => {
    const { send } = await talk()
    for (const method of ['GET', 'POST']) {
      const ready = await send(`Index?company=${SANDBOX_COMPANY}&apikey=wrong`, { method })
      expect(ready.body).toEqual({ status: 'API READY' })
    }
    const nameless = await send('Index?apikey=wrong')
    expect([nameless.status, nameless.title]).toEqual([500, expect.stringContaining("'company'")])
  })

  it('can be revoked while the server runs', async () => {
    const { server, get } = await talk()
    server.state.apiKey = 'another'
    expect((await get('Ping')).status).toBe(401)
    expect((await get('Ping', { api_key: 'another' })).status).toBe(200)
  })
})

describe('the verb', () => {
  const reading = ['ActiveEmployeesList', 'ActiveEmployee', 'ProjectsList', 'CustomersList', 'GetMessageOfTheDay']
  const either = ['Index', 'Ping', 'GetPauseCase']

  it('is GET to read and POST to write; the wrong one is a 404, as is an unknown endpoint', async () => {
    const { get, post } = await talk()
    const found = { ...me, ...paged, company: SANDBOX_COMPANY }
    for (const name of [...reading, ...either]) expect((await get(name, found)).status).toBe(200)
    for (const name of either) expect((await post(name, found)).status).toBe(200)
    for (const name of reading) expect((await post(name, found)).status).toBe(404)
    for (const name of ['AddHours', 'MarkCliDone', 'Nothing', 'toString', '']) {
      const missing = await get(name, found)
      expect([missing.status, missing.type]).toEqual([404, 'text/html; charset=utf-8'])
    }
  })

  it('is part of the route, so a 404 comes before the key, and nothing lives outside /webapiv2', async () => {
    const { send } = await talk()
    expect((await send('AddHours?api_key=wrong')).status).toBe(404)
    expect((await send('Ping', { method: 'DELETE' })).status).toBe(404)
    expect((await send(`../Ping?api_key=${SANDBOX_KEY}`)).status).toBe(404)
  })
})

describe('employees', () => {
  it('are a bare array of the active ones, without a picture', async () => {
    const { get } = await talk()
    const { body, type } = await get('ActiveEmployeesList', paged)
    expect(type).toBe('application/json; charset=utf-8')
    expect(body).toContainEqual({
      number: SANDBOX_COLLEAGUE,
      name: 'Åsa Åkerman',
      title: 'Designer',
      image: null,
      phone: '+45 20 00 00 12',
      isAdmin: false,
      isLeader: false,
      settings: null,
    })
    expect(JSON.stringify(body)).not.toContain('Tom Hill')
  })

  it('have settings, none, null or no such field, and fields that nobody documented', async () => {
    const { get, column } = await talk()
    expect(await column('ActiveEmployeesList', 'settings')).toEqual([
      [{ key: 'sprog', value: 'en' }],
      undefined,
      null,
      [],
      [],
    ])
    expect(await column('ActiveEmployeesList', 'departmentId')).toContain(3)
    expect((await get('ActiveEmployee', me)).text).not.toContain('settings')
  })

  it('have more settings when read one by one', async () => {
    const { get } = await talk()
    const settings = [
      { key: 'sprog', value: 'en' },
      { key: 'signatur', value: 'Grace' },
    ]
    expect((await get('ActiveEmployee', { employeeNumber: 1 })).body).toMatchObject({ number: 1, settings })
  })

  it('that are unknown or inactive are a 200 without a body, whoever asks for what', async () => {
    const { get } = await talk()
    for (const employeeNumber of [19, 4242]) {
      for (const name of ['ActiveEmployee', 'ProjectsList', 'GetPauseCase', 'GetMessageOfTheDay']) {
        const { status, text, type } = await get(name, { ...paged, employeeNumber })
        expect([status, text, type]).toEqual([200, '', 'application/json; charset=utf-8'])
      }
    }
  })

  it('must be named by a number, by parameters in any case', async () => {
    const { get } = await talk()
    for (const parameters of [{}, { employeeNumber: '' }, { employeeNumber: 'Søren' }, { employeeNumber: '7.5' }]) {
      const { status, type, title } = await get('ProjectsList', parameters)
      expect([status, type]).toEqual([500, 'text/html; charset=utf-8'])
      expect(title).toContain("null entry for parameter 'employeeNumber' of non-nullable type 'System.Int32'")
    }
    expect((await get('ProjectsList', { employeenumber: 7 })).status).toBe(200)
  })
})

describe('projects', () => {
  it('are those the employee may use, with open tasks only', async () => {
    const { server, get, column } = await talk()
    const { body } = await get('ProjectsList', { ...me, ...paged })
    expect(body).toContainEqual({ id: 821, economyCaseNumber: '', name: 'Recruiting', openTasks: [] })
    expect(await column('ProjectsList', 'id', me)).not.toContain(840)
    expect(await column('ProjectsList', 'id', { employeeNumber: 1 })).toContain(840)
    const sign = { id: 5531, name: 'Façade sign', description: '' }
    expect((await column('ProjectsList', 'openTasks', me))[0]).toContainEqual(sign)
    const task = server.state.projects[0]?.tasks[0]
    if (task) task.open = false
    expect((await column('ProjectsList', 'openTasks', me))[0]).not.toContainEqual(sign)
  })

  it('that are finished come on demand, hidden ones go on demand, archived ones are marked on demand', async () => {
    const { column } = await talk()
    const ids = (extraFields: string) => column('ProjectsList', 'id', { ...me, extraFields })
    expect(await ids('')).toContain(890)
    expect(await ids('')).not.toContain(898)
    expect(await ids('excludeHidden')).not.toContain(890)
    expect(await ids('includeFinished')).toContain(898)
    expect(await column('ProjectsList', 'isArchived', me)).not.toContain(true)
    expect((await column('ProjectsList', 'isArchived', { ...me, extraFields: 'isArchived' })).at(-1)).toBe(true)
  })

  it('have whole numbers as ids, of tasks as well', async () => {
    const { get, server } = await talk()
    const ids = server.state.projects.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(Number.isInteger)).toBe(true)
    expect((await get('ProjectsList', me)).text).not.toMatch(/"id":\d*[^\d,]\d*,/)
  })

  it('of 2,000 come over pages in either order, 0 and 1 on one', async () => {
    const { server, column } = await talk({ seed: largeSeed(2_000) })
    const ids = (page: number, order = 'asc') =>
      column('ProjectsList', 'id', { ...me, order, page, page_size: 500 }).then((each) => [each[0], each.length])
    expect(await ids(0)).toEqual([1, 500])
    expect(await ids(3)).toEqual([1501, 500])
    expect(await ids(4)).toEqual([undefined, 0])
    expect(await ids(0, 'desc')).toEqual([2000, 500])
    expect(await column('ProjectsList', 'id', me)).toHaveLength(2_000)
    server.state.config.pageSizeCap = 100
    expect(await ids(1)).toEqual([101, 100])
    for (const projects of [0, 1]) {
      const small = await talk({ seed: largeSeed(projects) })
      expect(await small.column('ProjectsList', 'id', me)).toHaveLength(projects)
    }
  })
})

describe('pages', () => {
  const first = async (config: Partial<Config>, endpoint = 'ProjectsList') => {
    const { get } = await talk({ config })
    return Promise.all([0, 1, 2].map((page) => get(endpoint, { ...me, page, page_size: 3 })))
  }

  it('start at 0 where the server counts from 0', async () => {
    const [zero, one] = await first({ pageBase: 0 })
    expect(zero?.text).toContain('Café Ærø')
    expect(one?.text).not.toContain('Café Ærø')
  })

  it('start at 1, and page 0 is a 500', async () => {
    const [zero, one, two] = await first({ pageBase: 1 })
    expect([zero?.status, zero?.title]).toEqual([500, expect.stringContaining('OFFSET')])
    expect(one?.text).toContain('Café Ærø')
    expect(two?.text).not.toContain('Café Ærø')
  })

  it('start at 0 and at 1 with the same rows', async () => {
    const [zero, one, two] = await first({ pageBase: 'same' })
    expect(zero?.text).toBe(one?.text)
    expect(two?.text).not.toContain('Café Ærø')
  })

  it('start differently from list to list', async () => {
    const config: Partial<Config> = { pageBase: { employees: 0, projects: 1, customers: 'same' } }
    expect((await first(config, 'ActiveEmployeesList'))[0]?.status).toBe(200)
    expect((await first(config))[0]?.status).toBe(500)
    expect((await first(config, 'CustomersList'))[0]?.text).toContain('Ærø Maritime Museum')
  })

  it('without rows are an empty array, or nothing at all', async () => {
    const { server, get } = await talk({ seed: largeSeed(0) })
    expect((await get('ProjectsList', { ...me, ...paged })).text).toBe('[]')
    server.state.config.emptyList = 'empty-body'
    expect((await get('ProjectsList', { ...me, ...paged })).text).toBe('')
  })

  it('must have a size and a number', async () => {
    const { get } = await talk()
    for (const wrong of [{ page_size: 0 }, { page: -1 }, { page: 'x' }, { page_size: '' }]) {
      expect((await get('ActiveEmployeesList', { ...paged, ...wrong })).status).toBe(500)
    }
  })
})

describe('pauses and messages', () => {
  it('of an employee with a pause case name its project, by either verb', async () => {
    const { get, post } = await talk()
    expect((await get('GetPauseCase', me)).body).toEqual({ caseId: 890 })
    expect((await post('GetPauseCase', me)).body).toEqual({ caseId: 890 })
  })

  it.each<[Config['noPauseCase'], string]>([
    [{ caseId: null }, '{"caseId":null}'],
    [{ caseId: 0 }, '{"caseId":0}'],
    [null, 'null'],
    ['empty-body', ''],
  ])('say that there is no pause case with %j', async (noPauseCase, text) => {
    const { get } = await talk({ config: { noPauseCase } })
    expect(await get('GetPauseCase', { employeeNumber: SANDBOX_COLLEAGUE })).toMatchObject({ status: 200, text })
  })

  it.each<[Config['messageOfTheDay'], string]>([
    [{ msg: 'Husk <b>hjelm</b> på pladsen' }, '{"msg":"Husk <b>hjelm</b> på pladsen"}'],
    [{ msg: ' ' }, '{"msg":" "}'],
    [{ msg: null }, '{"msg":null}'],
    [{}, '{}'],
    [null, 'null'],
    ['empty-body', ''],
  ])('tell the message of the day as %j', async (messageOfTheDay, text) => {
    const { get } = await talk({ config: { messageOfTheDay } })
    expect(await get('GetMessageOfTheDay', me)).toMatchObject({ status: 200, text })
  })
})

/** Each call of Kala's own page, sent to the sandbox with the parameters that it names. */
import { describe, expect, it } from 'vitest'
import { SANDBOX_EMPLOYEE } from '../../../servers/kala/index.ts'
import { talk } from '../serverClient.ts'

const me = { employeeNumber: SANDBOX_EMPLOYEE }
const paged = { order: 'asc', page: 0, page_size: 10 }

describe('a call of Kala’s page', () => {
  it('is answered with the fields that the page names', async () => {
    const { get, server } = await talk()
    server.state.employees.find(({ number }) => number === SANDBOX_EMPLOYEE)!.pauseCase = 820
    server.state.config.messageOfTheDay = { msg: 'Godmorgen' }
    const row = async (name: string, parameters = {}) => {
      const { body } = await get(name, parameters)
      return Object.keys((Array.isArray(body) ? body[0] : body) as object)
    }
    expect((await get('Index', { company: 1, apikey: 'x' })).body).toEqual({ status: 'API READY' })
    expect((await get('Ping')).body).toEqual({ pong: 'pong' })
    const customer = 'id number company firstname lastname phone email cvr street_address zip'.split(' ')
    expect(await row('CustomersList', paged)).toEqual(expect.arrayContaining(customer))
    expect(await row('ActiveEmployeesList', paged)).toEqual(
      expect.arrayContaining('number name title image phone isAdmin isLeader settings'.split(' ')),
    )
    expect(await row('ProjectsList', { ...me, ...paged, extraFields: 'isArchived' })).toEqual(
      expect.arrayContaining('id economyCaseNumber name openTasks isArchived'.split(' ')),
    )
    expect(await row('GetPauseCase', me)).toEqual(['caseId'])
    expect(await row('GetMessageOfTheDay', me)).toEqual(['msg'])
  })

  it('sets a setting of an employee, and one that exists anew', async () => {
    const { post, server } = await talk()
    const setting = {
      employeeNumber: String(SANDBOX_EMPLOYEE),
      key: 'tracker',
      friendlyName: 'Tracker',
      type: 'string',
    }
    const first = await post('SetEmployeeSetting', { ...setting, value: 'a' })
    expect(first.body).toMatchObject({ succes: true, id: expect.any(Number) })
    await post('SetEmployeeSetting', { ...setting, value: 'b' })
    const { settings } = server.state.employees.find(({ number }) => number === SANDBOX_EMPLOYEE)!
    expect(settings).toContainEqual({ key: 'tracker', value: 'b' })
  })

  it('creates a case, and returns its id', async () => {
    const { post, get } = await talk()
    const { body } = await post('CreateCase', { caseName: 'Carport', customerFirstName: 'Ida' })
    const { id } = body as { id: number }
    const { body: list } = await get('ProjectsList', { ...me, order: 'desc', page: 0, page_size: 1 })
    expect(list).toMatchObject([{ id, name: 'Carport' }])
  })
})

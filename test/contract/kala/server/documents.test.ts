/** The sandbox Kala answers every endpoint of Kala's page as the page says. */
import { describe, expect, it } from 'vitest'
import { type Config, SANDBOX_EMPLOYEE, SANDBOX_KEY } from '../../../servers/kala/index.ts'
import { differences, examplesIn } from '../../documents.ts'
import { talk } from '../serverClient.ts'

const examples = examplesIn(new URL('documents.txt', import.meta.url))

/** Where live companies differ from the page, all the same as the page has it. */
const asDocumented = {
  messageOfTheDay: { msg: 'Message of the day' },
  noPauseCase: { caseId: null },
  pageBase: 1,
} satisfies Partial<Config>

describe('an endpoint of the page', () => {
  it('is there with each verb and set of parameters', () => {
    expect(examples.length).toBe(19)
  })

  it.each(examples)('$request', async ({ request, status, answer }) => {
    const { server, send } = await talk({ config: asDocumented })
    // The page has a text here; a live company sent a number, so the sandbox has both.
    for (const customer of server.state.customers) customer.number = String(customer.number)
    // The page always has a list of settings; a live company left it out or null, so the sandbox does, too.
    for (const employee of server.state.employees) {
      if (employee.settings === 'absent') employee.settings = []
      employee.extra = {}
    }
    const [method = '', path = ''] = request.replace('KEY', SANDBOX_KEY).split(' ')
    const answered = await send(path, { method })
    const printed: unknown = JSON.parse(answer ?? '')
    expect(answered.status).toBe(status)
    expect(differences({ items: answered.body }, { items: printed })).toEqual([])
    if (!Array.isArray(printed)) expect(answered.body).toEqual(printed)
  })
})

describe('what the page says of a write', () => {
  it('a setting that is there is changed under its id, and one that is not is made', async () => {
    const { get, post } = await talk()
    const set = async (key: string, value: string) =>
      (
        await post('SetEmployeeSetting', {
          employeeNumber: SANDBOX_EMPLOYEE,
          key,
          value,
          friendlyName: key,
          type: 'text',
        })
      ).body
    expect(await set('color', 'red')).toEqual({ succes: true, status: 'Success', id: 1 })
    expect(await set('font', 'big')).toMatchObject({ id: 2 })
    expect(await set('color', 'blue')).toMatchObject({ id: 1 })
    const { body } = await get('ActiveEmployee', { employeeNumber: SANDBOX_EMPLOYEE })
    expect(body).toMatchObject({
      settings: [
        { key: 'color', value: 'blue' },
        { key: 'font', value: 'big' },
      ],
    })
    expect((await get('SetEmployeeSetting')).status).toBe(404)
  })

  it('a setting of nobody, or without a key, is not made', async () => {
    const { post } = await talk()
    for (const wrong of [{ employeeNumber: 99, key: 'color' }, { employeeNumber: SANDBOX_EMPLOYEE }]) {
      expect((await post('SetEmployeeSetting', wrong)).body).toMatchObject({ succes: false })
    }
  })

  it('a new case can be booked on, and brings its customer', async () => {
    const { post, book, column } = await talk()
    const { body } = await post('CreateCase', { caseName: 'Harbour light', customerFirstName: 'Ada' })
    const { id } = body as { id: number }
    expect(await column('ProjectsList', 'name', { employeeNumber: SANDBOX_EMPLOYEE })).toContain('Harbour light')
    expect(await column('CustomersList', 'firstname')).toContain('Ada')
    expect((await book({ projectId: id, taskId: null })).body).toMatchObject({ succes: true })
    expect((await post('CreateCase')).body).toMatchObject({ succes: false })
  })
})

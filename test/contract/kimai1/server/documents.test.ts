/**
 * The sandbox Kimai 1 answers the examples of the project's own page "Kimai Remote Api" as they are printed, and has all
 * methods that the page lists.
 */
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, seed, talk } from '../serverClient.ts'

/** Word for word; the other body is that of the page's example in C#. */
const REQUEST = `{
  "method": "authenticate",
  "params": [
    "user_login",
    "user_password"
  ],
  "id": "1",
  "jsonrpc": "2.0"
}`
const C_SHARP = '{"method":"authenticate", "jsonrpc":"2.0","id":"1","params":["my_login","my_password"]}'

const METHODS = [
  ['authenticate', 'getVersion', 'startRecord', 'stopRecord', 'getUsers', 'getCustomers', 'getProjects', 'getTasks'],
  ['getActiveRecording', 'updateActiveRecording', 'getTimesheet', 'getTimesheetRecord', 'setTimesheetRecord'],
  ['removeTimesheetRecord', 'getExpenses', 'getExpenseRecord', 'setExpenseRecord', 'removeExpenseRecord'],
].flat()

const person = (name: string, password: string) => ({ userID: '90', name, password, key: 'a99000000000000002ce110c' })
const withPerson = (name: string, password: string) => ({ ...seed, users: [...seed.users, person(name, password)] })

describe('the page', () => {
  it.each([
    ['user_login', 'user_password', REQUEST],
    ['my_login', 'my_password', C_SHARP],
  ])('logs %s in with its request', async (name, password, body) => {
    const { send } = await talk({ seed: withPerson(name, password) })
    const answer = await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        result: { success: true, items: [{ apiKey: 'a99000000000000002ce110c' }], total: 1 },
        id: '1',
        jsonrpc: '2.0',
      },
    ])
  })

  it('refuses the same request of somebody else with its words', async () => {
    const { send } = await talk()
    const answer = await send({ method: 'POST', body: REQUEST })
    expect([answer.status, answer.body]).toEqual([
      200,
      { result: { success: false, error: { msg: 'Unknown user or no permissions.' } }, id: '1', jsonrpc: '2.0' },
    ])
  })

  it('lists its methods, by a request without a parameter', async () => {
    const { send } = await talk()
    const answer = await send({ method: 'GET' })
    expect(Object.keys(answer.at('services') ?? {}).toSorted()).toEqual(METHODS.toSorted())
  })

  it('lets empty ids start the last activity once more', async () => {
    const { call, server } = await talk()
    await call('startRecord', '', '')
    expect(server.timesheets()).toMatchObject([{ projectID: 2, activityID: 2, end: 0 }])
  })

  // Its words: "If this method is called while another recording is running the first one will be stopped."
  it('says that a start stops the first recording, which no real server does (measured on 1.3.5): both run', async () => {
    const { call, server } = await talk()
    await call('startRecord', 1, 1)
    await call('startRecord', 2, 2)
    expect(server.timesheets().map(({ end }) => end)).toEqual([0, 0])
  })
})

describe('the four methods for expenses', () => {
  const ferry = { projectId: 1, date: '2026-11-20 10:00:00', designation: 'Ferry', multiplier: 2, value: '12.5' }

  it('make one, list it, read it, change it and remove it', async () => {
    const { call } = await talk()
    expect((await call('setExpenseRecord', ferry, false)).at('result')).toEqual({
      success: true,
      items: [{ id: 1 }],
      total: 1,
    })
    const row = {
      expenseID: '1',
      userID: '77',
      projectID: '1',
      projectName: 'Test-Project',
      customerName: 'Test-Customer',
      designation: 'Ferry',
      multiplier: '2.00',
      value: '12.50',
      refundable: '0',
    }
    expect((await call('getExpenseRecord', 1)).at('result.items')).toMatchObject([row])
    await call('setExpenseRecord', { ...ferry, id: 1, value: 20, refundable: 1 }, true)
    const listed = await call('getExpenses')
    expect(listed.at('result')).toMatchObject({ total: '1', items: [{ ...row, value: '20.00', refundable: '1' }] })
    expect((await call('removeExpenseRecord', 1)).at('result.success')).toBe(true)
    expect((await call('getExpenses')).at('result')).toEqual({ success: true, items: [], total: 0 })
  })

  it('list those of a time, refundable or cleared ones, and some of them, of the one who asks', async () => {
    const { call, rpc, server } = await talk()
    for (const day of [18, 19, 20]) await call('setExpenseRecord', { ...ferry, date: `2026-11-${day} 10:00:00` }, false)
    const [first] = server.state.expenses
    if (first) Object.assign(first, { cleared: true, refundable: true })
    const ids = async (...params: unknown[]) => (await call('getExpenses', ...params)).each('expenseID')
    expect(await ids()).toEqual(['3', '2', '1'])
    expect(await ids('2026-11-19 00:00:00')).toEqual(['3', '2'])
    expect(await ids(0, '2026-11-19 12:00:00')).toEqual(['2', '1'])
    expect(await ids(0, 0, 1)).toEqual(['1'])
    expect(await ids(0, 0, -1, 0)).toEqual(['3', '2'])
    expect(await ids(0, 0, -1, -1, 1, 1)).toEqual(['2'])
    expect((await rpc('getExpenses', [ADMIN_KEY])).each('expenseID')).toEqual([])
  })

  it('refuse what lacks', async () => {
    const { call, rpc } = await talk()
    const message = async (record: object, update = false) => (await call('setExpenseRecord', record, update)).msg
    expect(await message({ date: ferry.date })).toBe('Invalid projectId.')
    expect(await message({ projectId: 1 })).toBe('Invalid date, make sure there is a valid date property.')
    expect(await message(ferry, true)).toBe('Performed an update, but missing id property.')
    expect(await message([])).toBe('Invalid record')
    for (const method of ['getExpenseRecord', 'removeExpenseRecord']) {
      expect((await call(method, 0)).msg).toBe('Invalid ID')
      expect((await rpc(method, ['wrong', 1])).msg).toBe('Unknown user or no permissions.')
    }
    expect((await call('getExpenseRecord', 7)).msg).toBe('An unhandled error occured.')
  })
})

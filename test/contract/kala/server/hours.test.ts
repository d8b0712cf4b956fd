/** The sandbox Kala's endpoints that write: what is booked, on which day, and what is refused how. */
import { describe, expect, it } from 'vitest'
import { SANDBOX_COLLEAGUE, SANDBOX_EMPLOYEE, SANDBOX_KEY, type Config } from '../../../servers/kala/index.ts'
import { ACCEPTED, BOOKING, NOW, query, refused, talk, type Change } from '../serverClient.ts'

const unclocked = { startClock: null, endClock: null }

describe('booked hours', () => {
  it('are kept with all they came with, in the order they came', async () => {
    const { server, book } = await talk()
    const answer = await book()
    expect([answer.status, answer.type]).toEqual([200, 'application/json; charset=utf-8'])
    expect(answer.body).toEqual(ACCEPTED)
    await book({ taskId: null, ...unclocked, projectId: 890, Hours: '0.3333' })
    expect(server.hours()).toEqual([
      {
        order: 1,
        employee: SANDBOX_EMPLOYEE,
        date: Date.UTC(2025, 2, 3, 7),
        day: '2025-03-03',
        projectId: 812,
        taskId: 5531,
        hours: 1.75,
        startClock: '08:00',
        endClock: '09:45',
        bookedAt: NOW,
      },
      expect.objectContaining({
        order: 2,
        projectId: 890,
        taskId: null,
        hours: 0.3333,
        startClock: null,
        endClock: null,
      }),
    ])
  })

  it.each<[Config['zone'], string, string]>([
    ['Europe/Copenhagen', 'Sun, 02 Mar 2025 23:30:00 GMT', '2025-03-03'],
    ['UTC', 'Sun, 02 Mar 2025 23:30:00 GMT', '2025-03-02'],
    ['Europe/Copenhagen', 'Mon, 30 Jun 2025 22:00:00 GMT', '2025-07-01'],
    ['UTC', 'Mon, 30 Jun 2025 22:00:00 GMT', '2025-06-30'],
    ['Europe/Copenhagen', 'Mon, 03 Mar 2025 12:00:00 GMT', '2025-03-03'],
    ['UTC', 'Mon, 03 Mar 2025 12:00:00 GMT', '2025-03-03'],
  ])('are on the day that a server in %s sees in %s', async (zone, date, day) => {
    const { server, book } = await talk({ config: { zone } })
    await book({ date })
    expect(server.hours()[0]).toMatchObject({ day, date: Date.parse(date) })
  })

  it('are booked though nobody saw the answer, and twice when sent twice', async () => {
    const { server, book } = await talk()
    server.fault({ kind: 'drop-after' })
    await expect(book()).rejects.toThrow()
    expect(server.hours()).toHaveLength(1)
    server.fault({ kind: 'drop-before' })
    await expect(book()).rejects.toThrow()
    expect(server.hours()).toHaveLength(1)
    await book()
    expect(server.hours()).toHaveLength(2)
  })

  it('ignore parameters that nobody documented', async () => {
    const { book } = await talk()
    expect((await book({ description: 'Taget er tæt' })).body).toEqual(ACCEPTED)
  })

  it('can be sent in a form, which Danes fill in with commas, or as JSON with real numbers', async () => {
    const { server, send } = await talk()
    const form = (change: object) =>
      send('AddHours', {
        method: 'POST',
        body: new URLSearchParams(query({ ...BOOKING, api_key: SANDBOX_KEY, ...change })),
      })
    expect((await form({})).title).toContain("'Hours'")
    expect((await form({ Hours: '1,75' })).body).toEqual(ACCEPTED)
    const body = JSON.stringify({ ...BOOKING, Hours: 1.75 })
    const headers = { 'content-type': 'application/json' }
    expect((await send(`AddHours?api_key=${SANDBOX_KEY}`, { method: 'POST', body, headers })).body).toEqual(ACCEPTED)
    expect((await send(`AddHours?api_key=${SANDBOX_KEY}`, { method: 'POST', body: '{', headers })).status).toBe(500)
    expect(server.hours().map(({ hours }) => hours)).toEqual([1.75, 1.75])
  })
})

describe('a parameter that can not be bound', () => {
  it.each([
    ['Hours', '1,75', 'Double'],
    ['Hours', '', 'Double'],
    ['Hours', null, 'Double'],
    ['Hours', '1:45', 'Double'],
    ['date', null, 'DateTime'],
    ['date', 'man, 03 mar 2025 07:00:00 GMT', 'DateTime'],
    ['date', 'Tue, 03 Mar 2025 07:00:00 GMT', 'DateTime'],
    ['date', '03-03-2025', 'DateTime'],
    ['projectId', null, 'Int32'],
    ['projectId', 'Café', 'Int32'],
    ['projectId', '99999999999', 'Int32'],
    ['employeenumber', null, 'Int32'],
    ['taskId', '', 'Int32'],
    ['taskId', 'null', 'Int32'],
  ])('is a page whose title names it: %s=%s', async (name, value, type) => {
    const { server, book } = await talk()
    const answer = await book({ [name]: value })
    expect([answer.status, answer.type]).toEqual([500, 'text/html; charset=utf-8'])
    expect(answer.title).toContain(
      `The parameters dictionary contains a null entry for parameter '${name}' of non-nullable type 'System.${type}'`,
    )
    expect(server.hours()).toEqual([])
  })

  it('shows nothing of the key', async () => {
    const { book } = await talk()
    expect((await book({ Hours: null })).text).not.toContain(SANDBOX_KEY)
  })
})

describe('hours that are refused', () => {
  it.each<[string, Change, string]>([
    ['an unknown employee', { employeenumber: 4242 }, 'Medarbejderen findes ikke'],
    ['a former employee', { employeenumber: 19 }, 'Medarbejderen findes ikke'],
    ['an unknown project', { projectId: 4242 }, 'Sagen findes ikke'],
    ["others' project", { projectId: 840 }, 'Du har ikke adgang til denne sag – vælg en anden'],
    ['a finished project', { projectId: 898, taskId: null }, 'Sagen er afsluttet og kan ikke længere bruges'],
    ['an archived project', { projectId: 899, taskId: null }, 'Sagen er afsluttet og kan ikke længere bruges'],
    ["another project's task", { projectId: 813 }, 'Opgaven findes ikke på denne sag'],
    ['no time', { Hours: '0' }, 'Timetallet skal være større end 0 og højst 24'],
    ['negative time', { Hours: '-1' }, 'Timetallet skal være større end 0 og højst 24'],
    ['more than a day', { Hours: '24.5' }, 'Timetallet skal være større end 0 og højst 24'],
    ['one clock', { endClock: null }, 'Start- og sluttidspunkt skal begge være klokkeslæt som 08:00'],
    ['the clock of midnight', { endClock: '24:00' }, 'Start- og sluttidspunkt skal begge være klokkeslæt som 08:00'],
    ['another clock', { startClock: '8:00' }, 'Start- og sluttidspunkt skal begge være klokkeslæt som 08:00'],
    ['clocks backwards', { endClock: '07:00' }, 'Sluttidspunktet skal være senere end starttidspunktet'],
  ])('for %s get a 200 with the reason in Danish', async (_, change, reason) => {
    const { server, book } = await talk()
    const answer = await book(change)
    expect([answer.status, answer.body]).toEqual([200, refused(reason)])
    expect(server.hours()).toEqual([])
  })

  it('are on a task closed or a project taken away meanwhile', async () => {
    const { server, book } = await talk()
    const [project] = server.state.projects
    const [task] = project?.tasks ?? []
    if (!project || !task) throw new Error('the seed has no task')
    task.open = false
    expect((await book()).body).toEqual(refused('Opgaven er lukket – åbn den, før der føres timer på den'))
    expect((await book({ taskId: null })).body).toEqual(ACCEPTED)
    project.employees = [SANDBOX_COLLEAGUE]
    expect((await book()).body).toMatchObject({ succes: false, message: expect.stringContaining('ikke adgang') })
    expect((await book({ employeenumber: SANDBOX_COLLEAGUE, taskId: null })).body).toEqual(ACCEPTED)
  })

  it('lie in a locked period, up to its last day as the server sees it', async () => {
    const { server, book } = await talk({ config: { lockedUntil: '2025-03-02' } })
    expect((await book({ date: 'Sun, 02 Mar 2025 22:59:00 GMT' })).body).toEqual(
      refused('Perioden er låst til og med 02-03-2025'),
    )
    expect((await book({ date: 'Sun, 02 Mar 2025 23:00:00 GMT' })).body).toEqual(ACCEPTED)
    server.state.config.lockedUntil = '2025-03-03'
    expect((await book()).body).toMatchObject({ succes: false })
  })

  it('have clocks where a company takes none', async () => {
    const { book } = await talk({ config: { clocks: 'refused' } })
    expect((await book()).body).toEqual(refused('Klokkeslæt kan ikke bruges her'))
    expect((await book(unclocked)).body).toEqual(ACCEPTED)
  })

  it('differ from their clocks where a company wants them equal', async () => {
    const { server, book } = await talk()
    expect((await book({ Hours: '2' })).body).toEqual(ACCEPTED)
    server.state.config.hoursMatchClocks = true
    expect((await book({ Hours: '2' })).body).toMatchObject({ succes: false })
    expect((await book()).body).toEqual(ACCEPTED)
  })

  it('overlap, or lie ahead, where a company forbids it', async () => {
    const { server, book } = await talk({ config: { allowOverlapping: false, allowFuture: false } })
    expect((await book()).body).toEqual(ACCEPTED)
    expect((await book({ startClock: '09:44', endClock: '10:00' })).body).toEqual(
      refused('Tidsrummet er allerede brugt på en anden registrering'),
    )
    expect((await book({ startClock: '09:45', endClock: '10:00' })).body).toEqual(ACCEPTED)
    expect((await book({ startClock: '07:30', endClock: '08:00' })).body).toEqual(ACCEPTED)
    expect((await book({ employeenumber: SANDBOX_COLLEAGUE })).body).toEqual(ACCEPTED)
    expect((await book(unclocked)).body).toEqual(ACCEPTED)
    const later = { ...unclocked, date: 'Mon, 03 Mar 2025 11:00:01 GMT' }
    expect((await book(later)).body).toEqual(refused('Der kan ikke føres timer ud i fremtiden'))
    server.clock.advance(1_000)
    expect((await book(later)).body).toEqual(ACCEPTED)
  })
})

describe('the verdict on hours', () => {
  it.each<Config['verdict']>(['succes', 'success', 'Succes', 'Success'])('can be spelled %s', async (verdict) => {
    const { book } = await talk({ config: { verdict } })
    expect((await book()).body).toEqual({ [verdict]: true, status: 'Success', errors: [], message: '' })
    expect((await book({ projectId: 1 })).body).toMatchObject({ [verdict]: false, message: 'Sagen findes ikke' })
  })

  it('can be in the status only', async () => {
    const { server, book } = await talk({ config: { verdict: 'none' } })
    expect((await book()).body).toEqual({ status: 'Success', errors: [], message: '' })
    expect((await book({ projectId: 1 })).body).toMatchObject({ status: 'Error', message: 'Sagen findes ikke' })
    server.state.config.status = { accepted: 'OK', refused: 'Fejl' }
    expect((await book()).body).toEqual({ status: 'OK', errors: [], message: '' })
  })

  it.each<[Config['reasonIn'], object]>([
    [['message'], { status: 'Error', errors: [], message: 'Sagen findes ikke' }],
    [['errors'], { status: 'Error', errors: ['Sagen findes ikke'], message: '' }],
    [['status'], { status: 'Sagen findes ikke', errors: [], message: '' }],
    [[], { status: 'Error', errors: [], message: '' }],
  ])('can have its reason in %j', async (reasonIn, told) => {
    const { book } = await talk({ config: { reasonIn } })
    expect((await book({ projectId: 1 })).body).toEqual({ succes: false, ...told })
  })
})

describe('a task marked as done', () => {
  it('is gone from the open tasks and takes no more hours; the answer has two s', async () => {
    const { get, post, book } = await talk()
    const marked = await post('MarkCliDone', { cliId: 5531 })
    expect([marked.status, marked.body]).toEqual([200, { success: true, status: 'Success' }])
    expect((await get('ProjectsList', { employeeNumber: SANDBOX_EMPLOYEE })).text).not.toContain('5531')
    expect((await book()).body).toMatchObject({ succes: false })
    expect((await post('MarkCliDone', { cliId: 5531 })).body).toMatchObject({ success: true })
  })

  it('must be there, and be named', async () => {
    const { post } = await talk()
    expect((await post('MarkCliDone', { cliId: 1 })).body).toEqual({
      success: false,
      status: 'Opgaven findes ikke længere',
    })
    expect((await post('MarkCliDone')).title).toContain("'cliId'")
  })
})

/** The sandbox Blikk answers every example of Blikk's own documentation as it is printed there. */
import { describe, expect, it } from 'vitest'
import { type Report, sandboxSeed } from '../../../servers/blikk/index.ts'
import { type Answer, aReport, NOW, talk } from '../../../servers/blikk/talk.ts'
import { differences, type Example, examplesIn } from '../../documents.ts'

const printed = examplesIn(new URL('documents.txt', import.meta.url))
/** Parts of a report are printed on their own. */
const isObject = ({ request }: Example): boolean => request.startsWith('timereport.')
const objects = printed.filter(isObject)
const examples = printed.filter((example) => !isObject(example))

/** The row of a table that a new one is like. */
const like = <T extends { id: number }>(rows: T[], change: Partial<T> & { id: number }): T => {
  const [first] = rows
  if (first === undefined) throw new Error('an empty table')
  return { ...first, ...change }
}

/** A company that has all ids to which the examples refer. */
async function company() {
  const seed = sandboxSeed()
  for (const id of [1, 2, 15]) seed.users.unshift(like(seed.users, { id, firstName: 'John', lastName: 'Doe' }))
  seed.users.sort((a, b) => a.id - b.id)
  for (const id of [1, 15]) seed.projects.unshift(like(seed.projects, { id }))
  seed.activities.push(like(seed.activities, { id: 1, preferredTimeArticleId: 49 }))
  seed.timeCodes.push(like(seed.timeCodes, { id: 1 }))
  seed.timeArticles.push(like(seed.timeArticles, { id: 1 }))
  seed.tasks.unshift(like(seed.tasks, { id: 1 }))
  seed.taskBoards[0]?.columns.push({ id: 1, title: 'Ska göras' })
  seed.contacts.push({ id: 32, name: 'Anders Larsson', type: 'person' })
  const talking = await talk({ seed, config: { edition: 'documented' } })
  const { state } = talking.server
  state.nextRowId = 100
  const part = { id: 1, taskId: 1, createdAt: NOW, updatedAt: null }
  state.taskComments.push({ ...part, text: 'Lorem ipsum dolar sit amet' })
  state.taskChecklists.push({
    ...part,
    name: 'Att göra',
    items: [{ id: 1, title: 'Lorem ipsum 1', completedAt: NOW, createdAt: NOW }],
  })
  state.taskAttachments.push(
    { ...part, name: 'MyImage.png', file: { contentType: 'image/png', content: '…' }, externalUrl: null },
    { ...part, id: 2, name: 'Our external library', file: null, externalUrl: 'https://example.com' },
  )
  await talking.post('/Core/TimeReports', aReport({ date: '2021-10-01 00:00:00' }))
  const [report] = state.reports
  if (report === undefined) throw new Error('no report')
  const row = () => [{ id: 2, title: 'Lorem ipsum' }]
  const reports: Report[] = [
    { ...report, id: 1, materials: row(), equipments: row(), additions: row() },
    { ...report, id: 707 },
  ]
  state.reports.push(...reports)
  return talking
}

type Company = Awaited<ReturnType<typeof company>>

async function send({ server, login }: Company, request: string, body: string | null, type = 'application/json') {
  const [method = '', path = ''] = request.replaceAll(/[<>]/g, '').split(' ')
  const { accessToken } = (await login()).body as { accessToken: string }
  return fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': type },
    ...(body === null ? {} : { body }),
  })
}

describe('an example', () => {
  it('is there 49 times', () => {
    expect(examples.length).toBe(49)
  })

  it.each(examples)('$request', async ({ request, body, status, answer }) => {
    const response = await send(await company(), request, body)
    const text = await response.text()
    expect([response.status, text]).toEqual([status, expect.any(String)])
    if (answer !== null) expect(differences(JSON.parse(text), JSON.parse(answer))).toEqual([])
    if (request.startsWith('DELETE') || status === 404) expect(text).toBe('')
  })

  it('of a file that is attached to a task, which can be downloaded then', async () => {
    const there = await company()
    // The page has lost the ends of its lines.
    const mark = '---------------------------41184676334'
    const body = [
      `--${mark}`,
      'Content-Disposition: form-data; name="name"',
      '',
      'My image',
      `--${mark}`,
      'Content-Disposition: form-data; name="file"; filename="myimage.png"',
      'Content-Type: image/jpeg',
      '',
      '(Binary data not shown)',
      `--${mark}--`,
      '',
    ].join('\r\n')
    const type = `multipart/form-data; boundary=${mark}`
    const created = await send(there, 'POST /v1/Core/Tasks/1/Attachments', body, type)
    expect(created.status).toBe(200)
    const made = await created.json()
    expect(made).toMatchObject({ name: 'My image', type: 'file', contentType: 'image/jpeg', sizeInBytes: 23 })
    const file = await send(there, `GET /v1/Core/Tasks/1/Attachments/${made.id}/Download`, null)
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/jpeg', '(Binary data not shown)'])
  })

  it('of an access token', async () => {
    const { server, send: ask } = await company()
    Object.assign(server.state.applications[0] ?? {}, { id: 'myappid', secret: 'myappsecret' })
    const authorization = 'Basic bXlhcHBpZDpteWFwcHNlY3JldA=='
    const { body } = await ask('/Auth/Token', { method: 'POST', headers: { authorization } })
    const printed = { objectName: 'auth.token', accessToken: 'pk_0.pa_0', expires: '2022-07-01 05:43:12 +00:00' }
    expect(differences(body, printed)).toEqual([])
  })
})

describe('what a report of the example brings is there when it is read back:', () => {
  const written = (request: string) => examples.find((example) => example.request === request)?.body ?? ''

  async function readBack(request: string): Promise<unknown> {
    const there = await company()
    const response = await send(there, request, written(request))
    const { id } = await response.json()
    return (await there.get(`/Core/TimeReports/${id}`)).body
  }

  it('travel, allowance, materials, equipments and additions of a new one, which has no date of a change', async () => {
    const report = await readBack('POST /v1/Core/TimeReports')
    expect(report).toMatchObject({
      hours: 7.75,
      invoiceableHours: 9,
      breakMinutes: 15,
      updatedDate: null,
      travelReport: { place: 'Piteå-Luleå-Piteå', invoicableDistance: 120, companyCar: { id: 1, tripEnd: 15100 } },
      allowanceReport: { description: 'Lorem ipsum dolar sit amet', toBeInvoiced: true },
      materials: [{ title: 'Lorem ipsum', units: 4 }, { title: 'Article not in registry' }, { unitText: null }],
      equipments: [{ hours: 4.5, article: { id: 10 } }],
      additions: [
        { article: { id: 14 }, salaryCount: 3 },
        { article: { id: 15 }, salaryCount: 1 },
      ],
    })
  })

  it('rows that had an id and rows that are new of one that is changed, and the date of the change', async () => {
    const report = await readBack('PUT /v1/Core/TimeReports/<1>')
    expect(report).toMatchObject({
      updatedDate: '2026-11-20 09:00:00 +00:00',
      materials: [{ id: 2, title: 'Lorem ipsum' }, { title: 'Article not in registry' }, {}],
      equipments: [{ id: 2, article: { id: 10 } }, { article: { id: 11 } }],
      additions: [{ id: 2, article: { id: 15 } }, { article: { id: 16 } }],
    })
  })

  it.each([
    ['travelReport', 'timereport.detail.travelreport'],
    ['companyCar', 'timereport.detail.travelreport.companycar'],
    ['allowanceReport', 'timereport.detail.allowancereport'],
    ['materials', 'timereport.detail.materialreport'],
    ['equipments', 'timereport.detail.equipmentreport'],
    ['additions', 'timereport.detail.additionreport'],
  ])('each built as the page prints it: %s', async (member, object) => {
    const read = (await readBack('POST /v1/Core/TimeReports')) as { travelReport: Record<string, unknown> }
    const report: Record<string, unknown> = { ...read.travelReport, ...read }
    const example = objects.find(({ request }) => request === object)?.answer ?? ''
    expect(differences([report[member]].flat(), [JSON.parse(example)])).toEqual([])
  })
})

describe('a refusal of the page', () => {
  const words = (answer: Answer | undefined) => [answer?.status, answer?.body]

  it('of a list without its page', async () => {
    const { get } = await company()
    expect(words(await get('/Core/Contacts'))).toEqual([
      400,
      {
        message: 'The request is invalid.',
        modelState: { page: ['The field Page must be greater than or equal to 1.'] },
      },
    ])
  })

  it('of a request without a token', async () => {
    const { send: ask } = await company()
    expect(words(await ask('/Core/Contacts', { method: 'POST' }))).toEqual([401, { message: 'Invalid token' }])
  })

  it('for a permission that lacks', async () => {
    const { server, get } = await company()
    for (const each of server.state.applications) each.permissions = []
    expect(words(await get('/Core/Contacts?page=1'))).toEqual([
      403,
      {
        message: 'You dont have the nessecery permissions to perform this action',
        ipAddressAllowed: true,
        permissionsRequired: ['Contact_read'],
      },
    ])
  })

  it('for an address that is not on the list', async () => {
    const { server, get } = await company()
    for (const each of server.state.applications) each.ipAddressAllowed = false
    expect(words(await get('/Core/Contacts?page=1'))).toEqual([
      403,
      { message: 'Your IP-address "127.0.0.1" is not allowed', ipAddressAllowed: false, permissionsRequired: [] },
    ])
  })

  it('of the fifth request in a second', async () => {
    const { server, get } = await company()
    server.state.config.rateLimit = true
    const answers = []
    for (let count = 0; count < 5; count += 1) answers.push(await get('/Core/Contacts?page=1'))
    expect(words(answers.at(-1))).toEqual([429, { waitInSeconds: 1 }])
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1')
  })
})

describe('sorting and filters of the page', () => {
  const sorts = {
    '/Core/Contacts': 'name customerNumber created updated',
    '/Core/Projects': 'orderNumber title createdDate updatedDate',
    '/Core/TaskBoards': 'createdDate updatedDate name',
    '/Core/Tasks': 'createdDate title startDate endDate',
    '/Core/Tasks/1/Comments': 'createdDate',
    '/Core/Tasks/1/Checklists': 'name',
    '/Core/Tasks/1/Attachments': 'name',
    '/Core/TimeReports': 'date userName hours invoiceableHours sentToAttestDate attestedDate createdDate updatedDate',
    '/Core/TimeReports/UserDayStatistics': 'name',
    '/Admin/AbsenceProjects': 'name',
    '/Admin/Activities': 'name createdDate updatedDate',
    '/Admin/Allowances': 'name createdDate updatedDate',
    '/Admin/Articles': 'name articleNumber createdDate updatedDate',
    '/Admin/CompanyCars': 'name createdDate updatedDate',
    '/Admin/ContactTags': 'name createdDate',
    '/Admin/Countries': 'name',
    '/Admin/Equipments': 'name createdDate updatedDate',
    '/Admin/InternalProjects': 'name',
    '/Admin/TimeAdditions': 'name createdDate updatedDate',
    '/Admin/TimeArticles': 'name createdDate updatedDate',
    '/Admin/TimeCodes': 'name createdDate updatedDate',
    '/Admin/Users': 'name',
  }

  it.each(Object.entries(sorts))('%s is sorted by %s and by nothing else', async (list, names) => {
    const { get } = await company()
    const query = `${list}?page=1&filter.from=2021-10-01&filter.to=2021-10-02`
    const all = new Set(Object.values(sorts).flatMap((each) => each.split(' ')))
    for (const name of [...all, 'colour']) {
      const { status } = await get(`${query}&sortBy=${name}`)
      expect([name, status]).toEqual([name, names.split(' ').includes(name) ? 200 : 400])
    }
    expect((await get(`${query}&sortOrder=up`)).status).toBe(400)
  })

  it.each([
    ['/Core/Contacts', 'query=32', [32]],
    ['/Core/Contacts', 'contactType=Person', [6, 32]],
    ['/Core/Contacts', 'contactType=dog', null],
    ['/Core/Contacts', 'tagIds=10', []],
    ['/Core/Contacts', 'tagIds=ten', null],
    ['/Core/Contacts', 'createdOrUpdatedSince=2026-11-20 08:00:00', []],
    ['/Core/Contacts', 'createdOrUpdatedSince=yesterday', null],
    ['/Core/Projects', 'query=northlight', [26, 27, 30]],
    ['/Core/TaskBoards', 'query=general', [2]],
    ['/Core/TimeReports', 'projectType=none', null],
    ['/Admin/Articles', 'query=E1', [10, 11]],
    ['/Admin/Users', 'query=anna', [5]],
  ])('%s by %s', async (list, filter, ids) => {
    const { get } = await company()
    const answer = await get(`${list}?page=1&filter.${filter}`)
    expect([answer.status, answer.items.map(({ id }) => id)]).toEqual(ids === null ? [400, []] : [200, ids])
  })

  it('the days of people by their department', async () => {
    const { get } = await company()
    const days = '/Core/TimeReports/UserDayStatistics?page=1&filter.from=2021-10-01&filter.to=2021-10-02'
    const people = async (query: string) => (await get(`${days}&${query}`)).items.map(({ userId }) => userId)
    expect(await people('filter.departmentIds=1')).toEqual([1, 2, 5, 15])
    expect(await people('filter.departmentIds=7')).toEqual([])
  })
})

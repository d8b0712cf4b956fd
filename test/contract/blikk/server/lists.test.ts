/** The sandbox Blikk's lists: pages, sorting, filters, and the catalog in them. */
import { describe, expect, it } from 'vitest'
import { largeSeed, sandboxSeed } from '../../../servers/blikk/index.ts'
import { talk } from '../../../servers/blikk/talk.ts'

const page = 'page=1&pageSize=100'

describe('lists', () => {
  it.each([
    ['', 'page', 'The field Page must be greater than or equal to 1.'],
    ['page=', 'page', 'The field Page must be greater than or equal to 1.'],
    ['page=0', 'page', 'The field Page must be greater than or equal to 1.'],
    ['page=one', 'page', "The value 'one' is not valid for page."],
    ['page=1&pageSize=0', 'pageSize', 'The field pageSize must be between 1 and 100.'],
    ['page=1&pageSize=101', 'pageSize', 'The field pageSize must be between 1 and 100.'],
    ['page=1&sortBy=colour', 'sortBy', "The value 'colour' is not valid for sortBy."],
    ['page=1&sortOrder=up', 'sortOrder', "The value 'up' is not valid for sortOrder."],
  ])('refuses "%s"', async (query, field, text) => {
    const { get } = await talk()
    const answer = await get(`/Core/Projects?${query}`)
    expect([answer.status, answer.body]).toEqual([
      400,
      { message: 'The request is invalid.', modelState: { [field]: [text] } },
    ])
  })

  it('come in pages of 25 unless told, with the totals', async () => {
    const { get } = await talk({ seed: largeSeed(60) })
    const first = await get('/Core/Projects?page=1')
    expect(first.body).toMatchObject({
      objectName: 'generic.pagedlist',
      page: 1,
      pageSize: 25,
      itemCount: 25,
      totalItemCount: 60,
      totalPages: 3,
    })
    expect((await get('/Core/Projects?page=3')).items.map(({ id }) => id)).toEqual([
      51, 52, 53, 54, 55, 56, 57, 58, 59, 60,
    ])
    expect((await get('/Core/Projects?page=4')).items).toEqual([])
  })

  it('hold 2,000 projects, or none', async () => {
    const { get } = await talk({ seed: largeSeed(2000) })
    const ids = new Set<unknown>()
    for (let number = 1; number <= 20; number += 1) {
      for (const { id } of (await get(`/Core/Projects?page=${number}&pageSize=100`)).items) ids.add(id)
    }
    expect(ids.size).toBe(2000)
    const none = await talk({ seed: largeSeed(0) })
    expect((await none.get(`/Core/Projects?${page}`)).body).toMatchObject({
      totalItemCount: 0,
      totalPages: 0,
      items: [],
    })
  })

  it('show a row twice and end a page later when data moves meanwhile', async () => {
    const { get } = await talk({ seed: largeSeed(4), config: { rowsMove: true } })
    const pages = []
    for (const number of [1, 2, 3]) pages.push(await get(`/Core/Projects?page=${number}&pageSize=2`))
    expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([[1, 2], [2, 3], [4]])
    expect(pages[0]?.body).toMatchObject({ totalItemCount: 4, totalPages: 2 })
    expect(pages[1]?.body).toMatchObject({ totalItemCount: 5, totalPages: 3 })
  })

  it('can be made to tell a wrong itemCount', async () => {
    const { get } = await talk({ config: { itemCount: 'pageSize' } })
    const answer = await get(`/Admin/Users?${page}`)
    expect([answer.body, answer.items.length]).toMatchObject([{ itemCount: 100, totalItemCount: 4 }, 4])
  })

  it('are sorted both ways, as Swedish is', async () => {
    const { get } = await talk()
    const names = async (query: string) =>
      (await get(`/Admin/TimeCodes?${page}&${query}`)).items.map(({ name }) => name)
    expect(await names('sortBy=name&sortOrder=ascending')).toEqual(['Normal', 'Old time code', 'Overtime'])
    expect(await names('sortBy=Name&sortOrder=Descending')).toEqual(['Overtime', 'Old time code', 'Normal'])
    const people = (await get(`/Admin/Users?${page}&sortBy=name`)).items.map(({ firstName }) => firstName)
    expect(people).toEqual(['Anna', 'Jürgen', 'Søren', 'Åsa'])
  })

  it('ignore filters and parameters they do not know', async () => {
    const { get } = await talk()
    const all = (await get(`/Core/Tasks?${page}`)).items
    expect(all.length).toBe(9)
    expect((await get(`/Core/Tasks?${page}&filter.projectId=19&limit=1`)).items).toEqual(all)
  })

  it('write enums as the documents do, or capitalized', async () => {
    const { server, get } = await talk()
    const types = async () => new Set((await get(`/Core/Projects?${page}`)).items.map((item) => item.invoiceType))
    expect(await types()).toEqual(new Set(['ongoing', 'fixedPrice', 'none']))
    server.state.config.enums = 'capitalized'
    expect(await types()).toEqual(new Set(['Ongoing', 'FixedPrice', 'None']))
    expect((await get(`/Core/Contacts?${page}&filter.query=märta`)).items).toMatchObject([{ contactType: 'Person' }])
  })

  it('word what is wrong in Swedish, or without a modelState', async () => {
    const { server, get } = await talk({ config: { errors: 'swedish' } })
    expect((await get('/Core/Projects')).body).toMatchObject({
      modelState: { page: ['Fältet Page måste vara större än eller lika med 1.'] },
    })
    server.state.config.errors = 'messageOnly'
    expect((await get('/Core/Projects')).body).toEqual({
      message: 'The field Page must be greater than or equal to 1.',
    })
  })
})

describe('the catalog', () => {
  const find = async (path: string, id: number) => {
    const { get } = await talk()
    return (await get(`${path}?${page}`)).items.find((item) => item.id === id)
  }

  it('has projects with their customer, and completed ones among them', async () => {
    expect(await find('/Core/Projects', 19)).toMatchObject({
      orderNumber: '1001',
      title: 'Mobile App',
      status: { isCompletedStatus: false },
      customer: { id: 1, name: 'Acme' },
      created: '2024-01-15 08:00:00 +00:00',
    })
    expect(await find('/Core/Projects', 30)).toMatchObject({ status: { name: 'Completed', isCompletedStatus: true } })
  })

  it('finds projects by text, and one by id', async () => {
    const { get } = await talk()
    const found = await get(`/Core/Projects?${page}&Filter.Query=caf%C3%A9`)
    expect(found.items.map(({ id }) => id)).toEqual([24])
    expect((await get('/Core/Projects/24')).body).toMatchObject({ title: 'Café Ærø' })
    const missing = await get('/Core/Projects/99')
    expect([missing.status, missing.body]).toMatchObject([400, { modelState: { id: ['The id 99 was not found.'] } }])
  })

  it('has newer members only in a newer edition', async () => {
    const { server, get } = await talk()
    const members = async (path: string) => Object.keys((await get(`${path}?${page}`)).items[0] ?? {})
    expect(await members('/Core/Projects')).toEqual(expect.arrayContaining(['tags', 'costCenter', 'salesResponsible']))
    expect(await members('/Admin/Users')).toEqual(expect.arrayContaining(['email', 'employeeNumber']))
    server.state.config.edition = 'documented'
    expect(await members('/Core/Projects')).not.toContain('tags')
    expect(await members('/Admin/Users')).not.toContain('email')
  })

  it('has internal and absence projects, some of which want a comment', async () => {
    const wantComment = { commentRequiredWhenTimeReporting: true }
    expect(await find('/Admin/InternalProjects', 2)).toMatchObject({
      name: 'Learning days',
      isActive: true,
      ...wantComment,
    })
    expect(await find('/Admin/InternalProjects', 3)).toMatchObject({ isActive: false })
    expect(await find('/Admin/AbsenceProjects', 3)).toMatchObject({ refersToSickness: false, ...wantComment })
  })

  it('has tasks that are done, that take no time, and that belong to no project', async () => {
    expect(await find('/Core/Tasks', 201)).toMatchObject({
      title: 'Prototype',
      completedDate: null,
      timeReportingEnabled: true,
      members: [{ userId: 5, userName: 'Anna Bergström' }],
      board: { name: 'App for Acme' },
      boardColumn: { name: 'To do' },
      project: { id: 19, name: 'Mobile App', number: '1001' },
    })
    expect(await find('/Core/Tasks', 203)).toMatchObject({ completedDate: '2024-01-16 08:00:00 +00:00' })
    expect(await find('/Core/Tasks', 204)).toMatchObject({ timeReportingEnabled: false })
    expect(await find('/Core/Tasks', 209)).toMatchObject({ project: null })
  })

  it.each([
    ['memberIds=5', [201, 202, 205, 206, 209]],
    ['memberIds=7,8', [204, 205, 207, 208]],
    ['taskIds=201,209', [201, 209]],
    ['createdByUserIds=6', []],
    ['taskBoardId=1', [201, 202, 203]],
    ['taskBoardId=-1', [204, 205, 206, 207, 208, 209]],
    ['taskBoardColumnId=12', [202]],
    ['to=2030-05-30', []],
    ['to=2030-05-31', [206]],
    ['from=2024-09-02 14:00:00', [206]],
    ['from=2024-09-03', []],
  ])('filters tasks by %s', async (filter, ids) => {
    const { get } = await talk()
    expect((await get(`/Core/Tasks?${page}&filter.${filter}`)).items.map(({ id }) => id)).toEqual(ids)
  })

  it('refuses filters that it cannot read', async () => {
    const { get } = await talk()
    for (const filter of ['memberIds=5;6', 'from=2026-02-30', 'from=yesterday', 'taskBoardId=none']) {
      expect((await get(`/Core/Tasks?${page}&filter.${filter}`)).status).toBe(400)
    }
  })

  it('has the boards of a project', async () => {
    const { get } = await talk()
    expect((await get(`/Core/TaskBoards?${page}&filter.projectIds=19,20`)).items.map(({ id }) => id)).toEqual([1])
    expect((await get(`/Core/TaskBoards?${page}`)).items.length).toBe(2)
  })

  it('has activities that prefer a time code, an article, both or none', async () => {
    const code = { objectName: 'generic.name_id', id: 16, name: 'Normal' }
    expect(await find('/Admin/Activities', 34)).toMatchObject({ preferredTimeCode: code, preferredTimeArticle: null })
    expect(await find('/Admin/Activities', 35)).toMatchObject({
      preferredTimeCode: code,
      preferredTimeArticle: { id: 50 },
    })
    expect(await find('/Admin/Activities', 36)).toMatchObject({ preferredTimeCode: null, preferredTimeArticle: null })
    expect(await find('/Admin/TimeCodes', 16)).toMatchObject({ isActive: true, isStandard: true })
    expect(await find('/Admin/TimeArticles', 52)).toMatchObject({ isActive: false })
  })

  it("shows a person's standards only when asked for that person", async () => {
    const { get } = await talk()
    const anna = { objectName: 'user.detail', standardTimeArticle: { id: 49 }, standardActivity: { id: 34 } }
    expect((await get('/Admin/Users/5')).body).toMatchObject(anna)
    expect((await get('/Admin/Users/6')).body).toMatchObject({ standardTimeArticle: null, standardActivity: null })
    expect((await get('/Admin/Users/99')).status).toBe(400)
    const { items } = await get(`/Admin/Users?${page}&filter.query=${encodeURIComponent('bergström')}`)
    expect(items).toMatchObject([{ id: 5, firstName: 'Anna', lastName: 'Bergström' }])
    expect(Object.keys(items[0] ?? {})).not.toContain('standardActivity')
  })

  it('is its own on each server, whatever a test does to the seed', async () => {
    const seed = sandboxSeed()
    const { server, get } = await talk({ seed })
    server.state.tasks.splice(0)
    expect(seed.tasks.length).toBe(9)
    expect((await get(`/Core/Tasks?${page}`)).items).toEqual([])
  })
})

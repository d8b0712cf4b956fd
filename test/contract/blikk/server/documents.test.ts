/** Each example of Blikk's own documents, sent to the sandbox as it stands there. */
import { describe, expect, it } from 'vitest'
import { sandboxSeed } from '../../../servers/blikk/index.ts'
import { talk } from '../../../servers/blikk/talk.ts'
import { createReport, reads, replaceReport } from './documentExamples.ts'

type Json = Record<string, unknown>
const parse = (text: string): Json => JSON.parse(text) as Json

/** The company of the examples: somebody, a project, an activity, a time code and a time article with the id 1. */
function seed() {
  const made = sandboxSeed()
  const first = <T extends { id: number }>(rows: T[], change: Partial<T> = {}) => [
    { ...rows[0]!, id: 1, ...change },
    ...rows,
  ]
  return {
    ...made,
    users: first(made.users, { standardActivityId: null, standardTimeArticleId: null } as never),
    projects: first(made.projects),
    activities: first(made.activities),
    timeCodes: first(made.timeCodes),
    timeArticles: first(made.timeArticles),
  }
}

/** The members that both have, and whether they are of the same kind; null may stand for anything that is missing. */
function differences(documented: unknown, sent: unknown, path = ''): string[] {
  if (documented === null || sent === null) return []
  if (Array.isArray(documented) && Array.isArray(sent))
    return differences(documented[0] ?? null, sent[0] ?? null, `${path}[]`)
  if (typeof documented !== 'object' || typeof sent !== 'object') {
    return typeof documented === typeof sent ? [] : [`${path} is ${typeof sent}`]
  }
  const [one, other] = [documented as Json, sent as Json]
  return Object.keys(one).flatMap((name) =>
    name in other ? differences(one[name], other[name], `${path}.${name}`) : [],
  )
}

/** Members that the sandbox sends and the document doesn't know. */
const unknownMembers = (documented: Json, sent: Json): string[] =>
  Object.keys(sent).filter((name) => !(name in documented))

describe('an example of Blikk’s documents', () => {
  it('of a report with travel, an allowance, materials, equipment and additions is taken, with rows that are new', async () => {
    const { post, get } = await talk({ seed: seed() })
    const created = await post('/Core/TimeReports', parse(createReport))
    expect([created.status, created.body]).toMatchObject([200, { hours: 7.75, invoiceableHours: 9, breakMinutes: 15 }])
    const { id } = created.body as { id: number }
    expect((await get(`/Core/TimeReports/${id}`)).body).toMatchObject({
      date: '2021-11-10',
      travelReport: { distance: 100 },
      allowanceReport: { description: 'Lorem ipsum dolar sit amet' },
      materials: [{ id: 1 }, { id: 2 }, { id: 3 }],
      equipments: [{ id: 1, quantity: 4.5 }],
      additions: [{ id: 1 }, { id: 2 }],
      updatedDate: null,
    })
  })

  it('of a change keeps the rows that it names, and takes new ones', async () => {
    const { post, put, get } = await talk({ seed: seed() })
    const { id } = (await post('/Core/TimeReports', parse(createReport))).body as { id: number }
    expect((await put(`/Core/TimeReports/${id}`, parse(replaceReport))).status).toBe(200)
    const { materials, additions, updatedDate } = (await get(`/Core/TimeReports/${id}`)).body as Record<string, Json[]>
    expect(materials!.map((row) => row['id'])).toEqual([2, 4, 5])
    expect(additions!.map((row) => row['id'])).toEqual([2, 3])
    expect(updatedDate).not.toBeNull()
  })

  it.each(reads)('of %s is answered in the same shape', async (request, answer) => {
    const { post, get } = await talk({ seed: seed(), config: { edition: 'documented' } })
    const { id } = (await post('/Core/TimeReports', parse(createReport))).body as { id: number }
    const asked = request
      .replace('/707', `/${id}`)
      .replace('filter.query=anders&', '')
      .replace('2021-10-31', '2021-11-30')
    const documented = parse(answer)
    const { status, body } = await get(asked)
    expect(status).toBe(200)
    expect(differences(documented, body)).toEqual([])
    const rowOf = (list: Json) => (list['items'] as Json[] | undefined)?.[0] ?? list
    expect(unknownMembers(rowOf(documented), rowOf(body as Json))).toEqual([])
  })

  it('of a refusal is answered in the same words', async () => {
    const { get, server } = await talk({ seed: seed() })
    const [application] = server.state.applications
    application!.permissions = []
    expect((await get('/Core/Contacts?page=1')).body).toEqual({
      message: 'You dont have the nessecery permissions to perform this action',
      ipAddressAllowed: true,
      permissionsRequired: ['Contact_Read'],
    })
    application!.ipAddressAllowed = false
    expect((await get('/Core/Contacts?page=1')).body).toEqual({
      message: 'Your IP-address "127.0.0.1" is not allowed',
      ipAddressAllowed: false,
      permissionsRequired: [],
    })
    expect((await get('/EndpointThatDoesNotExist')).status).toBe(404)
  })
})

/** What Kala's answers to a write mean: booked, refused, or nobody knows; and tasks that are reported as done. */
import { describe, expect, it } from 'vitest'
import { SANDBOX_KEY, type Config } from '../../../servers/kala/index.ts'
import { noAbort } from '../../providerUnderTest.ts'
import { loggedIn, provider } from '../loggedInProvider.ts'

describe('the answer to a booking', () => {
  const answered = async (body: string, status = 200) => {
    const at = await loggedIn()
    at.server.fault({ kind: 'status', status, body })
    return at
  }

  it.each([
    '{"succes":true,"status":"Success","errors":[],"message":""}',
    '{"success":true}',
    '{"Succes":true}',
    '{"Success":true,"status":null,"errors":null,"message":null}',
    '{"succes":true,"errors":{},"message":7}',
    '{"status":"Success"}',
    '{"succes":null,"status":"Success"}',
  ])('%s says that it is booked', async (body) => {
    const { submit } = await answered(body)
    expect(await submit()).toMatchObject({ id: null })
  })

  it.each([
    ['{"succes":false,"status":"Error","errors":["Fejl"],"message":"Sagen findes ikke"}', 'Sagen findes ikke'],
    ['{"success":false,"errors":["Sagen er låst","Prøv igen"],"message":" "}', 'Sagen er låst Prøv igen'],
    ['{"Succes":false,"status":"Opgaven er lukket"}', 'Opgaven er lukket'],
    ['{"Success":false,"errors":[{"x":1},null]}', 'Kala gives no reason.'],
    ['{"status":"Error","message":"Perioden er låst"}', 'Perioden er låst'],
    ['{"succes":false,"success":true,"message":"Nej"}', 'Nej'],
  ])('%s is a refusal in the words "%s"', async (body, message) => {
    const { refused, server } = await answered(body)
    expect(await refused()).toMatchObject({ kind: 'rejected', ambiguous: false, message })
    expect(server.hours()).toEqual([])
  })

  it.each([
    '',
    '  ',
    'null',
    'true',
    '"Success"',
    '[]',
    '[{"succes":true}]',
    '{}',
    '{"status":"OK"}',
    '{"status":"success"}',
    '{"status":"constructor"}',
    '{"succes":"true"}',
    '{"succes":1}',
    '{"message":"Sagen findes ikke"}',
    '{"succes":true',
    '<html><title>Log ind</title></html>',
  ])('%j confirms nothing, so the hours may be booked', async (body) => {
    const { refused } = await answered(body)
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: true })
  })

  it('shows what it does say where it confirms nothing', async () => {
    const { refused } = await answered('{"status":"Måske"}')
    expect((await refused()).message).toContain('Måske')
  })

  it.each(['succes', 'success', 'Succes', 'Success', 'none'] as const)(
    'may spell its verdict "%s"',
    async (verdict) => {
      const { submit, refused, posting } = await loggedIn({ config: { verdict } })
      await submit()
      const target = { ...posting.target, projectId: '4242' }
      expect(await refused({ target })).toMatchObject({ kind: 'rejected', message: 'Sagen findes ikke' })
    },
  )

  it.each<Config['reasonIn'][]>([[['message']], [['errors']], [['status']]])(
    'may have its reason in %j',
    async (reasonIn) => {
      const { refused, posting } = await loggedIn({ config: { reasonIn } })
      const target = { ...posting.target, projectId: '4242' }
      expect(await refused({ target })).toMatchObject({ kind: 'rejected', message: 'Sagen findes ikke' })
    },
  )

  it('without the key in it is shown without the key', async () => {
    const { refused } = await answered(JSON.stringify({ succes: false, message: `api_key ${SANDBOX_KEY} må ikke` }))
    expect((await refused()).message).toBe('api_key *** må ikke')
  })
})

describe('bad input', () => {
  it('that is a key no longer good asks for a login', async () => {
    const { server, refused } = await loggedIn()
    server.state.apiKey = 'another-key'
    expect(await refused()).toMatchObject({ kind: 'unauthorized', ambiguous: false })
  })

  it('that is another endpoint, or another verb, has booked nothing', async () => {
    const { server, connection, posting } = await loggedIn()
    const elsewhere = { ...connection, baseUrl: `${server.url}/webapi` }
    await expect(provider.submit(elsewhere, posting, noAbort())).rejects.toMatchObject({
      kind: 'protocol',
      ambiguous: false,
      message: expect.stringContaining('404'),
    })
    expect(server.hours()).toEqual([])
  })

  it('that Kala can’t bind has booked nothing, and its title is shown as a person reads it', async () => {
    const { refused, server, connection, posting } = await loggedIn()
    // Too large for a number there: the sandbox answers with the page that Kala does.
    const error = await refused({ target: { ...posting.target, projectId: '99999999999' } })
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain("a null entry for parameter 'projectId' of non-nullable type 'System.Int32'")
    expect(error.message).not.toContain('&#39;')
    expect(error.message).not.toContain(connection.secret)
    expect(server.hours()).toEqual([])
  })

  const page = (title: string) => `<!DOCTYPE html><html><head><title>${title}</title></head><body>…</body></html>`
  it.each([
    [500, 'Object reference not set to an instance of an object.'],
    [500, 'K&#248;rselsfejl &amp; &lt;mere&gt;<br>to linjer'],
    [502, 'Bad Gateway'],
    [503, 'The parameters dictionary contains a null entry for parameter'],
  ])('that ends in a page of another kind (%i %s) may be booked', async (status, title) => {
    const { refused, server } = await loggedIn()
    server.fault({ kind: 'status', status, body: page(title) })
    const error = await refused()
    expect(error).toMatchObject({ kind: 'server', ambiguous: true })
    const read = title.startsWith('K&') ? 'Kørselsfejl & <mere> to linjer' : title
    expect(error.message).toBe(`Kala answered with error ${status}: ${read}`)
  })

  it.each<[string, Partial<Config>, string]>([
    ['a locked period', { lockedUntil: '2026-11-20' }, 'Perioden er låst til og med 20-11-2026'],
    ['clocks where none are taken', { clocks: 'refused' }, 'Klokkeslæt kan ikke bruges her'],
    ['the future', { allowFuture: false }, 'Der kan ikke føres timer ud i fremtiden'],
  ])('that is %s is refused in the words of Kala', async (_, config, message) => {
    const { configure, refused } = await loggedIn({ now: Date.UTC(2026, 10, 1, 8) })
    configure(config)
    expect(await refused()).toMatchObject({ kind: 'rejected', ambiguous: false, message })
  })

  it('that is a project or task taken away meanwhile is refused in the words of Kala', async () => {
    const { server, refused } = await loggedIn()
    const [project] = server.state.projects
    for (const task of project?.tasks ?? []) task.open = false
    expect((await refused()).message).toBe('Opgaven er lukket – åbn den, før der føres timer på den')
    if (project) project.employees = []
    expect((await refused()).message).toBe('Du har ikke adgang til denne sag – vælg en anden')
  })

  it('that is a pause names the project it was meant for, as nobody picked that', async () => {
    const { server, refused, pauseTarget } = await loggedIn()
    const pause = server.state.projects.find(({ id }) => id === 890)
    if (pause) pause.finished = true
    expect(await refused({ kind: 'pause', target: pauseTarget })).toMatchObject({
      kind: 'rejected',
      ambiguous: false,
      message: 'The pause on "Pause" (case 890) was refused: Sagen er afsluttet og kan ikke længere bruges',
    })
    server.fault({ kind: 'drop-after' })
    expect(await refused({ kind: 'pause', target: pauseTarget })).toMatchObject({ kind: 'offline', ambiguous: true })
  })
})

describe('a task that is done', () => {
  it('is reported by its number, and offered no more', async () => {
    const { finish, sent, refresh } = await loggedIn()
    await finish()
    expect(sent()).toMatchObject([
      { method: 'POST', path: '/webapiv2/MarkCliDone', query: `api_key=${SANDBOX_KEY}&cliId=5531`, body: '' },
    ])
    const { catalog } = await refresh()
    expect(catalog.tasks.map(({ id }) => id)).not.toContain('5531')
    expect(catalog.projects.map(({ id }) => id)).toContain('812')
  })

  it('must be there, or the words of Kala are shown', async () => {
    const { finish, posting } = await loggedIn()
    const gone = { ...posting.target, taskId: '1' }
    await expect(finish(gone)).rejects.toMatchObject({ kind: 'rejected', message: 'Opgaven findes ikke længere' })
  })

  it('is refused for a project without a task', async () => {
    const { finish, sent, target } = await loggedIn()
    await expect(finish(target('Administration'))).rejects.toMatchObject({ kind: 'rejected' })
    expect(sent()).toEqual([])
  })

  it.each(['', '{}', '{"status":"OK"}', '[]'])('is not taken for reported when Kala answers %j', async (body) => {
    const { finish, server } = await loggedIn()
    server.fault({ kind: 'status', status: 200, body })
    await expect(finish()).rejects.toMatchObject({ kind: 'protocol' })
  })
})

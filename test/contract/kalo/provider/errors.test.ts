/** Refusals of Kalo in all the shapes they may have, and servers that speak another media type or spelling. */
import { describe, expect, it } from 'vitest'
import type { Config } from '../../../servers/kalo/index.ts'
import { loggedInProvider } from '../loggedInProvider.ts'

const refusedWith = async (status: number, body: string) => {
  const { refused, server } = await loggedInProvider()
  server.fault({ kind: 'status', status, body, match: { method: 'PATCH' } })
  return refused()
}

describe('the words of a refusal', () => {
  const shapes: [what: string, body: unknown, words: string][] = [
    ['a list', { errors: [{ status: '400', detail: 'Too long.' }] }, 'Too long.'],
    ['a title', { errors: [{ title: 'Bad Request' }] }, 'Bad Request'],
    [
      'pointers, each once',
      {
        errors: [
          { title: 'Bad Request', detail: 'Too long.', source: { pointer: '/data/attributes/description' } },
          { title: 'Bad Request', detail: 'Too long.', source: { pointer: '/data/attributes/description' } },
          { detail: 'Is locked.', source: { parameter: 'x' } },
        ],
      },
      'description: Too long. Is locked.',
    ],
    ['a list of texts', { errors: ['Too long.', 'Is locked.'] }, 'Too long. Is locked.'],
    ['one object', { errors: { status: '400', title: 'Bad Request', detail: 'Too long.' } }, 'Too long.'],
    ['fields', { errors: { description: ['Too long.'], rate: 'No.' } }, 'description: Too long. rate: No.'],
    ['a detail', { detail: 'Too long.' }, 'Too long.'],
    ['a message', { message: 'Too long.' }, 'Too long.'],
    ['something else', { code: 7 }, 'Kalo refuses it with status 400.'],
    ['an empty list', { errors: [] }, 'Kalo refuses it with status 400.'],
    ['an empty list beside a message', { errors: [], message: 'Too long.' }, 'Too long.'],
  ]
  it.each(shapes)('are found in %s', async (_, body, words) => {
    expect(await refusedWith(400, JSON.stringify(body))).toMatchObject({
      kind: 'rejected',
      ambiguous: false,
      message: words,
    })
  })

  it('are not taken from a page', async () => {
    const error = await refusedWith(400, '<h1>Bad Request (400)</h1>')
    expect(error).toMatchObject({ kind: 'rejected', message: 'Kalo refuses it with status 400.' })
  })

  it.each([
    [401, 'unauthorized', 'Kalo does not accept this API key (any more): Too long.'],
    [403, 'forbidden', 'Kalo does not allow it with this API key: Too long.'],
    [404, 'notFound', 'Kalo does not know it (any more): Too long.'],
    [429, 'rateLimited', 'Kalo asks to slow down: Too long.'],
    [500, 'server', 'Kalo answered with error 500: Too long.'],
    [204, 'protocol', 'Kalo answered with status 204, which Stint does not expect.'],
  ])('go along with a %i', async (status, kind, message) => {
    const error = await refusedWith(status, JSON.stringify({ message: 'Too long.' }))
    expect(error).toMatchObject({ kind, message, ambiguous: status === 500 || status === 204 })
  })

  it.each(['jsonapi', 'object', 'detail', 'message', 'html'] as const)(
    'reach the person from a server with errors as %s',
    async (errors) => {
      const { refused } = await loggedInProvider({ config: { errors, patchDescription: 'refused' } })
      const { kind, message } = await refused()
      expect(kind).toBe('rejected')
      if (errors !== 'html') expect(message).toContain('This field may not be changed.')
    },
  )

  it('come with a 500 for bad input, which may have been applied as any 500', async () => {
    const { refused, find } = await loggedInProvider({ config: { badInput: 500, patchDescription: 'refused' } })
    const error = await refused()
    expect(error).toMatchObject({ kind: 'server', ambiguous: true })
    expect(error.message).toContain('This field may not be changed.')
    expect(await find()).toBeNull()
  })

  it('of a gateway that counts are those of a 429', async () => {
    const { refused, state } = await loggedInProvider()
    state.config.perMinute = 0
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rateLimited', ambiguous: false })
    expect(error.message).toContain('API rate limit exceeded')
  })
})

describe('a server of another kind', () => {
  const kinds: Partial<Config>[] = [
    { media: 'application/vnd.api+json' },
    { ids: 'number', relations: 'ids', rates: 'number', status: 'upper' },
    { relations: 'attributes', status: 'capitalised' },
    { prefix: '/publicapi', patchId: 'required' },
  ]
  it.each(kinds)('with %o takes and finds a note', async (config) => {
    const { submit, find, task } = await loggedInProvider({ config })
    const ref = await submit()
    expect(ref.note).toBeNull()
    expect(task.description).toContain('[st:9f2c1ab4]')
    expect(await find()).toEqual(ref)
  })

  it('that wants JSON:API is asked once more in its own type, for each request', async () => {
    const { submit, server } = await loggedInProvider({ config: { media: 'application/vnd.api+json' } })
    const before = server.requests.length
    await submit()
    const sent = server.requests.slice(before)
    expect(sent.map(({ method, headers, status }) => [method, headers['accept'], status])).toEqual([
      ['GET', 'application/json', 406],
      ['GET', 'application/vnd.api+json', 200],
      ['PATCH', 'application/json', 406],
      ['PATCH', 'application/vnd.api+json', 200],
    ])
    expect(sent.at(-1)?.headers['content-type']).toBe('application/vnd.api+json')
  })

  it.each([406, 415])('that wants neither type (%i) is asked twice, not for ever', async (status) => {
    const { refused, server } = await loggedInProvider()
    const fault = server.fault({ kind: 'status', status, times: Infinity, match: { method: 'PATCH' } })
    expect(await refused()).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(fault.hits()).toBe(2)
  })
})

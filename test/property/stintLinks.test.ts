/** Anybody can write a link or a line for the socket: whatever it is, it is read or refused in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../electron/cli/parseArguments.ts'
import { readRequest } from '../../electron/system/external/commandServer.ts'
import { linkIn, readLink } from '../../shared/external/stintLinks.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom('stint:', 'stint://', 'STINT://', 'stint:/'),
      fc.oneof(fc.constantFrom('start', 'stop', 'open', ''), fc.string({ unit: 'binary' })),
      fc.oneof(
        fc.constant(''),
        fc.string({ unit: 'binary' }),
        fc.webQueryParameters().map((query) => `?${query}`),
      ),
    )
    .map((parts) => parts.join('')),
)
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(
    (text) =>
      text.trim() === text && text !== '' && !/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(text),
  )

describe('a link', () => {
  it('is read or refused with a message, and nothing of it grows', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const read = readLink(text)
        if (!read.ok) expect(read.problem).toMatch(/^[A-Z].{5,200}\.$/)
        else if (read.wish.kind !== 'start') expect(Object.keys(read.wish)).toEqual(['kind'])
        else {
          for (const value of [...Object.values(read.wish.asked), read.wish.description ?? '']) {
            expect((value ?? '').length).toBeLessThanOrEqual(500)
            expect(value ?? '').not.toMatch(/[\p{Cc}\u202e]/u)
          }
        }
      }),
    ))

  it('that was made of names gives them back', () =>
    fc.assert(
      fc.property(fc.record({ client: word, project: word, activity: word, task: word, q: word }), (names) => {
        const { q, ...rest } = names
        const read = readLink(`stint://start?${new URLSearchParams(names).toString()}`)
        expect(read).toEqual({ ok: true, wish: { kind: 'start', asked: { ...rest, words: q } } })
      }),
    ))

  it('is found among any arguments', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (argv) => {
        expect(linkIn(argv)?.toLowerCase().startsWith('stint:') ?? true).toBe(true)
      }),
    ))
})

describe('a line on the socket', () => {
  it('is a request or a message', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (line) => {
        const request = readRequest(line)
        if (typeof request === 'string') expect(request.length).toBeGreaterThan(5)
        else expect(request.version).toBe(1)
      }),
    ))
})

describe('the words after stint', () => {
  it('are a request, or a message', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('start', 'stop', '--json', '--account', '--first', '-h'))),
        (args) => {
          expect(['help', 'usage', 'request']).toContain(parseArguments(args).kind)
        },
      ),
    ))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteLinks } from '../../../shared/noteLinks.ts'

const urls = (note: string) => noteLinks(note).map(({ url }) => url)

describe('links in a note', () => {
  it('are addresses of https, each once, without the signs around them', () =>
    expect(
      urls('See https://example.com/issues/7, (https://example.com/a?b=c#d) https://example.com/issues/7.'),
    ).toEqual(['https://example.com/issues/7', 'https://example.com/a?b=c#d']))

  it.each([
    'http://example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'stint://start',
    'https://user@example.com',
    'https://user:secret@example.com/',
    'https://',
    'https://exa mple',
    `https://example.com/${'x'.repeat(2_000)}`,
  ])('are none in %j', (note) => expect(urls(note).filter((url) => url !== 'https://exa/')).toEqual([]))

  it('name the host as it is reached', () =>
    expect(noteLinks('https://еxample.com:8443/x')).toEqual([
      { url: 'https://xn--xample-2of.com:8443/x', host: 'xn--xample-2of.com:8443' },
    ]))

  it('are read from any text without an exception', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { url } of noteLinks(`${text} https://${text}`)) expect(new URL(url).protocol).toBe('https:')
      }),
    ))
})

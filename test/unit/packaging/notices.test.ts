import { describe, expect, it } from 'vitest'
import { noticesText } from '../../../packaging/notices.ts'

const bundled = (name: string, text: string) => ({
  name,
  version: '1.2.3',
  license: 'MIT',
  homepage: 'git+https://example.org/x.git',
  texts: text ? [text] : [],
})

describe('the notices', () => {
  const text = noticesText([
    bundled('one', 'Copyright A'),
    bundled('two', 'Copyright B'),
    bundled('three', 'Copyright A'),
  ])

  it('name each package with version, licence and address', () => {
    for (const name of ['one', 'two', 'three'])
      expect(text).toContain(`${name} 1.2.3 (MIT), https://example.org/x.git\n`)
  })

  it('hold a text that several packages share once, below all of their names', () => {
    expect(text.split('Copyright A')).toHaveLength(2)
    expect(text.indexOf('three')).toBeLessThan(text.indexOf('Copyright A'))
    expect(text.indexOf('Copyright A')).toBeLessThan(text.indexOf('two 1.2.3'))
  })
})

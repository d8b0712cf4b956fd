import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { metainfo } from '../../../packaging/linux/generatedFiles.ts'
import { releasesIn } from '../../../scripts/changelog.mjs'

const changelog = `# Changelog

## [Unreleased]

### Added

- Not out yet.

## [1.1.0] - 2026-12-24

### Added

- One thing that
  goes on in the next line.
- A \`command\` & <more>.

### Fixed

- A third.

## [1.0.0]

- The first.
`

describe('the releases of a changelog', () => {
  it('are those with a number, newest first, with their lines', () => {
    expect(releasesIn(changelog)).toEqual([
      {
        version: '1.1.0',
        date: '2026-12-24',
        lines: ['One thing that goes on in the next line.', 'A command & <more>.', 'A third.'],
      },
      { version: '1.0.0', date: null, lines: ['The first.'] },
    ])
  })

  it('are found in our own', () => {
    const [first] = releasesIn(readFileSync('CHANGELOG.md', 'utf8'))
    expect(first?.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(first?.lines.length).toBeGreaterThan(3)
  })
})

describe('what software centres are told', () => {
  const facts = {
    homepage: 'https://example.org/stint',
    author: { name: 'A', email: 'a@example.org' },
    desktopName: 'app.stint.Stint.desktop',
  }
  const told = (version: string) =>
    metainfo(
      '<url>@homepage@</url><image>@pictures@/a.png</image>@releases@',
      { ...facts, version },
      releasesIn(changelog),
      '2027-01-01',
    )

  it('is each release with its day, and lines that are text and nothing else', () => {
    const text = told('1.1.0')
    expect(text).toContain('<release version="1.1.0" date="2026-12-24" type="stable">')
    expect(text).toContain('<li>A command &amp; &lt;more&gt;.</li>')
    expect(text).toContain('<release version="1.0.0" date="2027-01-01" type="stable">')
    expect(text).toContain(
      '<url>https://example.org/stint</url><image>https://example.org/stint/raw/HEAD/docs/a.png</image>',
    )
  })

  it('has the version that is packaged, though the changelog has none of it', () => {
    expect(told('1.2.0-beta.1')).toContain('<release version="1.2.0-beta.1" date="2027-01-01" type="development" />')
  })
})

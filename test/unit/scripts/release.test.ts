/** Making a release: its version, its changelog, and the files that tell an installed Stint of it. */
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { nextVersion, notesOf, released, sections } from '../../../scripts/changelog.mjs'
import { mergedUpdateFile } from '../../../scripts/updateFiles.mjs'

const changelog = `# Changelog

What a user notices.

## [Unreleased]

### Fixed

- A fault.

## [0.1.0] - 2026-11-20

- All of it.
`

describe('the next version', () => {
  it.each([
    ['major', '1.2.3', '2.0.0'],
    ['minor', '1.2.3', '1.3.0'],
    ['patch', '1.2.9', '1.2.10'],
  ])('goes up by a %s', (step, from, to) => expect(nextVersion(from, step)).toBe(to))

  it('is refused for what is no plain version, and for another step', () => {
    expect(() => nextVersion('1.2.3-beta', 'minor')).toThrow('1.2.3-beta')
    expect(() => nextVersion('1.2.3', 'huge')).toThrow('huge')
  })
})

describe('the changelog', () => {
  const later = released(changelog, '0.2.0', '2026-12-01')

  it('has what was unreleased under the version and its day, and a new list for what comes', () => {
    expect(sections(later).map(({ version, date, text }) => [version, date, text])).toEqual([
      ['Unreleased', null, ''],
      ['0.2.0', '2026-12-01', '### Fixed\n\n- A fault.'],
      ['0.1.0', '2026-11-20', '- All of it.'],
    ])
    expect(notesOf(later, '0.2.0')).toBe('### Fixed\n\n- A fault.\n')
  })

  it('is no other where a heading is all that was added', () => {
    const empty = changelog.replace('- A fault.', '')
    expect(() => released(empty, '0.2.0', '2026-12-01')).toThrow('says nothing of Unreleased')
  })

  it('is no other where nothing changed since, or the version is there', () => {
    expect(() => released(later, '0.3.0', '2026-12-02')).toThrow('says nothing of Unreleased')
    expect(() => released(changelog, '0.1.0', '2026-12-02')).toThrow('has 0.1.0 already')
    expect(() => notesOf(changelog, '9.9.9')).toThrow('9.9.9')
  })

  it('of this project can be released', () => {
    const own = readFileSync(join(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8')
    expect(sections(own).map(({ version }) => version)[0]).toBe('Unreleased')
  })
})

describe('update files of several builds', () => {
  const file = (arch: string, version = '0.2.0') =>
    stringify({
      version,
      files: [{ url: `Stint-${version}-${arch}.exe`, sha512: `sum of ${arch}`, size: 7 }],
      path: `Stint-${version}-${arch}.exe`,
      sha512: `sum of ${arch}`,
    })

  it('become one that names all packages, and the first for what knows no list', () => {
    expect(parse(mergedUpdateFile([file('x64'), file('arm64')]))).toEqual({
      version: '0.2.0',
      files: [
        { url: 'Stint-0.2.0-x64.exe', sha512: 'sum of x64', size: 7 },
        { url: 'Stint-0.2.0-arm64.exe', sha512: 'sum of arm64', size: 7 },
      ],
      path: 'Stint-0.2.0-x64.exe',
      sha512: 'sum of x64',
    })
  })

  it.each([
    ['of two versions', [file('x64'), file('arm64', '0.3.0')], '0.2.0 and 0.3.0'],
    ['of the same package', [file('x64'), file('x64')], 'two builds made Stint-0.2.0-x64.exe'],
    ['that are none', [file('x64'), 'an error page'], 'no update file'],
    ['without files', [stringify({ version: '0.2.0', files: [] })], 'no update file'],
  ])('%s are refused', (_, files, why) => expect(() => mergedUpdateFile(files)).toThrow(why))
})

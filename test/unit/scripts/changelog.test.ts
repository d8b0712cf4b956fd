import { expect, it } from 'vitest'
import { linesOfVersion } from '../../../scripts/changelog.mjs'

const text = `# Changelog

About it.

## [Unreleased]

### Added

- Not yet.

## [1.1.0] - 2026-11-20

### Added

- A first thing, told in a line
  and a half.
- A second with \`code\`.

### Fixed

- A third.

## [1.0.0] - 2026-10-01

- The beginning.
`

it('the lines of a version are told whole, without headings and marks', () => {
  expect(linesOfVersion(text, '1.1.0')).toEqual([
    'A first thing, told in a line and a half.',
    'A second with code.',
    'A third.',
  ])
  expect(linesOfVersion(text, '1.0.0')).toEqual(['The beginning.'])
  expect(linesOfVersion(text.replaceAll('\n', '\r\n'), '1.0.0')).toEqual(['The beginning.'])
})

it('of a version that it does not know it tells nothing', () => {
  expect(linesOfVersion(text, '1.0')).toEqual([])
  expect(linesOfVersion('', '1.1.0')).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { lastVersion } from '../../../../../electron/core/journalState.ts'
import { tellNews } from '../../../../../electron/core/updates/tellNews.ts'
import type { Notice } from '../../../../../shared/model/snapshot.ts'
import { tempJournal } from '../../../../support/files.ts'

function told(
  before: string | null,
  version: string,
  change: { lines?: readonly string[]; isInUse?: boolean } = {},
): Notice[] {
  const { journal } = tempJournal()
  if (before !== null) lastVersion.write(journal, before)
  const raised: Notice[] = []
  const notices = { raise: (notice: Notice) => void raised.push(notice) }
  tellNews({ journal, notices, version, lines: ['One.', 'Two.'], isInUse: true, ...change })
  return raised
}

describe('after an update', () => {
  it('one card tells what came with it, line by line', () => {
    expect(told('1.0.0', '1.1.0')).toEqual([
      { id: 'news', level: 'info', title: 'What is new in Stint 1.1.0', message: '• One.\n• Two.', action: null },
    ])
  })

  it('of many lines it shows some, each of them short, and says how many there are', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `${at} ${'x'.repeat(400)}`)
    const message = told('1.0.0', '1.1.0', { lines })[0]?.message.split('\n') ?? []
    expect(message).toHaveLength(3)
    expect(message.at(-1)).toBe('And 18 more.')
    expect(Math.max(...message.map((line) => line.length))).toBeLessThan(50)
  })

  it.each([
    ['on the first start', null, '1.1.0', {}],
    ['by the same version again', '1.1.0', '1.1.0', {}],
    ['by an older version', '1.10.0', '1.9.0', {}],
    ['before anything was tracked', '1.0.0', '1.1.0', { isInUse: false }],
    ['where the changelog says nothing', '1.0.0', '1.1.0', { lines: [] }],
    ['where the last version is not known', 'x', '1.1.0', {}],
  ] as const)('nothing is told %s', (_when, before, version, change) => {
    expect(told(before, version, change)).toEqual([])
  })

  it('versions are compared by number', () => {
    expect(told('1.9.0', '1.10.0')).toHaveLength(1)
  })
})

/** Folders that import each other can't be read, tested or changed one at a time. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importCycles, type Imports, readImports } from '../../../scripts/lint/importCycles.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

describe('the folders of the source', () => {
  it('import each other in no circle, types included', () => {
    const imports = readImports(root, ['electron', 'shared', 'renderer'])
    expect(imports.size).toBeGreaterThan(300)
    expect(importCycles(imports)).toEqual([])
  })
})

describe('a circle of imports', () => {
  it('is found between two folders whose files import no circle', () => {
    const imports: Imports = new Map([
      ['core/sync/outbox.ts', ['core/accounts/names.ts']],
      ['core/accounts/names.ts', []],
      ['core/accounts/accounts.ts', ['core/sync/retry.ts']],
      ['core/sync/retry.ts', []],
    ])
    expect(importCycles(imports)).toEqual([
      {
        folder: 'core',
        members: ['accounts', 'sync'],
        imports: ['sync/outbox.ts imports accounts/names.ts', 'accounts/accounts.ts imports sync/retry.ts'],
      },
    ])
  })

  it('is found between a file and a folder beside it, and over three', () => {
    const imports: Imports = new Map([
      ['core/notices.ts', ['core/backup/plan.ts']],
      ['core/backup/plan.ts', ['core/sync/outbox.ts']],
      ['core/sync/outbox.ts', ['core/notices.ts']],
    ])
    expect(importCycles(imports).map(({ folder, members }) => [folder, members])).toEqual([
      ['core', ['backup', 'notices.ts', 'sync']],
    ])
  })

  it('is none where imports lead only one way', () => {
    const imports: Imports = new Map([
      ['core/engine.ts', ['core/sync/outbox.ts', 'core/ports/ports.ts']],
      ['core/sync/outbox.ts', ['core/ports/ports.ts', 'core/sync/retry.ts']],
    ])
    expect(importCycles(imports)).toEqual([])
  })
})

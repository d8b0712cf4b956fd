import { describe, expect, it } from 'vitest'
import { targetsOf } from '../../../../shared/catalog/targets.ts'
import { type CatalogChange, editedCatalog, emptyLocalCatalog } from '../../../../shared/catalog/localCatalog.ts'
import type { Catalog } from '../../../../shared/model/snapshot.ts'

/** The catalog after these changes; what is added gets the ids n1, n2 … */
const made = (...changes: CatalogChange[]): Catalog =>
  changes.reduce((catalog, change, index) => editedCatalog(catalog, change, `n${index + 1}`), emptyLocalCatalog)
const project = (name: string, customer = ''): CatalogChange => ({ kind: 'addProject', name, customer })
const names = (catalog: Catalog) =>
  targetsOf('a1', catalog).map(({ customer, project: of, task }) => [customer, of, task].filter(Boolean).join('/'))

describe('a catalog that is made in Stint', () => {
  it('offers a project at once, and its tasks besides', () => {
    const catalog = made(project('Garden'), { kind: 'addTask', projectId: 'n1', name: 'Roses' })
    expect(names(catalog)).toEqual(['Garden', 'Garden/Roses'])
  })

  it('has a customer once, however often it is named', () => {
    const catalog = made(project('A', 'Acme'), project('B', 'ACME'), project('C', 'Other'))
    expect(names(catalog)).toEqual(['Acme/A', 'Acme/B', 'Other/C'])
    expect(catalog.customers).toHaveLength(2)
  })

  it('tells its first projects apart by colour', () => {
    const catalog = made(...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => project(name)))
    expect(new Set(catalog.projects.map(({ color }) => color)).size).toBe(8)
  })

  it('is renamed and thinned out without touching the rest', () => {
    const catalog = made(
      project('Garden'),
      project('House'),
      { kind: 'addTask', projectId: 'n1', name: 'Roses' },
      { kind: 'addTask', projectId: 'n2', name: 'Roof' },
      { kind: 'renameProject', id: 'n2', name: 'Home' },
      { kind: 'renameTask', id: 'n4', name: 'Gutter' },
      { kind: 'removeProject', id: 'n1' },
    )
    expect(names(catalog)).toEqual(['Home', 'Home/Gutter'])
    expect(names(editedCatalog(catalog, { kind: 'removeTask', id: 'n4' }, ''))).toEqual(['Home'])
    expect(catalog.tasks.map(({ id }) => id)).toEqual(['n4'])
  })

  it('keeps a name for one project, and for one task of it', () => {
    const base = made(project('Garden'), project('House'), { kind: 'addTask', projectId: 'n1', name: 'Roof' })
    const taken: CatalogChange[] = [
      project('garden'),
      { kind: 'renameProject', id: 'n2', name: 'GARDEN' },
      { kind: 'addTask', projectId: 'n1', name: 'roof' },
    ]
    for (const change of taken) {
      expect(() => editedCatalog(base, change, 'x')).toThrow(expect.objectContaining({ kind: 'rejected' }))
    }
    expect(names(editedCatalog(base, { kind: 'addTask', projectId: 'n2', name: 'Roof' }, 'x'))).toContain('House/Roof')
    expect(names(editedCatalog(base, { kind: 'renameProject', id: 'n1', name: 'garden' }, 'x'))).toContain('garden')
  })

  it('says that what was to change is gone', () => {
    const gone: CatalogChange[] = [
      { kind: 'renameProject', id: 'n9', name: 'x' },
      { kind: 'removeProject', id: 'n9' },
      { kind: 'addTask', projectId: 'n9', name: 'x' },
      { kind: 'renameTask', id: 'n9', name: 'x' },
      { kind: 'removeTask', id: 'n9' },
    ]
    for (const change of gone) {
      expect(() => editedCatalog(emptyLocalCatalog, change, 'x')).toThrow(expect.objectContaining({ kind: 'notFound' }))
    }
  })
})

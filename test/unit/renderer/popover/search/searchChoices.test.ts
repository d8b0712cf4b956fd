/** What the search offers for what is typed, and which of it Enter takes. */
import { describe, expect, it } from 'vitest'
import { firstMarked, searchChoices } from '../../../../../renderer/popover/search/searchChoices.ts'
import type { PastNote } from '../../../../../shared/model/snapshot.ts'
import { aTarget, NOW, someDetails } from '../../../../support/samples.ts'

const target = aTarget()
const past: PastNote = { ...someDetails({ description: 'Summer house' }), entryId: 'e1', startedAt: NOW }
const typed = {
  query: ' Summer house ',
  purpose: { kind: 'start' } as const,
  favourites: [],
  hits: [],
  past: [],
  running: false,
  isLoaded: true,
  canCreate: true,
}
const kinds = (needs: Partial<Parameters<typeof searchChoices>[0]>) =>
  searchChoices({ ...typed, ...needs }).map(({ kind }) => kind)
const marked = (needs: Partial<Parameters<typeof searchChoices>[0]>) => {
  const choices = searchChoices({ ...typed, ...needs })
  return choices[firstMarked(choices)]?.kind
}

describe('a name typed into the search', () => {
  it('can become a project where nothing is called that, but not by Enter alone', () => {
    expect(searchChoices(typed)).toEqual([{ kind: 'create', project: 'Summer house' }])
    expect(marked({})).toBeUndefined()
  })
  it('stands for what it finds, if it finds anything', () =>
    expect(searchChoices({ ...typed, hits: [target] })).toEqual([{ kind: 'target', target }]))
  it('is not taken for new while the list is not there yet', () => expect(kinds({ isLoaded: false })).toEqual([]))
  it('makes nothing for someone who asks for a target', () =>
    expect(kinds({ purpose: { kind: 'choose', take: () => {} }, running: true, past: [past] })).toEqual([]))
  it('makes nothing when an entry is moved, without an account for it, and when it is blank or too long', () => {
    expect(kinds({ purpose: { kind: 'move', entryId: 'e', length: '1:00' } })).toEqual([])
    expect(kinds({ canCreate: false })).toEqual([])
    expect(kinds({ query: '  ' })).toEqual([])
    expect(kinds({ query: 'x'.repeat(121) })).toEqual([])
  })
  it('is first of all a note while a timer runs and no project fits', () => {
    expect(searchChoices({ ...typed, running: true })[0]).toEqual({ kind: 'note', text: 'Summer house' })
    expect(marked({ running: true, past: [past] })).toBe('note')
  })
  it('can be a note below the projects that fit, too', () =>
    expect(kinds({ running: true, hits: [target], past: [past] })).toEqual(['target', 'past', 'note']))
  it('finds earlier entries below projects, and first where none fits and nothing runs', () => {
    expect(kinds({ hits: [target], past: [past] })).toEqual(['target', 'past'])
    expect(kinds({ past: [past] })).toEqual(['past', 'create'])
    expect(marked({ past: [past] })).toBe('past')
  })
})

it('favourites come first before anything is typed', () =>
  expect(kinds({ query: '', favourites: [{ ...target, description: 'Daily' }], hits: [target] })).toEqual([
    'favourite',
    'target',
  ]))

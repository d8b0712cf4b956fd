/** Notes of earlier entries, found for what is typed. */
import { describe, expect, it } from 'vitest'
import { createPastNotes } from '../../../../../electron/core/entries/pastNotes.ts'
import type { Entry } from '../../../../../shared/model/snapshot.ts'
import { fakeClock } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, aTarget, DAY, HOUR, NOW } from '../../../../support/samples.ts'

const website = aTarget()
const portal = aTarget({ projectId: '2', project: 'Portal' })

function withEntries(...entries: Partial<Entry>[]) {
  const { journal } = tempJournal()
  const save = (...saved: Partial<Entry>[]) =>
    journal.commit(
      saved.map((entry, index) => {
        const startedAt = entry.startedAt ?? NOW - (index + 1) * DAY
        return {
          kind: 'saveEntry' as const,
          entry: anEntry({ id: `e${index}`, ...entry, startedAt, endedAt: startedAt + HOUR }),
        }
      }),
    )
  save(...entries)
  const gone = new Set<string>()
  const notes = createPastNotes({
    clock: fakeClock(),
    journal,
    accounts: {
      has: (accountId) => !gone.has(accountId),
      targetOf: ({ projectId }) => (projectId === '1' ? { ...website, project: 'Website (renamed)' } : null),
    },
  })
  const find = (query: string, target = null as Entry['target'] | null, limit = 10) =>
    notes.find({ query, target, limit }).map(({ description }) => description)
  return { notes, find, save, gone }
}

describe('earlier notes', () => {
  it('are found by the beginnings of their words and tags, in any order, without accents', () => {
    const { find } = withEntries(
      { description: 'Call the plumber' },
      { description: 'Prüfung der Rechnungen', tags: ['büro'] },
      { description: 'Coding' },
    )
    expect(find('plumb ca')).toEqual(['Call the plumber'])
    expect(find('prufung')).toEqual(['Prüfung der Rechnungen'])
    expect(find('buro rech')).toEqual(['Prüfung der Rechnungen'])
    expect(find('lumber')).toEqual([])
    expect(find('%')).toEqual([])
    expect(find('')).toHaveLength(3)
  })

  it('come once, as what was said last, with the names of today', () => {
    const { notes } = withEntries(
      { id: 'old', description: 'Call', billable: true, startedAt: NOW - 9 * DAY },
      { id: 'new', description: 'Call', billable: false, startedAt: NOW - DAY },
    )
    const found = notes.find({ query: 'call', target: null, limit: 5 })
    expect(found).toMatchObject([{ entryId: 'new', billable: false, target: { project: 'Website (renamed)' } }])
  })

  it('stand by how lately they were used, those of the same project first', () => {
    const { find } = withEntries(
      { description: 'Review of the form', target: website, startedAt: NOW - 10 * DAY },
      { description: 'Review of the login', target: portal, startedAt: NOW - 2 * DAY },
    )
    expect(find('review')).toEqual(['Review of the login', 'Review of the form'])
    expect(find('review', website)).toEqual(['Review of the form', 'Review of the login'])
  })

  it('come sooner at the time of day at which they were used', () => {
    const { find } = withEntries(
      { description: 'Stand-up', startedAt: NOW - 3 * DAY + 6 * HOUR },
      { description: 'Stand-down', startedAt: NOW - 4 * DAY },
    )
    expect(find('stand')).toEqual(['Stand-down', 'Stand-up'])
  })

  it('know an entry that was saved since, and no account that is gone', () => {
    const { find, save, gone } = withEntries({ description: 'Call' })
    expect(find('mail')).toEqual([])
    save({ id: 'later', description: 'Mail' })
    expect(find('mail')).toEqual(['Mail'])
    // What it said before is not offered any more; what another said as well is.
    save({ id: 'again', description: 'Call', startedAt: NOW })
    save({ id: 'again', description: 'Letter', startedAt: NOW }, { id: 'later', description: 'Post' })
    expect(find('').toSorted()).toEqual(['Call', 'Letter', 'Post'])
    gone.add('a1')
    expect(find('')).toEqual([])
  })

  it('are as many as are asked for', () => {
    const { find } = withEntries(...Array.from({ length: 30 }, (_, at) => ({ description: `Note ${at}` })))
    expect(find('note', null, 5)).toHaveLength(5)
  })
})

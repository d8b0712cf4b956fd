import { describe, expect, it } from 'vitest'
import { createNotices } from '../../../../electron/core/notices.ts'
import { createNoticeStore } from '../../../../electron/storage/noticeStore.ts'
import { memoryNotices } from '../../../support/fakes.ts'
import { tempJournal } from '../../../support/files.ts'
import { aNotice } from '../../../support/samples.ts'

function board(stored = memoryNotices()) {
  let changes = 0
  const notices = createNotices(stored, () => changes++)
  return { notices, stored, changes: () => changes }
}

describe('notices', () => {
  it('stay until they are cleared', () => {
    const { notices, changes } = board()
    notices.raise(aNotice())
    notices.raise(aNotice({ id: 'n2' }))
    notices.clear('n1')
    expect(notices.list()).toEqual([aNotice({ id: 'n2' })])
    expect(changes()).toBe(3)
  })

  it('replace the one with the same id', () => {
    const { notices } = board()
    notices.raise(aNotice())
    notices.raise(aNotice({ message: 'And again.' }))
    expect(notices.list()).toEqual([aNotice({ message: 'And again.' })])
  })

  it('neither write nor call when nothing changed', () => {
    const { notices, stored, changes } = board()
    notices.raise(aNotice())
    notices.raise(aNotice())
    notices.clear('unknown')
    expect([stored.saves, changes()]).toEqual([1, 1])
  })

  it('notices stay after a restart', () => {
    const { journal } = tempJournal()
    createNotices(createNoticeStore(journal), () => {}).raise(aNotice({ level: 'warning', action: 'login' }))
    expect(createNotices(createNoticeStore(journal), () => {}).list()).toEqual([
      aNotice({ level: 'warning', action: 'login' }),
    ])
  })

  it('leave nothing behind once all are cleared', () => {
    const { journal } = tempJournal()
    const notices = createNotices(createNoticeStore(journal), () => {})
    notices.raise(aNotice())
    notices.clear('n1')
    expect(journal.meta('notices')).toBeNull()
  })

  it.each(['[{"id":1}]', '{}', 'not json'])('begin anew when what was stored is %s', (stored) => {
    const { journal } = tempJournal()
    journal.setMeta('notices', stored)
    expect(createNoticeStore(journal).load()).toEqual([])
  })
})

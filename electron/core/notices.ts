/** What happened outside one entry and the person should know; stays until dismissed or settled. */
import type { Notice } from '../../shared/model.ts'
import type { NoticeStore } from './ports.ts'

export interface Notices {
  list(): Notice[]
  /** Adds a notice, or replaces the one with the same id. */
  raise(notice: Notice): void
  clear(id: string): void
}

export function createNotices(store: NoticeStore, onChange: () => void): Notices {
  let notices = store.load()
  const set = (next: Notice[]) => {
    if (JSON.stringify(next) === JSON.stringify(notices)) return
    notices = next
    store.save(next)
    onChange()
  }
  return {
    list: () => notices,
    raise: (notice) => set([...notices.filter(({ id }) => id !== notice.id), notice]),
    clear: (id) => set(notices.filter((notice) => notice.id !== id)),
  }
}

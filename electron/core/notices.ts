/** What happened outside one entry and the person should know; stays until dismissed or settled. */
import type { Notice } from '../../shared/model/snapshot.ts'
import type { NoticeStore } from './ports/ports.ts'

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
    try {
      store.save(next)
    } finally {
      // What can't be kept is shown as long as Stint runs.
      onChange()
    }
  }
  return {
    list: () => notices,
    raise: (notice) => set([...notices.filter(({ id }) => id !== notice.id), notice]),
    clear: (id) => set(notices.filter((notice) => notice.id !== id)),
  }
}

/** Every part of Stint makes its own notices, most of them by this. `id`: a later one with the same id replaces it. */
export const warning = (id: string, title: string, message: string, action: Notice['action'] = null): Notice => ({
  id,
  level: 'warning',
  title,
  message,
  action,
})

/** Notices that outlive a restart, kept in the journal's meta table. */
import { z } from 'zod'
import { limits } from '../../shared/limits.ts'
import type { Notice, NoticeAction } from '../../shared/model/snapshot.ts'
import { noticesKey } from '../core/journalState.ts'
import type { Journal, NoticeStore } from '../core/ports/ports.ts'
import { cutAt, json, namesOf } from './rowSchemas.ts'

const schema = z.array(
  z.object({
    id: z.string(),
    level: namesOf<Notice['level']>({ info: 1, warning: 1 }),
    title: cutAt(limits.messageLength),
    message: cutAt(limits.messageLength),
    action: namesOf<NoticeAction>({
      settings: 1,
      login: 1,
      retryKeychain: 1,
      restore: 1,
      removeAgain: 1,
      removeOrKeep: 1,
      removeChanged: 1,
    }).nullable(),
  }),
)

export const createNoticeStore = (journal: Journal): NoticeStore => ({
  load(): Notice[] {
    const parsed = json(schema).safeParse(journal.meta(noticesKey) ?? '[]')
    if (parsed.success) return parsed.data
    journal.setMetaAside(noticesKey, z.prettifyError(parsed.error).slice(0, 200))
    return []
  },
  save: (notices) => journal.setMeta(noticesKey, notices.length === 0 ? null : JSON.stringify(notices)),
})

/** Notices that outlive a restart, kept in the journal's meta table. */
import { z } from 'zod'
import type { Notice } from '../../shared/model/snapshot.ts'
import { noticesKey } from '../core/journalState.ts'
import type { Journal, NoticeStore } from '../core/ports/ports.ts'
import { json } from './rowSchemas.ts'

const schema = z.array(
  z.object({
    id: z.string(),
    level: z.enum(['info', 'warning']),
    title: z.string(),
    message: z.string(),
    action: z.enum(['settings', 'login', 'retryKeychain']).nullable(),
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

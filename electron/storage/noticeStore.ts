/** Notices that outlive a restart, kept in the journal's meta table. */
import { z } from 'zod'
import type { Notice } from '../../shared/model/snapshot.ts'
import type { Journal, NoticeStore } from '../core/ports/ports.ts'
import { json } from './rowSchemas.ts'

const key = 'notices'
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
    const parsed = json(schema).safeParse(journal.meta(key) ?? '[]')
    if (parsed.success) return parsed.data
    journal.setMetaAside(key, z.prettifyError(parsed.error).slice(0, 200))
    return []
  },
  save: (notices) => journal.setMeta(key, notices.length === 0 ? null : JSON.stringify(notices)),
})

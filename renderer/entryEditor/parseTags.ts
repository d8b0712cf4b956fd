import { t } from '../state/messages.ts'

export type ParsedTags = { ok: true; tags: string[] } | { ok: false; message: string }

/** Tags with commas between them; each once, in the order typed. */
export function parseTags(text: string): ParsedTags {
  const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean)
  const short = tags.find((tag) => tag.length < 2)
  if (short) return { ok: false, message: t().tags.short(short) }
  if (tags.some((tag) => tag.length > 100)) return { ok: false, message: t().tags.long }
  if (tags.length > 50) return { ok: false, message: t().tags.many }
  return { ok: true, tags }
}

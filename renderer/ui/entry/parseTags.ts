export type ParsedTags = { ok: true; tags: string[] } | { ok: false; message: string }

/** Tags with commas between them; each once, in the order typed. */
export function parseTags(text: string): ParsedTags {
  const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean)
  const short = tags.find((tag) => tag.length < 2)
  if (short) return { ok: false, message: `“${short}” is too short: a tag has two letters or more.` }
  if (tags.some((tag) => tag.length > 100)) return { ok: false, message: 'A tag has at most 100 letters.' }
  if (tags.length > 50) return { ok: false, message: 'At most 50 tags.' }
  return { ok: true, tags }
}

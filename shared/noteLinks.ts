/** Web addresses in notes. Pure. */

/** More are no help in finding one. */
const most = 5
/** Longer than any sensible address, in UTF-16 units. */
const longest = 2_000
const candidate = /https:\/\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu

/** What ends a sentence, or a part of one. */
const endSigns = '.,;:!?)]}»”’'

/** A web address that stands in a note. */
export interface NoteLink {
  url: string
  /** As it is reached, in ASCII: letters of other scripts that look alike show. */
  host: string
}

/**
 * The addresses in a note that may be opened: https only, without a user name or password, each once. Signs that end a sentence
 * are not theirs.
 */
export function noteLinks(note: string): NoteLink[] {
  const links = new Map<string, NoteLink>()
  for (const [found] of note.matchAll(candidate)) {
    const url = URL.parse(withoutEnd(found))
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.href.length > longest) continue
    links.set(url.href, { url: url.href, host: url.host })
    if (links.size === most) break
  }
  return [...links.values()]
}

function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && endSigns.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

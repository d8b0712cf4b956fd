/** Tags of Kimai: found by a part of their names, and made where they are missing (page 2.5 and 2.6). */
import { AppError, asAppError, retryOf } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'

/** The names of the visible tags that hold the text, which isn't empty. Errors: any AppError. */
export async function findTags(session: Session, text: string): Promise<string[]> {
  const { value } = await session.read(`/api/tags/find?name=${encodeURIComponent(text)}`, wire.tags)
  return value.map(({ name }) => name).filter((name) => name.length <= limits.tagLength)
}

/**
 * Unknown tag names are dropped silently by the server (page 2.5), so they are made first; `visible` must be said.
 * A tag that can't be looked up or made doesn't hold up the record: the answer shows which tags were kept.
 */
export async function ensureTags(session: Session, tags: string[]): Promise<void> {
  for (const name of tags) {
    const failure = await ensureTag(session, name).then(() => null, asAppError)
    if (failure === null || retryOf[failure.kind] === 'byPerson') continue
    const { kind, message, retryAfterMs } = failure
    // Whether the tag was made doesn't matter: the record itself has not been sent, so nothing is ambiguous.
    throw new AppError(kind, message, { cause: failure, retryAfterMs })
  }
}

async function ensureTag(session: Session, name: string): Promise<void> {
  const known = await findTags(session, name)
  if (known.some((tag) => tag.toLowerCase() === name.toLowerCase())) return
  await session.write('POST', '/api/tags', { name, visible: true }, wire.tag)
}

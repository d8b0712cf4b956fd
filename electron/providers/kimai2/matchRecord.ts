/** What a record of Kimai 2 is about, compared with a posting. */
import type { PostingContent } from '../../core/ports/ports.ts'
import type { AnyTimesheet } from './schemas.ts'

/** Symfony cuts spaces, control and format characters of all scripts off both ends of a text (page 2.5). */
export function trimmed(text: string): string {
  const signs = Array.from(text)
  const from = signs.findIndex(isSeen)
  return from < 0 ? '' : signs.slice(from, signs.findLastIndex(isSeen) + 1).join('')
}

const isSeen = (sign: string): boolean => !/[\p{Z}\p{Cc}\p{Cf}]/u.test(sign)

/** Whether the record is about the same project, activity and description. */
export const isAbout = (
  record: AnyTimesheet,
  { target, description }: Pick<PostingContent, 'target' | 'description'>,
): boolean =>
  idText(record.project) === target.projectId &&
  idText(record.activity) === target.activityId &&
  trimmed(record.description ?? '') === trimmed(description)

/** Whether two postings have the same words at Kimai, so that their records look alike. */
export const isAlike = (
  one: Pick<PostingContent, 'target' | 'description'>,
  other: Pick<PostingContent, 'target' | 'description'>,
): boolean =>
  one.target.projectId === other.target.projectId &&
  one.target.activityId === other.target.activityId &&
  trimmed(one.description) === trimmed(other.description)

export const idText = (one: { id: number } | number | null): string | undefined =>
  (typeof one === 'object' ? one?.id : one)?.toString()

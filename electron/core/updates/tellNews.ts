/** Tells once, after an update, what came with it. */
import { newsNoticeId } from '../../../shared/model/updatesView.ts'
import { cutText } from '../../../shared/limits.ts'
import { lastVersion } from '../journalState.ts'
import type { Notices } from '../notices.ts'
import type { Journal } from '../ports/ports.ts'
import { t } from '../messages.ts'

/** A card is to be read at a glance, with its buttons: a line each, as wide as the popover. The release page has all of it. */
const mostLines = 2
const mostCharacters = 46

export interface NewsNeeds {
  journal: Pick<Journal, 'meta'>
  notices: Pick<Notices, 'raise'>
  /** Of this Stint, such as "1.2.0". */
  version: string
  /** A line of the changelog each, in English. */
  lines: readonly string[]
  /** Whether the person has logged in or tracked anything yet. */
  isInUse: boolean
}

/** Before the version that ran last is noted anew. */
export function tellNews({ journal, notices, version, lines, isInUse }: NewsNeeds): void {
  const before = lastVersion.read(journal)
  if (before === null || !isNewer(version, before) || lines.length === 0 || !isInUse) return
  const shown = lines.slice(0, mostLines).map((line) => `• ${cutText(line, mostCharacters)}`)
  const more = lines.length - shown.length
  notices.raise({
    id: newsNoticeId,
    level: 'info',
    title: t().updates.news(version),
    message: [...shown, ...(more > 0 ? [t().updates.more(more)] : [])].join('\n'),
    action: null,
  })
}

/** By their numbers: of "1.10.0" and "1.9.0" the first is newer. A prerelease counts as what it leads to. */
function isNewer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number))
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part])
  return at !== undefined && (a?.[at] ?? 0) > (b?.[at] ?? 0)
}

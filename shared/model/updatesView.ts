/** What is known of newer versions of Stint. */

/** `self`: Stint downloads and installs it; `page`: the person gets it from the release page, as with a package of the system. */
export type UpdateWay = 'self' | 'page'

export interface UpdatesView {
  /** Of this Stint, such as "1.2.0". */
  version: string
  way: UpdateWay
  /** Where it is asked for newer versions. */
  feed: string
  /** Where a person finds them. */
  page: string
  /** What is done just now. */
  busy: 'checking' | 'downloading' | null
  /** A newer version. `ready`: it is downloaded and checked. */
  offer: { version: string; ready: boolean } | null
  /** The last check of this run, epoch ms; null: none yet. */
  lastCheck: { at: number; outcome: 'current' | 'newer' } | { at: number; outcome: 'failed'; message: string } | null
}

/** What Stint is given away under, and what is in it of others; `notices` null: they are not in this Stint. */
export interface Legal {
  licence: string
  notices: string | null
}

/** The notice that tells once what came with an update. */
export const newsNoticeId = 'news'

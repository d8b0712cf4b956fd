/** What the core asks of where newer versions come from. */
import type { UpdateWay } from '../../../shared/model/updatesView.ts'

export interface UpdateSource {
  way: UpdateWay
  feed: string
  page: string
  /** Whether it is asked without a click: a Stint that was not installed asks nobody by itself. */
  automatic: boolean
  /** The newest version, where it is newer than this one; null: there is none. Throws AppError that says what is wrong with the feed. */
  check(): Promise<string | null>
  /** Has what `check` found on this computer, whole and as the feed says it is. Throws AppError. Where `way` is 'self'. */
  download(): Promise<void>
  /** Has all at hand that `install` needs, so that little can go wrong then. Throws AppError; nothing is changed then. */
  prepare(): Promise<void>
}

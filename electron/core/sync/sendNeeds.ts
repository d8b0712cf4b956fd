/** What is needed to send a posting, or to remove a record. */
import type { AppError } from '../../../shared/errors.ts'
import type { Journal, Log, Posting } from '../ports/ports.ts'
import type { WaitingNeeds } from './retry.ts'

export interface SendNeeds extends WaitingNeeds {
  journal: Journal
  log: Log
  signal: AbortSignal
  /** A write got no answer: the server may still apply it. */
  expectLateWrite: (accountId: string) => void
  onChange: (accountId: string, trouble?: AppError | null) => void
  onRefused: (posting: Posting) => void
  onLeftBehind: (posting: Posting, error: AppError) => void
}

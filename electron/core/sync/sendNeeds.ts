/** What it takes to send a posting, or to take a record away. */
import type { AppError } from '../../../shared/errors.ts'
import type { Journal, Log, Posting } from '../ports/ports.ts'
import type { WaitingNeeds } from './retry.ts'

export interface SendNeeds extends WaitingNeeds {
  journal: Journal
  log: Log
  signal: AbortSignal
  /** A write got no answer and may yet arrive. */
  mayArrive: (accountId: string) => void
  onChange: (accountId: string, trouble?: AppError | null) => void
  onRefused: (posting: Posting) => void
  onLeftBehind: (posting: Posting, error: AppError) => void
}

/** What is needed to send a posting, or to remove a record. */
import type { AppError } from '../../../shared/errors.ts'
import type { Journal, Log, Posting } from '../ports/ports.ts'
import type { WaitingNeeds } from './retry.ts'

export interface SendNeeds extends WaitingNeeds {
  journal: Journal
  log: Log
  signal: AbortSignal
  /** What the person's own clock says, epoch ms; `clock` is one that nobody sets. */
  personNow: () => number
  /** A write got no answer: the server may still apply it. */
  expectLateWrite: (accountId: string) => void
  /** Until when a write of the account that got no answer may still be applied, epoch ms; 0: none is open. */
  lateWriteUntil: (accountId: string) => number
  onChange: (accountId: string, trouble?: AppError | null) => void
  onRefused: (posting: Posting) => void
  /** A record stays at the provider whose entry was deleted; `waits`: the person may have it deleted once more. */
  onLeftBehind: (posting: Posting, error: AppError, waits: boolean) => void
}

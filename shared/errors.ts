/** Every failure that a person may meet; its texts are in messages/. */
import type { LoginStep } from './model/snapshot.ts'
import { withoutControls } from './controlCharacters.ts'
import { cutText, limits } from './limits.ts'
import { t } from './messages.ts'
import type { Interval } from './time/intervals.ts'
import type { EntryRule } from './time/entryRules.ts'

export type ErrorKind =
  | 'offline'
  | 'timeout'
  | 'rateLimited'
  | 'server'
  | 'unauthorized'
  | 'forbidden'
  | 'rejected'
  | 'notFound'
  | 'locked'
  | 'conflict'
  | 'protocol'
  | 'keychain'
  | 'off'
  | 'storage'
  | 'file'
  | 'clock'
  | 'tooEarly'
  | 'bug'

/** When the outbox tries again: by itself, after a new login, or after the person changed something. */
export type Retry = 'auto' | 'afterLogin' | 'byPerson'

export const retryOf: Record<ErrorKind, Retry> = {
  offline: 'auto',
  timeout: 'auto',
  rateLimited: 'auto',
  server: 'auto',
  unauthorized: 'afterLogin',
  forbidden: 'byPerson',
  rejected: 'byPerson',
  notFound: 'byPerson',
  locked: 'byPerson',
  conflict: 'byPerson',
  protocol: 'byPerson',
  keychain: 'afterLogin',
  off: 'afterLogin',
  storage: 'byPerson',
  file: 'byPerson',
  clock: 'byPerson',
  tooEarly: 'auto',
  bug: 'byPerson',
}

/** What crosses IPC. `confirm` names the input flag that the person must set to go on. */
export interface ErrorInfo {
  kind: ErrorKind
  title: string
  message: string
  action: string
  confirm?: Confirm
  step?: LoginStep
  /** The name of the login field that it is about. */
  field?: string
}

/** What the person may agree to. */
export type Confirm = 'insecure' | 'unsent'

export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorInfo }

/** What a refused record collides with. */
export interface Overlap extends Interval {
  others?: Interval[] | undefined
}

export interface AppErrorOptions {
  cause?: unknown
  retryAfterMs?: number | undefined
  /** What the server's clock said when it refused, epoch ms; absent: it didn't say. A cause that knows it hands it on. */
  serverTime?: number | undefined
  /** The request may have been applied although no usable answer came. */
  ambiguous?: boolean
  confirm?: Confirm | undefined
  /** The step of a login that failed. */
  step?: LoginStep | undefined
  /** The name of the login field that it is about. */
  field?: string | undefined
  /** The record that a refused one collides with, and `others` where there are several, epoch ms. */
  overlap?: Overlap | undefined
  /** The rule that an entry would break; its text takes the place of the message where the error is shown. */
  rule?: EntryRule | undefined
}

/** The one error type that crosses a boundary inside the program. */
export class AppError extends Error {
  override name = 'AppError'
  readonly kind: ErrorKind
  readonly retryAfterMs: number | undefined
  readonly serverTime: number | undefined
  readonly ambiguous: boolean
  readonly confirm: Confirm | undefined
  readonly step: LoginStep | undefined
  readonly field: string | undefined
  readonly overlap: AppErrorOptions['overlap']
  readonly rule: EntryRule | undefined

  constructor(kind: ErrorKind, message: string, options: AppErrorOptions = {}) {
    super(
      cutText(withoutControls(cutText(message, 4 * limits.messageLength)), limits.messageLength),
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
    this.serverTime = options.serverTime ?? (options.cause instanceof AppError ? options.cause.serverTime : undefined)
    this.ambiguous = options.ambiguous ?? false
    this.confirm = options.confirm
    this.step = options.step
    this.field = options.field
    this.overlap = options.overlap
    this.rule = options.rule
  }
}

/** An entry would break a rule. */
export const against = (rule: EntryRule): AppError => new AppError('rejected', rule, { rule })

/** Any thrown value as an AppError; an unknown one is a bug of ours and says only that. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('bug', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown })
}

/** What to do about these is the same wherever they occur; what the others advise is about an entry that waits to be sent. */
const general: ReadonlySet<ErrorKind> = new Set(['protocol', 'keychain', 'storage', 'file', 'clock', 'bug'])

/** The error of a call in the form a person reads and IPC carries. */
export function describe(error: AppError): ErrorInfo {
  const { title, action } = t().errors[error.kind]
  const { kind, confirm, step, field, rule } = error
  const message = rule ? t().entryRules[rule] : error.message
  return {
    kind,
    title,
    message,
    action: general.has(kind) ? action : '',
    ...(confirm && { confirm }),
    ...(step && { step }),
    ...(field && { field }),
  }
}

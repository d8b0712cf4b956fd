/** Every failure that a person may meet, in one table. */
import type { LoginStep } from './model.ts'

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
  | 'bug'

/** When the outbox tries again: by itself, after a new login, or after the person changed something. */
export type Retry = 'auto' | 'afterLogin' | 'byPerson'

export const errorTable: Record<ErrorKind, { retry: Retry; title: string; action: string }> = {
  offline: { retry: 'auto', title: 'Server not reached', action: 'Stint tries again by itself.' },
  timeout: { retry: 'auto', title: 'No answer in time', action: 'Stint tries again by itself.' },
  rateLimited: { retry: 'auto', title: 'Server asked to slow down', action: 'Stint waits and tries again by itself.' },
  server: { retry: 'auto', title: 'Server has a problem', action: 'Stint tries again by itself.' },
  unauthorized: {
    retry: 'afterLogin',
    title: 'Login needed',
    action: 'Enter a valid token; everything waiting is sent then.',
  },
  forbidden: {
    retry: 'byPerson',
    title: 'Not allowed',
    action: 'Ask for the permission or choose another target, then send again.',
  },
  rejected: { retry: 'byPerson', title: 'Refused by the server', action: 'Change what it names, then send again.' },
  notFound: { retry: 'byPerson', title: 'Not found on the server', action: 'Choose another target, then send again.' },
  locked: { retry: 'byPerson', title: 'Locked on the server', action: 'Ask for it to be unlocked, then send again.' },
  conflict: {
    retry: 'byPerson',
    title: 'Changed elsewhere',
    action: 'Choose which version is right.',
  },
  protocol: {
    retry: 'byPerson',
    title: 'Answer not understood',
    action: 'Check the address of the server, then try again.',
  },
  keychain: {
    retry: 'afterLogin',
    title: 'Keychain not available',
    action: 'Unlock the system keychain, then try again.',
  },
  off: {
    retry: 'afterLogin',
    title: 'Account switched off',
    action: 'Switch it on in Settings; everything waiting is sent then.',
  },
  storage: { retry: 'byPerson', title: 'Could not save', action: 'Free some disk space, then try again.' },
  file: { retry: 'byPerson', title: 'File not usable', action: 'Nothing was changed.' },
  bug: { retry: 'byPerson', title: 'Stint made a mistake', action: 'Try again; if it stays, report it with the log.' },
}

/** What crosses IPC. `confirm` names the input flag that the person must set to go on. */
export interface ErrorInfo {
  kind: ErrorKind
  title: string
  message: string
  action: string
  confirm?: Confirm
  step?: LoginStep
}

/** What the person may agree to. */
export type Confirm = 'insecure' | 'unsent'

export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorInfo }

export interface AppErrorOptions {
  cause?: unknown
  retryAfterMs?: number | undefined
  /** The request may have been applied although no usable answer came. */
  ambiguous?: boolean
  confirm?: Confirm | undefined
  /** The step of a login that failed. */
  step?: LoginStep | undefined
  /** The record that a refused one collides with, epoch ms. */
  overlap?: { startedAt: number; endedAt: number } | undefined
}

/** The one error type that crosses a boundary inside the program. */
export class AppError extends Error {
  override name = 'AppError'
  readonly kind: ErrorKind
  readonly retryAfterMs: number | undefined
  readonly ambiguous: boolean
  readonly confirm: Confirm | undefined
  readonly step: LoginStep | undefined
  readonly overlap: AppErrorOptions['overlap']

  constructor(kind: ErrorKind, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = kind
    this.retryAfterMs = options.retryAfterMs
    this.ambiguous = options.ambiguous ?? false
    this.confirm = options.confirm
    this.step = options.step
    this.overlap = options.overlap
  }
}

/** Any thrown value as an AppError; an unknown one is a bug of ours and says only that. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('bug', thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown })
}

/** An error in the form a person reads and IPC carries. */
export function describe(error: AppError): ErrorInfo {
  const { title, action } = errorTable[error.kind]
  const { kind, message, confirm, step } = error
  return { kind, title, message, action, ...(confirm && { confirm }), ...(step && { step }) }
}

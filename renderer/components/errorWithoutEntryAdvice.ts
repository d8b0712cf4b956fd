/** Errors of calls that send no entry. */
import type { ErrorInfo, ErrorKind } from '../../shared/errors.ts'

/** The advice for these is the same for every call; for other kinds it is about an entry that waits to be sent. */
const general: ReadonlySet<ErrorKind> = new Set(['protocol', 'keychain', 'storage', 'clock', 'bug'])

/** The error without advice that only fits an entry. */
export const errorWithoutEntryAdvice = (error: ErrorInfo): ErrorInfo =>
  general.has(error.kind) ? error : { ...error, action: '' }

/** The log file: what happened, never a secret. */
import log from 'electron-log/main.js'
import { join } from 'node:path'
import type { Log } from '../../core/ports/ports.ts'
import { createRedactor, type Redactor } from './redactSecrets.ts'

const maxBytes = 2 * 1024 * 1024

export interface FileLog extends Log {
  redactor: Redactor
}

/** Writes to `<folder>/logs/main.log`, rotated at 2 MB; to the console too when `echo` is set. */
export function createLog(folder: string, echo: boolean): FileLog {
  const redactor = createRedactor()
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'main.log')
  log.transports.file.maxSize = maxBytes
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  log.transports.file.level = 'info'
  log.transports.console.level = echo ? 'info' : false
  const line = (message: string, details?: Record<string, unknown>) =>
    redactor.clean(details ? `${message} ${JSON.stringify(details)}` : message)
  return {
    redactor,
    info: (message, details) => log.info(line(message, details)),
    warn: (message, details) => log.warn(line(message, details)),
  }
}

/** A timer goes on: what nobody caught is told in the log; the journal is whole after every commit anyway. */
export function logUncaughtErrors(log: Log): void {
  process.on('uncaughtException', (error) => log.warn('uncaught', { error: String(error.stack) }))
  process.on('unhandledRejection', (reason) => log.warn('unhandled', { reason: String(reason) }))
}

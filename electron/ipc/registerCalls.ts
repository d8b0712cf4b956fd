/** Every call from a page: sender check, then parse, then run, then Result. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { AppError, asAppError, describe, type Result } from '../../shared/errors.ts'
import { type CallName, callNames } from '../../shared/ipc/callNames.ts'
import { calls } from '../../shared/ipc/contract.ts'
import type { Log } from '../core/ports/ports.ts'
import type { Handlers } from './handlers.ts'

export interface HandleNeeds {
  handlers: Handlers
  isOurs: (event: IpcMainInvokeEvent) => boolean
  log: Log
}

/** Registers a handler for each call of the contract. */
export function registerCalls({ handlers, isOurs, log }: HandleNeeds): void {
  for (const name of callNames) {
    ipcMain.handle(`stint:${name}`, async (event, input: unknown): Promise<Result<unknown>> => {
      try {
        if (!isOurs(event)) throw new AppError('forbidden', 'This page may not do that.')
        return { ok: true, value: await run(handlers, name, input) }
      } catch (thrown) {
        const error = asAppError(thrown)
        log.warn(`call ${name} failed`, { kind: error.kind, message: error.message })
        return { ok: false, error: describe(error) }
      }
    })
  }
}

async function run(handlers: Handlers, name: CallName, input: unknown): Promise<unknown> {
  const parsed = calls[name].input.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('rejected', `${issue?.path.join('.') || name}: ${issue?.message ?? 'not valid'}`)
  }
  // The name picked the schema and picks the handler: their types belong together, which the compiler can't follow.
  const handler = handlers[name] as (value: unknown) => unknown
  return handler(parsed.data)
}

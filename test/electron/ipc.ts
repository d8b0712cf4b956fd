import type * as E from 'electron'
import { makeCodec } from './clone.ts'
import { emulated } from './guard.ts'
import type { Faithful } from './guard.ts'

export const codec = makeCodec()

type Handler = Parameters<E.IpcMain['handle']>[1]

export class IpcMain extends emulated('ipcMain') implements Faithful<IpcMain, E.IpcMain> {
  #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel: string) {
    this.#handlers.delete(channel)
  }

  static handlerOf(ipc: IpcMain, channel: string): Handler | undefined {
    return ipc.#handlers.get(channel)
  }
}

export const ipcMain = new IpcMain()

type Invocation = { id: number; channel: string; args: unknown[] }

/** Runs the handler of an invocation; the answer, encoded, is a result or Electron's error text. */
export async function answer(
  scopes: IpcMain[],
  event: E.IpcMainInvokeEvent,
  { id, channel, args }: Invocation,
): Promise<string> {
  try {
    const handler = scopes.map((scope) => IpcMain.handlerOf(scope, channel)).find((found) => found !== undefined)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return codec.encode({ kind: 'reply', id, result: await handler(event, ...args) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return codec.encode({ kind: 'reply', id, error: `Error invoking remote method '${channel}': ${String(error)}` })
  }
}

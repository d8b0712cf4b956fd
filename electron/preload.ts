/** Exposes window.stint: one named function per call of the contract and a subscription to its events. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { callNames, type EventName, eventNames } from '../shared/ipc/callNames.ts'

const api: Record<string, unknown> = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(`stint:${name}`, input)]),
)

api['on'] = (name: EventName, listener: (value: unknown) => void) => {
  if (!eventNames.includes(name)) throw new Error(`no event ${name}`)
  const forward = (_: IpcRendererEvent, value: unknown) => listener(value)
  ipcRenderer.on(`stint:${name}`, forward)
  return () => void ipcRenderer.removeListener(`stint:${name}`, forward)
}

contextBridge.exposeInMainWorld('stint', api)

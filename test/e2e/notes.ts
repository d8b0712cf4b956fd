/** Notifications as a person gets them: read, and answered by their buttons. */
import type { Notification } from 'electron'
import type { App } from './app.ts'

declare global {
  var stintNotes: Notification[]
}

/** Keeps what is shown from now on; Electron lists no notifications, so they are caught at their public method. */
export const catchNotes = ({ electron }: App): Promise<void> =>
  electron.evaluate(({ Notification }) => {
    globalThis.stintNotes = []
    Notification.prototype.show = function () {
      globalThis.stintNotes.push(this)
    }
  })

/** What was shown, the first one first. */
export const notes = ({ electron }: App) =>
  electron.evaluate(() => globalThis.stintNotes.map(({ title, body, actions }) => ({ title, body, actions })))

/** Clicks on the notification shown last. */
export const clickNote = ({ electron }: App): Promise<void> =>
  electron.evaluate(async () => {
    await new Promise(setImmediate)
    globalThis.stintNotes.at(-1)?.emit('click')
  })

/** Presses the button of the notification shown last; no such button throws. */
export const pressNote = ({ electron }: App, label: string): Promise<void> =>
  electron.evaluate(async (_, wanted) => {
    await new Promise(setImmediate)
    const note = globalThis.stintNotes.at(-1)
    const index = note?.actions.findIndex(({ text }) => text === wanted) ?? -1
    if (index < 0) throw new Error(`no notification offers ${wanted}`)
    note?.emit('action', { actionIndex: index }, index)
  }, label)

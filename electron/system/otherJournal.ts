/** Asks what to do with a file that lies in the journal's place and is not this Stint's. */
import { app, dialog } from 'electron'
import { t } from './messages.ts'

/** Whether to move it aside; closing the dialog leaves it. `message` says what it is and where. */
export async function askToMoveAside(message: string): Promise<boolean> {
  app.focus({ steal: true })
  const { about, quit, move } = t().otherJournal
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: t().noStart,
    message,
    detail: about,
    buttons: [quit, move],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

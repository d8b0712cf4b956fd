/** macOS: an app that is started from a disk image or from the downloads is offered a place in the Applications folder. */
import type { App, Dialog } from 'electron'
import { t } from './messages.ts'

export interface MoveNeeds {
  app: Pick<App, 'isInApplicationsFolder' | 'moveToApplicationsFolder' | 'focus'>
  dialog: Pick<Dialog, 'showMessageBox' | 'showMessageBoxSync'>
  /** Whether it was asked before. */
  asked: () => boolean
  keepAsked: () => void
  timerRuns: () => boolean
  /** A move ends the app and starts it where it is then: what it does before it ends asks nothing meanwhile. */
  quitUnasked: (on: boolean) => void
}

/**
 * Asks once, and moves the app where the person says so; while a timer runs it waits for the next start. From where macOS
 * mounts a download for this one start, a path is gone the next time: at login, in links, and for an update.
 */
export async function offerMove(needs: MoveNeeds): Promise<void> {
  const { app, dialog, asked, keepAsked, timerRuns } = needs
  if (app.isInApplicationsFolder() || asked() || timerRuns()) return
  app.focus({ steal: true })
  const { question, why, move, notNow } = t().applications
  const options = { type: 'question' as const, message: question, detail: why, buttons: [move, notNow] }
  const { response } = await dialog.showMessageBox({ ...options, defaultId: 0, cancelId: 1 })
  keepAsked()
  // One may have been started while the question was there.
  if (response !== 0 || timerRuns()) return
  await moveNow(needs)
}

async function moveNow({ app, dialog, quitUnasked }: MoveNeeds): Promise<void> {
  quitUnasked(true)
  try {
    const conflictHandler = (conflict: 'exists' | 'existsAndRunning') => conflict === 'exists' && mayReplace(dialog)
    if (app.moveToApplicationsFolder({ conflictHandler })) return
  } catch (error) {
    const { notMoved, byHand } = t().applications
    const cause = error instanceof Error ? error.message : String(error)
    await dialog.showMessageBox({ type: 'warning', message: notMoved, detail: byHand(cause) })
  }
  quitUnasked(false)
}

/** Electron asks in the middle of the move, and waits. */
function mayReplace(dialog: MoveNeeds['dialog']): boolean {
  const { replace, replaceWhy, replaceIt, keepIt } = t().applications
  const options = { type: 'question' as const, message: replace, detail: replaceWhy, buttons: [replaceIt, keepIt] }
  return dialog.showMessageBoxSync({ ...options, defaultId: 1, cancelId: 1 }) === 0
}

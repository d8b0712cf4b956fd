/** Wires the offer to move the app into the Applications folder of macOS. */
import { app, dialog } from 'electron'
import type { Engine } from '../core/engine.ts'
import type { Log } from '../core/ports/ports.ts'
import { stackOf } from '../core/partFailures.ts'
import type { SettingsFile } from '../storage/settingsFile.ts'
import { offerMove } from '../system/moveToApplications.ts'
import type { Quitting } from '../system/quitGuard.ts'

/** Never throws: an offer that fails is logged, and the app runs on from where it is. */
export function offerMoveOnMac(engine: Engine, settings: SettingsFile, quitting: Quitting, log: Log): void {
  if (process.platform !== 'darwin' || !app.isPackaged) return
  offerMove({
    app,
    dialog,
    asked: settings.askedToMove,
    keepAsked: settings.keepAskedToMove,
    timerRuns: () => engine.snapshot().timer.kind !== 'idle',
    quitUnasked: quitting.withoutQuestion,
  }).catch((error: unknown) => log.warn('move not offered', { error: stackOf(error) }))
}

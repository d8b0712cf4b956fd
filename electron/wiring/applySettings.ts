/** Wires what a change of the settings means: it is applied, stored, or taken back as a whole. */
import { nativeTheme } from 'electron'
import type { SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import type { Engine } from '../core/engine.ts'
import type { Log } from '../core/ports/ports.ts'
import { runAll } from '../core/runAll.ts'
import type { SettingsFile } from '../storage/settingsFile.ts'
import { setLanguage } from '../system/appLanguage.ts'
import { setMenu } from '../system/appMenu.ts'
import type { GlobalShortcuts } from '../system/globalShortcuts.ts'
import type { StartAtLogin } from '../system/startAtLogin.ts'
import type { Windows } from '../system/windows/windows.ts'
import type { ExternalAccess } from './externalAccess.ts'

export interface ApplySettingsNeeds {
  file: SettingsFile
  engine: Engine
  autostart: StartAtLogin
  shortcuts: GlobalShortcuts
  windows: Windows
  outside: ExternalAccess
  log: Log
  /** A part that could not show the change. */
  onFailure: (part: string, error: unknown) => void
}

/** Throws AppError where the system refuses (a shortcut that is taken) or the file can't be written; nothing is changed then. */
export function createApplySettings(needs: ApplySettingsNeeds): (patch: SettingsPatch) => void {
  const { file, engine, autostart, shortcuts, windows, outside, log, onFailure } = needs

  function changeLanguage(): void {
    const changed = () => (setMenu(), engine.settingsChanged())
    setLanguage(file.settings().locale, changed).catch((error: unknown) =>
      log.warn('language not changed', { error: String(error) }),
    )
  }

  return (patch) => {
    const before = file.settings()
    if (patch.startAtLogin !== undefined) autostart.set(patch.startAtLogin)
    if (patch.shortcuts) shortcuts.change(patch.shortcuts)
    try {
      file.change(patch)
    } catch (thrown) {
      if (patch.shortcuts) shortcuts.change(before.shortcuts)
      if (patch.startAtLogin !== undefined) autostart.set(before.startAtLogin)
      throw thrown
    }
    changeLanguage()
    const parts = {
      theme: () => void (nativeTheme.themeSource = file.settings().theme),
      zoom: windows.applyZoom,
      timerWindow: windows.applyTimerWindow,
      core: engine.settingsChanged,
      outside: outside.apply,
    }
    runAll(parts, onFailure)
  }
}

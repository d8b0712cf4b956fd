/** What the small timer window has of the settings file. */
import type { SettingsFile } from '../storage/settingsFile.ts'
import type { TimerWindowNeeds } from '../system/windows/timerWindow.ts'

export const timerWindowSettings = (file: SettingsFile, onClose: () => void): TimerWindowNeeds => ({
  wanted: () => file.settings().timerWindow,
  place: file.timerPlace,
  onPlace: file.keepTimerPlace,
  onClose,
})

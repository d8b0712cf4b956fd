/** Wires what is told of this computer and of the settings when Stint starts. */
import { damagedSettings } from '../core/backup/damagedSettings.ts'
import type { Notices } from '../core/notices.ts'
import type { Clock } from '../core/ports/ports.ts'
import { zoneNotice, zoneNoticeId } from '../core/zoneNotice.ts'
import type { SettingsFile } from '../storage/settingsFile.ts'
import type { SystemClock } from '../system/systemClock.ts'

interface StartNoticesNeeds {
  notices: Notices
  settings: SettingsFile
  time: SystemClock
  clock: Clock
}

export function raiseStartNotices({ notices, settings, time, clock }: StartNoticesNeeds): void {
  if (settings.problem) notices.raise(damagedSettings(settings.problem))
  time.onZoneChecked((unknown) =>
    unknown ? notices.raise(zoneNotice(unknown.variable, clock.zone())) : notices.clear(zoneNoticeId),
  )
}

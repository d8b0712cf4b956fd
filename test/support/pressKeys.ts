/** Keys that do something to the timer from any program. */
import {
  createShortcutActions,
  type ShortcutActions,
  type ShortcutActionsNeeds,
} from '../../electron/core/external/shortcutActions.ts'
import { AppError } from '../../shared/errors.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'

/** Presses the keys of an action; what can't be done, and opens the popover, throws AppError. */
export const press = (
  tracker: ShortcutActionsNeeds['tracker'],
  action: Exclude<keyof ShortcutActions, 'start'>,
): void =>
  createShortcutActions({
    tracker,
    isTimerOffered: () => true,
    settings: () => defaultSettings,
    notices: { raise: () => {}, clear: () => {} },
    open: () => {
      throw new AppError('rejected', `${action} opened the popover`)
    },
    attempt: (act) => act(),
  })[action]()

/** Keys that do something to the timer from any program. */
import { createQuick, type Quick, type QuickNeeds } from '../../electron/core/external/shortcutActions.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'

/** Presses the keys of an action; what can't be done throws. */
export const press = (tracker: QuickNeeds['tracker'], action: Exclude<keyof Quick, 'start'>): void =>
  createQuick({
    tracker,
    settings: () => defaultSettings,
    notices: { raise: () => {}, clear: () => {} },
    open: () => {
      throw new Error(`${action} opened the popover`)
    },
    attempt: (act) => act(),
  })[action]()

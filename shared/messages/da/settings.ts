/** What the settings say, in Danish. */
import type { Messages } from '../en/settings.ts'
import { messages as accounts } from './settingsAccounts.ts'
import { messages as calendars } from './settingsCalendars.ts'
import { messages as data } from './settingsData.ts'
import { messages as app } from './settingsApp.ts'
import { messages as time } from './settingsTime.ts'

export const messages: Messages = { ...accounts, ...calendars, ...data, ...app, ...time }

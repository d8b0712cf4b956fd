/** What the settings say, in English: every other language has the same messages. */
import { messages as accounts } from './settingsAccounts.ts'
import { messages as calendars } from './settingsCalendars.ts'
import { messages as data } from './settingsData.ts'
import { messages as app } from './settingsApp.ts'
import { messages as time } from './settingsTime.ts'

export const messages = { ...accounts, ...calendars, ...data, ...app, ...time }

export type Messages = typeof messages

/** What the settings say, in Swedish. */
import type { Words } from './en.ts'
import { accounts } from './sv/accounts.ts'
import { machine } from './sv/machine.ts'
import { time } from './sv/time.ts'

export const sv: Words = { ...accounts, ...machine, ...time }

/** What the settings say, in Swedish. */
import type { Words } from './en.ts'
import { accounts } from './sv/accounts.ts'
import { data } from './sv/data.ts'
import { machine } from './sv/machine.ts'
import { time } from './sv/time.ts'

export const sv: Words = { ...accounts, ...data, ...machine, ...time }

/** What the settings say, in Swedish. */
import type { Words } from '../en/index.ts'
import { accounts } from './accounts.ts'
import { machine } from './machine.ts'
import { time } from './time.ts'

export const sv: Words = { ...accounts, ...machine, ...time }

/** What the settings say, in German. */
import type { Words } from './en.ts'
import { accounts } from './de/accounts.ts'
import { data } from './de/data.ts'
import { machine } from './de/machine.ts'
import { time } from './de/time.ts'

export const de: Words = { ...accounts, ...data, ...machine, ...time }

/** What the settings say, in Danish. */
import type { Words } from './en.ts'
import { accounts } from './da/accounts.ts'
import { data } from './da/data.ts'
import { machine } from './da/machine.ts'
import { time } from './da/time.ts'

export const da: Words = { ...accounts, ...data, ...machine, ...time }

/** What the settings say, in Danish. */
import type { Words } from '../en/index.ts'
import { accounts } from './accounts.ts'
import { machine } from './machine.ts'
import { time } from './time.ts'

export const da: Words = { ...accounts, ...machine, ...time }

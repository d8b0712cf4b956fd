/** What the settings say, in English; this is what there is to be said in the other languages too. */
import { accounts } from './accounts.ts'
import { machine } from './machine.ts'
import { time } from './time.ts'

export const en = { ...accounts, ...machine, ...time }

export type Words = typeof en

/** What the settings say, in English; this is what there is to be said in the other languages too. */
import { accounts } from './en/accounts.ts'
import { data } from './en/data.ts'
import { machine } from './en/machine.ts'
import { time } from './en/time.ts'

export const en = { ...accounts, ...data, ...machine, ...time }

export type Words = typeof en

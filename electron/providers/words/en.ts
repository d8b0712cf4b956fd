/** What the back ends tell a person in our words, in English; this is what there is to be said in the other languages too. */
import { blikk } from './en/blikk.ts'
import { common } from './en/common.ts'
import { kala } from './en/kala.ts'
import { kalo } from './en/kalo.ts'
import { kimais } from './en/kimai.ts'

export const en = { ...common, ...kimais, kala, kalo, blikk }

export type Words = typeof en

/** What the back ends tell a person in our words, in Danish. */
import type { Words } from './en.ts'
import { blikk } from './da/blikk.ts'
import { common } from './da/common.ts'
import { kala } from './da/kala.ts'
import { kalo } from './da/kalo.ts'
import { kimais } from './da/kimai.ts'

export const da: Words = { ...common, ...kimais, kala, kalo, blikk }

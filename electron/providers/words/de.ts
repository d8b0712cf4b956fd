/** What the back ends tell a person in our words, in German. */
import type { Words } from './en.ts'
import { blikk } from './de/blikk.ts'
import { common } from './de/common.ts'
import { kala } from './de/kala.ts'
import { kalo } from './de/kalo.ts'
import { kimais } from './de/kimai.ts'

export const de: Words = { ...common, ...kimais, kala, kalo, blikk }

/** What the back ends tell a person in our words, in Swedish. */
import type { Words } from './en.ts'
import { blikk } from './sv/blikk.ts'
import { common } from './sv/common.ts'
import { kala } from './sv/kala.ts'
import { kalo } from './sv/kalo.ts'
import { kimais } from './sv/kimai.ts'

export const sv: Words = { ...common, ...kimais, kala, kalo, blikk }

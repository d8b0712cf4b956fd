/** What the parts say that every window uses: see shared/language.ts. */
import { room } from '../../../shared/language.ts'
import type { Words } from './en.ts'

export const t = room<Words>({
  en: () => import('./en.ts').then(({ en }) => en),
  da: () => import('./da.ts').then(({ da }) => da),
  sv: () => import('./sv.ts').then(({ sv }) => sv),
  de: () => import('./de.ts').then(({ de }) => de),
})

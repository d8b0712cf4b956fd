/** What the settings say: see shared/language.ts. */
import { room } from '../../../shared/language.ts'
import type { Words } from './en/index.ts'

export const t = room<Words>({
  en: () => import('./en/index.ts').then(({ en }) => en),
  da: () => import('./da/index.ts').then(({ da }) => da),
  sv: () => import('./sv/index.ts').then(({ sv }) => sv),
  de: () => import('./de/index.ts').then(({ de }) => de),
})

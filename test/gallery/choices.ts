/** How a state is shown, as its address says: `?state=…&theme=…&language=…&zoom=…`. */
import { type Language, languages } from '../../shared/language.ts'

export const themes = ['light', 'dark'] as const
export const percents = ['100', '200'] as const

export interface Choices {
  /** null: all of them. */
  state: string | null
  theme: (typeof themes)[number]
  language: Language
  zoom: (typeof percents)[number]
}

/** What is missing or nobody knows is as at the first start. */
export function readChoices(search: string): Choices {
  const given = new URLSearchParams(search)
  const among = <T extends string>(values: readonly T[], first: T, name: string): T =>
    values.find((value) => value === given.get(name)) ?? first
  return {
    state: given.get('state'),
    theme: among(themes, themes[0], 'theme'),
    language: among(languages, 'en', 'language'),
    zoom: among(percents, percents[0], 'zoom'),
  }
}

export function queryOf({ state, ...rest }: Choices): string {
  return `?${new URLSearchParams({ ...(state !== null && { state }), ...rest })}`
}

/** A laptop's screen, CSS pixels: no window is larger. */
export const screenSize = { width: 1366, height: 768 }

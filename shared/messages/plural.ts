import { type Language, locale } from '../language.ts'

/** English has `one` and `other`; a language with more forms adds `few` or `many`, as Intl.PluralRules calls them. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const rules = new Map<Language, Intl.PluralRules>()

/** The form that goes with `count` in the language in use; `other` where that form is not given. */
export function plural(count: number, forms: Forms): string {
  const { language } = locale()
  let known = rules.get(language)
  if (!known) rules.set(language, (known = new Intl.PluralRules(language)))
  return forms[known.select(count)] ?? forms.other
}

/** Which language is spoken, how times and dates are written in it, and how its messages are read. */

/**
 * A language is a line here and the folder of its code in `messages/`: see docs/translating.md. `name` is in the language
 * itself; `region` says how dates and numbers are written where the computer is set to no region of that language.
 */
const known = {
  en: { name: 'English', region: 'en-GB' },
  da: { name: 'Dansk', region: 'da-DK' },
  sv: { name: 'Svenska', region: 'sv-SE' },
  de: { name: 'Deutsch', region: 'de-DE' },
}
export type Language = keyof typeof known

/** In the order in which they are offered. */
export const languages = Object.keys(known) as Language[]

/** What a language is called by those who speak it. */
export const languageName = (language: Language): string => known[language].name

/** How dates are written in a language where the person's region is another one's. */
export const regionOf = (language: Language): string => known[language].region

/** 1 is Monday, 7 Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface Locale {
  language: Language
  /** For Intl: a tag of BCP 47 in that language, with the person's region where it is one of that language. */
  region: string
  hours: 12 | 24
  weekStart: Weekday
}

/** How it is until the person or the system says otherwise. */
export const english: Locale = { language: 'en', region: 'en-GB', hours: 24, weekStart: 1 }

export const hourChoices = ['system', '12', '24'] as const
export const weekStartChoices = ['system', 'monday', 'saturday', 'sunday'] as const

/** What the person chose; `system` is what the computer is set to. */
export interface LocaleChoice {
  language: 'system' | Language
  hours: (typeof hourChoices)[number]
  weekStart: (typeof weekStartChoices)[number]
}

/** Until the person chooses. */
export const asTheSystem: LocaleChoice = { language: 'system', hours: 'system', weekStart: 'system' }

/** What the computer is set to: tags of BCP 47, what the person likes most first, and the one of dates and times. */
export interface System {
  languages: readonly string[]
  region: string
}

const chosenStart = { monday: 1, saturday: 6, sunday: 7 } as const

/** What is spoken and written where the person chose so on such a computer. Never throws for odd tags. */
export function localeOf(choice: LocaleChoice, system: System): Locale {
  const home = parsed(system.region)
  const liked = [...system.languages, system.region].map((tag) => parsed(tag)?.language)
  const language =
    choice.language === 'system'
      ? (liked.map((code) => languages.find((one) => one === code)).find((one) => one !== undefined) ?? 'en')
      : choice.language
  return {
    language,
    region: home?.language === language ? home.toString() : known[language].region,
    hours: choice.hours === 'system' ? hoursIn(home) : choice.hours === '12' ? 12 : 24,
    weekStart: choice.weekStart === 'system' ? startIn(home) : chosenStart[choice.weekStart],
  }
}

function parsed(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}

function hoursIn(home: Intl.Locale | null): 12 | 24 {
  if (!home) return english.hours
  return new Intl.DateTimeFormat(home, { hour: 'numeric', timeZone: 'UTC' }).resolvedOptions().hour12 ? 12 : 24
}

const startIn = (home: Intl.Locale | null): Weekday => (home ? (home.getWeekInfo().firstDay as Weekday) : 1)

/** Reads the messages of an area in a language, and gives what puts them to use; null where they are in use already. */
type Read = (language: Language) => Promise<(() => void) | null>

const areas: Read[] = []
let spoken: Locale | null = null
/** What was wished for last. */
let wish = english

/** How everything is written now. */
export const locale = (): Locale => spoken ?? english

/** Whether any language is spoken yet. */
export const isSpoken = (): boolean => spoken !== null

/** Whether messages are there and everything is written so. */
export const speaks = (wanted: Locale): boolean =>
  spoken !== null &&
  spoken.language === wanted.language &&
  spoken.region === wanted.region &&
  spoken.hours === wanted.hours &&
  spoken.weekStart === wanted.weekStart

/**
 * The messages of an area (a file of each `messages/<language>/`), read when a language is spoken and not before, so that a
 * page loads only the areas that it shows and only its language. `read` imports the file of a language. What is returned
 * gives the messages of the language in use, and throws where none is in use yet: call it where a message is needed, never
 * while a module loads.
 */
export function messageModule<Messages>(read: (language: Language) => Promise<{ messages: Messages }>): () => Messages {
  let used: { language: Language; messages: Messages } | null = null
  areas.push(async (language) => {
    if (used?.language === language) return null
    const { messages } = await read(language)
    return () => (used = { language, messages })
  })
  return () => {
    if (!used) throw new Error('No language is spoken yet.')
    return used.messages
  }
}

/**
 * Puts a language to use in every area that is loaded: all at once, and the newest wish wins. Without a wish it does so for
 * areas that were loaded since. Rejects where messages can't be read; then all stays as it was.
 */
export async function speak(wanted: Locale = wish): Promise<void> {
  wish = wanted
  const changes = await Promise.all(areas.map((read) => read(wanted.language))).catch((error: unknown) => {
    if (wish === wanted) wish = locale()
    throw error
  })
  if (wish !== wanted) return
  for (const change of changes) change?.()
  spoken = wanted
}

/** Which language is spoken, how times and dates are written in it, and the messages of each room. */

export const languages = ['en', 'da', 'sv', 'de'] as const
export type Language = (typeof languages)[number]

/** What each is called by those who speak it. */
export const languageNames: Record<Language, string> = { en: 'English', da: 'Dansk', sv: 'Svenska', de: 'Deutsch' }

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

/** What the person chose; `system` is what the computer is set to. */
export interface LocaleChoice {
  language: 'system' | Language
  hours: 'system' | '12' | '24'
  weekStart: 'system' | 'monday' | 'saturday' | 'sunday'
}

/** Until the person chooses. */
export const asTheSystem: LocaleChoice = { language: 'system', hours: 'system', weekStart: 'system' }

/** What the computer is set to: tags of BCP 47, what the person likes most first, and the one of dates and times. */
export interface System {
  languages: readonly string[]
  region: string
}

const usual: Record<Language, string> = { en: 'en-GB', da: 'da-DK', sv: 'sv-SE', de: 'de-DE' }
const chosenStart = { monday: 1, saturday: 6, sunday: 7 } as const

/** What is spoken and written where the person chose so on such a computer. Never throws for odd tags. */
export function localeOf(choice: LocaleChoice, system: System): Locale {
  const home = parsed(system.region)
  const liked = [...system.languages, system.region].map((tag) => parsed(tag)?.language)
  const language =
    choice.language === 'system'
      ? (liked.map((code) => languages.find((known) => known === code)).find((known) => known !== undefined) ?? 'en')
      : choice.language
  return {
    language,
    region: home?.language === language ? home.toString() : usual[language],
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

/** Reads a room's messages in a language, and gives what puts them to use; null where they are in use already. */
type Room = (language: Language) => Promise<(() => void) | null>

const rooms: Room[] = []
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
 * A room's messages, read when the language is spoken, not before: no page carries languages that it doesn't show.
 * What it returns gives those of the language in use, and throws where none is yet; so it is called where a message is
 * needed, never while a module loads.
 */
export function messageModule<Messages>(readers: Record<Language, () => Promise<Messages>>): () => Messages {
  let used: { language: Language; messages: Messages } | null = null
  rooms.push(async (language) => {
    if (used?.language === language) return null
    const messages = await readers[language]()
    return () => (used = { language, messages })
  })
  return () => {
    if (!used) throw new Error('No language is spoken yet.')
    return used.messages
  }
}

/**
 * From then on every room that there is speaks so: all at once, and the newest wish wins. Said again without a wish,
 * those that came since do so too. Rejects where messages can't be read; then all stays as it was.
 */
export async function speak(wanted: Locale = wish): Promise<void> {
  wish = wanted
  const changes = await Promise.all(rooms.map((read) => read(wanted.language))).catch((error: unknown) => {
    if (wish === wanted) wish = locale()
    throw error
  })
  if (wish !== wanted) return
  for (const change of changes) change?.()
  spoken = wanted
}

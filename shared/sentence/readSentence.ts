/** A typed sentence taken apart: when, how long, which day, which tags, and the words that are left. Pure. */
import { minutesAgo, minutesLater, parseLength } from '../input/lengths.ts'
import { isNow } from '../input/readTime.ts'
import { isEndOfDay, parseTimeOfDay } from '../input/timeOfDay.ts'
import { locale } from '../language.ts'
import { fold } from '../search/normalizeText.ts'
import { readDay } from './readDay.ts'
import { afterAgo, beforeLength, beforeTime } from './sentenceWords.ts'

/** What a sentence says, as it was typed where it is a time of the day. */
export interface SentenceParts {
  start: { time: string } | { minutesAgo: number } | null
  /** The other time of an interval. */
  end: string | null
  minutes: number | null
  /** The days it may be on; null: none was named. */
  days: string[] | null
  tags: string[]
  words: string[]
  /** A number that may as well belong to the words was taken for the start. */
  unsure: boolean
}

type SentenceFault = 'tooLong' | 'twice'

/** `readings`: what it may say, the likeliest first; none: it says nothing of times or tags. */
export type SentenceRead = { ok: true; readings: SentenceParts[] } | { ok: false; fault: SentenceFault }

/** The longest sentence, in UTF-16 units. */
export const longestSentence = 600
/** The most words of one time, day or length. */
const mostJoined = 8
/** More numbers than these are taken for words. */
const mostNumbers = 3

const tagWord = /^#(\p{L}[^,]{1,99})$/u

/** `today`: the person's date, "2026-11-20". */
export function readSentence(text: string, today: string): SentenceRead {
  if (text.length > longestSentence) return { ok: false, fault: 'tooLong' }
  const typed = text
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .split(' ')
    .filter(Boolean)
  const clean = typed.map(withoutComma)
  const parts: SentenceParts = { start: null, end: null, minutes: null, days: null, tags: [], words: [], unsure: false }
  /** Where numbers that may be times stand in `words`. */
  const numbers: number[] = []
  for (let at = 0; at < typed.length;) {
    const taken = longestPart(clean, at, today)
    if (!taken) {
      if (isBareTime(clean[at] ?? '')) numbers.push(parts.words.length)
      parts.words.push(typed[at++] ?? '')
      continue
    }
    const { tag, length, ...said } = taken
    if (tag !== undefined) parts.tags = [...new Set([...parts.tags, tag])]
    if ((said.start && parts.start) || (said.days && parts.days) || (said.minutes && parts.minutes !== null)) {
      return { ok: false, fault: 'twice' }
    }
    Object.assign(parts, said)
    at += length
  }
  if (parts.end !== null && parts.minutes !== null) return { ok: false, fault: 'twice' }
  const readings = readingsOf(parts, numbers)
  return { ok: true, readings: readings.map((each) => ({ ...each, words: withoutLoneSigns(each.words) })) }
}

/** With each number as the start, and as a word where there is something else to go by. */
function readingsOf(parts: SentenceParts, numbers: number[]): SentenceParts[] {
  const says = parts.start !== null || parts.minutes !== null || parts.tags.length > 0
  const asTimes = parts.start ? [] : numbers.slice(0, mostNumbers)
  const timed = asTimes.map((index): SentenceParts => {
    const time = withoutComma(parts.words[index] ?? '')
    return { ...parts, start: { time }, words: parts.words.filter((_, at) => at !== index), unsure: true }
  })
  // A start alone may be on no other day, so there a number says nothing without a length.
  return [...(says ? [parts] : []), ...timed]
}

type Taken = Partial<SentenceParts> & { tag?: string; length: number }

/** The longest part of a sentence that begins with this word; null: it is one of the words. */
function longestPart(words: string[], at: number, today: string): Taken | null {
  const first = words[at] ?? ''
  const tag = tagWord.exec(first)?.[1]
  if (tag !== undefined) return { tag, length: 1 }
  for (let length = Math.min(mostJoined, words.length - at); length > 0; length--) {
    const joined = words.slice(at, at + length).join(' ')
    const taken = partOf(joined, words[at + length], length, today)
    if (taken) return taken
  }
  return null
}

function partOf(text: string, next: string | undefined, length: number, today: string): Taken | null {
  const days = length <= 4 ? readDay(text, today) : null
  if (days) return { days, length }
  if (!/\d/.test(text)) return null
  const interval = endsInLetter(text) ? null : intervalOf(withoutLead(text.replace(/^@ ?/, ''), beforeTime))
  if (interval) return { ...interval, length }
  if (length > 4) return null
  const ago = /^[-−–][\d.,]/.test(text) && !endsInOwnNumber(text) ? minutesAgo(text) : null
  if (ago !== null) return { start: { minutesAgo: ago }, length }
  const later = /[\p{L}:]/u.test(text) ? minutesLater(text) : null
  if (later !== null) return { minutes: later, length }
  const lasting = lengthOf(withoutLead(text, beforeLength))
  if (lasting !== null) {
    const isAgo = next !== undefined && afterAgo.has(fold(next))
    if (isAgo || /^vor /i.test(text)) return { start: { minutesAgo: lasting }, length: length + Number(isAgo) }
    return { minutes: lasting, length }
  }
  const time = withoutLead(text.replace(/^@ ?/, ''), beforeTime)
  return !endsInLetter(text) && parseTimeOfDay(time) && (time !== text || isPlainTime(text))
    ? { start: { time }, length }
    : null
}

/** The number in "1h 54" may belong to what follows; "1h54" and "1h 54m" are lengths. */
const endsInOwnNumber = (text: string): boolean => /\p{L}\.? \d+$/u.test(text)

/** "1:30" has no unit: it is a time. */
const lengthOf = (text: string): number | null =>
  /\p{L}/u.test(text) && !endsInOwnNumber(text) ? parseLength(text, 'refused') : null

/** A time by its colon or its half of the day. */
const isPlainTime = (text: string): boolean => /\d:\d/.test(text) || /[ap]\.?m\.?$/i.test(text) || /uhr/i.test(text)

/** "9", "915" or "9.15": a time, or a number of something. */
const isBareTime = (text: string): boolean => /^\d{1,4}$|^\d{1,2}[.,]\d{2}$/.test(text) && parseTimeOfDay(text) !== null

/** A letter by itself is a word and no half of the day; neither is "am" where the clock has 24 hours and it is a word. */
const endsInLetter = (text: string): boolean =>
  / [a-z]$/i.test(text) || (/ am$/i.test(text) && locale().language === 'de' && locale().hours === 24)

const between = / ?[-–—−] ?| (?:to|till|til|until|bis) /giu

/** "9-10:30", "9 to 10 pm", "8.30 – now". */
function intervalOf(text: string): Pick<SentenceParts, 'start' | 'end'> | null {
  for (const { index, 0: sign } of text.matchAll(between)) {
    const [start, end] = [text.slice(0, index), text.slice(index + sign.length)]
    if (isTime(start) && (isTime(end) || isEndOfDay(end) || isNow(end))) return { start: { time: start }, end }
  }
  return null
}

const isTime = (text: string): boolean => parseTimeOfDay(text) !== null

function withoutLead(text: string, leads: ReadonlySet<string>): string {
  const space = text.indexOf(' ')
  return space > 0 && leads.has(fold(text.slice(0, space))) ? text.slice(space + 1) : text
}

function withoutComma(word: string): string {
  let end = word.length
  while (end > 1 && ',;'.includes(word[end - 1] ?? '')) end--
  return word.slice(0, end)
}

const isSign = (word: string | undefined): boolean => word !== undefined && !/[\p{L}\p{N}]/u.test(word)

/** Dashes and commas that stood around what was taken out. */
function withoutLoneSigns(words: string[]): string[] {
  const first = words.findIndex((word) => !isSign(word))
  return first < 0 ? [] : words.slice(first, words.findLastIndex((word) => !isSign(word)) + 1)
}

/** The text of a calendar as its events: what is not needed is not kept, and what can't be read is counted. */
import { oneLine } from '../../shared/controlCharacters.ts'
import { cutText, limits } from '../../shared/limits.ts'
import { contentLines, paramOf, unescaped } from './contentLines.ts'
import { type IcsLength, type IcsTime, parseLength, parseOffset, parseTime } from './icsTimes.ts'
import { parseRule, type Rule } from './recurrence.ts'
import type { Observance, OwnZone } from './zones.ts'

/** An event as it is written: a single one, a series, or one of a series that was changed (`changed`). */
export interface ParsedEvent {
  uid: string
  title: string
  start: IcsTime
  end: IcsTime | null
  length: IcsLength | null
  rules: Rule[]
  added: { at: IcsTime; length: IcsLength | null }[]
  leftOut: IcsTime[]
  /** Which one of the series this is instead of; null: it is not one of a series. */
  changed: IcsTime | null
  sequence: number
  isCancelled: boolean
  isPrivate: boolean
  isFree: boolean
}

export interface ParsedCalendar {
  name: string | null
  events: ParsedEvent[]
  zones: Map<string, OwnZone>
  /** Events that could not be read, or are too many. */
  leftOut: number
}

const names = new Set(
  `BEGIN END METHOD X-WR-CALNAME UID SUMMARY DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SEQUENCE STATUS CLASS TRANSP
  ATTENDEE X-MICROSOFT-CDO-BUSYSTATUS TZID X-LIC-LOCATION TZOFFSETFROM TZOFFSETTO`.split(/\s+/),
)
const longestUid = 2_000
/** One day of ten thousand that is left out and can't be read is no reason to leave out the event. */
const listOf = (value: string): string[] => value.split(',', limits.datesPerSeries)

interface Draft extends Omit<ParsedEvent, 'start'> {
  start: IcsTime | null
  /** Something that it can't do without could not be read. */
  isBroken: boolean
  attendees: { address: string; declined: boolean }[]
}

const newDraft = (): Draft => ({
  uid: '',
  title: '',
  start: null,
  end: null,
  length: null,
  rules: [],
  added: [],
  leftOut: [],
  changed: null,
  sequence: 0,
  isCancelled: false,
  isPrivate: false,
  isFree: false,
  isBroken: false,
  attendees: [],
})

/** null: the text is no calendar. Times of an event that a reader can't tell make the event count as left out. */
export function parseCalendar(text: string): ParsedCalendar | null {
  const parsed: ParsedCalendar = { name: null, events: [], zones: new Map(), leftOut: 0 }
  const open: string[] = []
  let draft: Draft | null = null
  let zone: { name: string; own: OwnZone } | null = null
  let observance: (Observance & { isBroken: boolean }) | null = null
  let isCalendar = false
  let isCancelled = false

  function endEvent(event: Draft): void {
    const { start, isBroken, attendees, ...rest } = event
    if (!start || isBroken || parsed.events.length >= limits.calendarEvents) return void parsed.leftOut++
    const mine =
      attendees.length === 1 ? attendees : attendees.filter(({ address }) => address === parsed.name?.toLowerCase())
    const declined = mine.some((one) => one.declined)
    parsed.events.push({
      ...rest,
      start,
      isFree: rest.isFree || declined,
      isCancelled: rest.isCancelled || isCancelled,
    })
  }

  for (const { name, params, value } of contentLines(text, names)) {
    if (name === 'BEGIN') {
      const part = value.trim().toUpperCase()
      open.push(part)
      if (open.length > 20) return null
      if (part === 'VCALENDAR') isCalendar = true
      else if (part === 'VEVENT') draft = newDraft()
      else if (part === 'VTIMEZONE') zone = { name: '', own: { location: null, observances: [] } }
      else if (part === 'STANDARD' || part === 'DAYLIGHT')
        observance = {
          start: NaN,
          rule: null,
          until: null,
          dates: [],
          fromMinutes: NaN,
          toMinutes: NaN,
          isBroken: false,
        }
      continue
    }
    if (name === 'END') {
      const part = value.trim().toUpperCase()
      open.splice(Math.max(0, open.lastIndexOf(part)))
      if (part === 'VEVENT' && draft) {
        endEvent(draft)
        draft = null
      } else if (part === 'VTIMEZONE' && zone) {
        if (parsed.zones.size < 1_000 && zone.name !== '') parsed.zones.set(zone.name, zone.own)
        zone = null
      } else if ((part === 'STANDARD' || part === 'DAYLIGHT') && observance) {
        if (zone && zone.own.observances.length < 200 && isWhole(observance)) zone.own.observances.push(observance)
        observance = null
      }
      continue
    }
    const within = open.at(-1)
    if (within === 'VEVENT' && draft) takeLine(draft, name, params, value)
    else if (observance) takeObservance(observance, name, value)
    else if (zone) {
      if (name === 'TZID') zone.name = value.trim()
      if (name === 'X-LIC-LOCATION') zone.own.location = value.trim()
    } else if (within === 'VCALENDAR') {
      if (name === 'METHOD') isCancelled = value.trim().toUpperCase() === 'CANCEL'
      if (name === 'X-WR-CALNAME') parsed.name = shortText(value) || null
    }
  }
  return isCalendar ? parsed : null
}

const isWhole = ({ start, fromMinutes, toMinutes }: Observance): boolean =>
  !Number.isNaN(start + fromMinutes + toMinutes)

const shortText = (value: string): string =>
  cutText(oneLine(unescaped(value.slice(0, 4 * limits.eventTitleLength))).trim(), limits.eventTitleLength)

function takeObservance(observance: Observance, name: string, value: string): void {
  if (name === 'DTSTART') observance.start = parseTime(value, '')?.wall ?? NaN
  else if (name === 'TZOFFSETFROM') observance.fromMinutes = parseOffset(value) ?? NaN
  else if (name === 'TZOFFSETTO') observance.toMinutes = parseOffset(value) ?? NaN
  else if (name === 'RDATE') observance.dates.push(...listOf(value).flatMap((date) => parseTime(date, '')?.wall ?? []))
  else if (name === 'RRULE') {
    const rule = parseRule(value)
    observance.rule = rule
    observance.until = rule?.until?.wall ?? null
  }
}

function takeLine(event: Draft, name: string, params: string, value: string): void {
  const time = () => {
    const read = parseTime(value, params)
    if (!read) event.isBroken = true
    return read
  }
  switch (name) {
    case 'UID':
      event.uid = value.trim().slice(0, longestUid)
      return
    case 'SUMMARY':
      event.title = shortText(value)
      return
    case 'DTSTART':
      event.start = time()
      return
    case 'DTEND':
      event.end = time()
      return
    case 'DURATION':
      event.length = parseLength(value)
      event.isBroken ||= event.length === null
      return
    case 'RECURRENCE-ID':
      event.changed = time()
      return
    case 'RRULE':
      return takeRule(event, value)
    case 'EXDATE':
      for (const date of listOf(value)) {
        const at = parseTime(date, params)
        if (at && event.leftOut.length < limits.datesPerSeries) event.leftOut.push(at)
      }
      return
    case 'RDATE':
      return takeDates(event, params, value)
    case 'SEQUENCE':
      event.sequence = Number.parseInt(value, 10) || 0
      return
    case 'STATUS':
      event.isCancelled = value.trim().toUpperCase() === 'CANCELLED'
      return
    case 'CLASS':
      event.isPrivate = /^(private|confidential)$/i.test(value.trim())
      return
    case 'TRANSP':
      event.isFree ||= value.trim().toUpperCase() === 'TRANSPARENT'
      return
    case 'X-MICROSOFT-CDO-BUSYSTATUS':
      event.isFree ||= value.trim().toUpperCase() === 'FREE'
      return
    case 'ATTENDEE':
      if (event.attendees.length < 1_000) {
        const address = value.trim().toLowerCase().replace('mailto:', '')
        event.attendees.push({ address, declined: paramOf(params, 'PARTSTAT')?.toUpperCase() === 'DECLINED' })
      }
  }
}

/** Nobody can say on which days an event is whose rule can't be read. */
function takeRule(event: Draft, value: string): void {
  const rule = parseRule(value)
  if (rule) event.rules.push(rule)
  else event.isBroken = true
}

function takeDates(event: Draft, params: string, value: string): void {
  for (const text of listOf(value)) {
    const [begin = '', end = ''] = text.split('/')
    const at = parseTime(begin, params)
    if (!at || event.added.length >= limits.datesPerSeries) continue
    const until = parseTime(end, params)
    event.added.push({ at, length: until ? { days: 0, ms: until.wall - at.wall } : parseLength(end) })
  }
}

/**
 * Every function that looks through foreign text with a regular expression, on texts that make one which looks at signs again and
 * again take hours. No time is measured: such a one would not end before the test is given up.
 */
import { describe, expect, it } from 'vitest'
import { parseCalendar } from '../../electron/calendars/parseCalendar.ts'
import { diagnosticsOf, type DiagnosticsNeeds } from '../../electron/core/backup/diagnostics.ts'
import { hiderOf } from '../../electron/providers/shared/hideSecrets.ts'
import { closedJson } from '../../electron/providers/shared/closedJson.ts'
import { retryAfterMs } from '../../electron/providers/shared/http.ts'
import { nameText, refusalWords } from '../../electron/providers/shared/boundedTexts.ts'
import { clockSchema, dayText, offsetInstant, secondsInstant } from '../../electron/providers/shared/boundedNumbers.ts'
import { titleOf } from '../../electron/providers/kala/mapping.ts'
import { refuseText } from '../../electron/providers/kimai1/client.ts'
import { trimmed } from '../../electron/providers/kimai2/matchRecord.ts'
import { lineOf, lostLines, withLine, withoutLine } from '../../electron/providers/kalo/noteLine.ts'
import { aboutRow } from '../../electron/storage/aboutRow.ts'
import { createRedactor } from '../../electron/system/log/redactSecrets.ts'
import { toCsv, toHtml, toTabs } from '../../electron/core/export/tableFormats.ts'
import { withoutControls } from '../../shared/controlCharacters.ts'
import { minutesAgo, parseLength } from '../../shared/input/lengths.ts'
import { parseTimeOfDay } from '../../shared/input/timeOfDay.ts'
import { mayBeSentence } from '../../shared/sentence/mayBeSentence.ts'
import { longestSentence, readSentence } from '../../shared/sentence/readSentence.ts'
import { fold } from '../../shared/search/normalizeText.ts'
import { instantOfOffsetText } from '../../shared/time/zonedTime.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { icsOf, readBetween } from '../support/calendarTexts.ts'
import { aPosting, NOW } from '../support/samples.ts'

const times = 60_000

/** Beginnings that match a little, again and again, and never to the end. */
const pieces = [
  'a.',
  'a',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '<',
  '<title>',
  '<title',
  '</',
  '&#1',
  '&a',
  '://',
  'a://',
  'a://b',
  'a://@',
  '?',
  'token',
  'token ',
  'token:',
  'Bearer ',
  'secret= ',
  '"',
  '\\',
  '\\"',
  '"project":"',
  '{',
  '[',
  '[st:',
  '[st:00000001] ',
  '-',
  '1',
  '1:',
  '\u00A0',
  '\u200B',
  '\u2028',
  '\u0301',
  'Error',
  ' at /',
  ' at a/b.js:1:',
  '<script ',
  '<script>a',
  '=',
  '\u001B[',
  'é',
  '🔑',
]
const texts = [...pieces, ...pieces.flatMap((one, at) => `${one}${pieces[(at * 7 + 3) % pieces.length]}`)].flatMap(
  (piece) => {
    const run = piece.repeat(Math.ceil(times / piece.length))
    return [run, `x${run}x`, `<title>${run}`, `"${run}\n`]
  },
)

const redactor = createRedactor()
redactor.hide('token-4711')
const hide = hiderOf(['token-4711', 'aaaaaaaa.'], 'refusal')
const posting = aPosting()
const diagnostics: Omit<DiagnosticsNeeds, 'log'> = {
  now: NOW,
  zone: 'UTC',
  machine: {},
  settings: defaultSettings,
  accounts: [],
  journal: { entries: [], postings: [], removals: [], gaps: [] } as never,
  journalBytes: 0,
  notices: [],
}
const line = '[2026-11-20 14:00:00.000] [info]  '
const readers: Record<string, (text: string) => unknown> = {
  'the log': (text) => redactor.clean(text),
  'secrets in words of servers': hide,
  'JSON that was cut off': closedJson,
  'names of servers': (text) => nameText.parse(text),
  'words of refusals': refusalWords,
  days: (text) => dayText.safeParse(text),
  'times of day': (text) => clockSchema.safeParse(text),
  'times with an offset': (text) => offsetInstant.safeParse(text),
  'times in seconds': (text) => secondsInstant.safeParse(text),
  offsets: instantOfOffsetText,
  'Retry-After': (text) => retryAfterMs({ get: () => text } as never, NOW),
  'titles of Kala’s pages': titleOf,
  'Kimai 1’s pages': (text) => {
    try {
      refuseText({ status: 200, headers: new Headers(), text })
    } catch {
      return
    }
  },
  'descriptions of Kimai 2': trimmed,
  'descriptions of Kalo': (text) => [
    withLine(text, posting.marker, 'note'),
    withoutLine(text, posting.marker),
    lineOf({ ...posting, description: text }, posting.marker, text),
    lostLines(text, text, posting.marker),
  ],
  'rows that can’t be read': (text) =>
    aboutRow({ source: 'entry', row: text } as never, { mended: false, arrived: false } as never),
  diagnostics: (text) =>
    diagnosticsOf({
      ...diagnostics,
      log: [text, `${line}${text}`, `${line}failed ${JSON.stringify({ error: text })}`],
    }),
  'control characters': withoutControls,
  calendars: (text) => [
    parseCalendar(text),
    ...['SUMMARY:', 'DTSTART;', 'DTSTART:', 'DURATION:', 'RRULE:', 'EXDATE;TZID=', 'ATTENDEE;'].map((begin) =>
      readBetween(icsOf(['DTSTART:20261120T090000Z', `${begin}${text}`]), '2026-11-20T00:00Z', '2026-11-21T00:00Z'),
    ),
  ],
  'the search': fold,
  'times and lengths that are typed': (text) => [
    parseTimeOfDay(text),
    parseLength(text, 'hours'),
    minutesAgo(text),
    mayBeSentence(text),
    readSentence(text, '2026-11-20'),
    readSentence(text.slice(0, longestSentence), '2026-11-20'),
  ],
  tables: (text) => [toCsv, toTabs, toHtml].map((write) => write({ headings: [text], rows: [[text]] } as never)),
}

describe.each(Object.keys(readers))('%s', (name) => {
  it('reads any text in one go', () => {
    for (const text of texts) expect(() => readers[name]?.(text)).not.toThrow()
  })
})

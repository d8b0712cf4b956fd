/** Times and lengths in fields: no text breaks them, and what Stint writes is read back as the same. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { durationText } from '../../renderer/components/durationText.ts'
import { parseHours } from '../../renderer/settings/controls/parseHours.ts'
import { minutesAgo, minutesLater, parseLength } from '../../shared/input/lengths.ts'
import { readTime } from '../../shared/input/readTime.ts'
import { parseStartTime } from '../../shared/input/startTime.ts'
import { isEndOfDay, parseTimeOfDay } from '../../shared/input/timeOfDay.ts'
import { asTheSystem, english, languages, localeOf, speak } from '../../shared/language.ts'
import { clock, exactClock, hoursMinutes } from '../../shared/time/formatTime.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { MINUTE, NOW, SECOND, ZONE } from '../support/samples.ts'
import { moments, runs } from '../support/zones.ts'

/** Signs of times in any order, and any text at all. */
const pieces = fc.constantFrom(
  '9',
  '15',
  '0',
  '24',
  ':',
  '.',
  ',',
  'h',
  'm',
  'uhr',
  'kl. ',
  ' ',
  '-',
  '−',
  '+',
  'pm',
  't',
  '\u00a0',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  fc.constantFrom('\u0000', '1'.repeat(10_000), ' '.repeat(10_000), '-'.repeat(10_000)),
)

const spoken = languages.flatMap((language) => (['24', '12'] as const).map((hours) => ({ language, hours })))
const inLanguage = ({ language, hours }: (typeof spoken)[number]) =>
  speak(localeOf({ ...asTheSystem, language, hours }, { languages: [], region: 'en-GB' }))
afterAll(() => speak(english))

describe('any text in a field', () => {
  it('is a time or a length of whole minutes, or refused with a reason', () => {
    const isWhole = (minutes: number | null) => minutes === null || (Number.isInteger(minutes) && minutes >= 0)
    fc.assert(
      fc.property(texts, (text) => {
        for (const bare of ['hours', 'minutes', 'refused'] as const) expect(parseLength(text, bare)).toSatisfy(isWhole)
        expect(minutesAgo(text)).toSatisfy(isWhole)
        expect(minutesLater(text)).toSatisfy(isWhole)
        const time = parseTimeOfDay(text)
        if (time) expect(time.hour * 60 + time.minute).toBeLessThan(24 * 60)
        if (isEndOfDay(text)) expect(time).toBeNull()
        const dates = ['2026-03-29', '2026-10-25']
        for (const read of [
          readTime(text, { zone: ZONE, now: NOW, dates, from: NOW }),
          parseStartTime(text, NOW, ZONE),
          parseHours(text),
        ]) {
          if (!read.ok) expect(read.message).not.toBe('')
        }
      }),
      runs,
    )
  })
})

describe.each(spoken)('what is written in $language with $hours hours', (written) => {
  it('as a time is read back as the same, on days on which the clocks change too', async () => {
    await inLanguage(written)
    fc.assert(
      fc.property(moments, ({ zone, at }) => {
        const minutes = Math.floor(at / MINUTE) * MINUTE
        const seconds = Math.floor(at / SECOND) * SECOND
        const context = { zone, now: at, dates: [localDate(at, zone)] }
        // Of an hour that comes twice the later is meant by whoever says from when on it may be.
        for (const [text, meant] of [
          [clock(minutes, zone), minutes],
          [exactClock(seconds, zone), seconds],
        ] as const) {
          expect(readTime(text, { ...context, from: meant })).toEqual({ ok: true, at: meant })
          const first = readTime(text, context)
          expect(first.ok && exactClock(first.at, zone)).toBe(exactClock(meant, zone))
        }
      }),
      runs,
    )
  })

  it('as a length is read back as the same', async () => {
    await inLanguage(written)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 * 60 - 1 }), (minutes) => {
        const [colon, units] = [hoursMinutes(minutes * MINUTE), durationText(minutes * MINUTE)]
        expect([colon, units].map((text) => parseLength(text, 'refused'))).toEqual([minutes, minutes])
        expect([`-${colon}`, `−${units}`].map(minutesAgo)).toEqual([minutes, minutes])
        expect(minutesLater(`+${units}`)).toBe(minutes)
        expect(parseHours(units)).toEqual(
          minutes > 1_440 ? expect.objectContaining({ ok: false }) : { ok: true, minutes },
        )
      }),
      runs,
    )
  })
})

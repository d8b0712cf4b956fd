/** Working hours as they stand in their field: whatever they are, and by either clock, they are read as they were. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { hoursText, parseEnd, parseHours, shownTime } from '../../renderer/settings/reminders/reminderDays.ts'
import { english, speak } from '../../shared/language.ts'
import { mostHours } from '../../shared/model/snapshot.ts'
import { runs } from '../support/zones.ts'

const time = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})
const hours = fc
  .uniqueArray(time, { maxLength: 2 * mostHours })
  .map((times) => times.toSorted())
  .map((times) => times.flatMap((to, at) => (at % 2 === 1 ? [{ from: times[at - 1] ?? '', to }] : [])))

afterAll(() => speak(english))

describe.each([24, 12] as const)('with %i hours on the clock', (clock) => {
  it('working hours are typed again as they are shown', async () => {
    await speak({ ...english, hours: clock })
    fc.assert(
      fc.property(hours, (value) => {
        expect(parseHours(hoursText(value))).toEqual({ ok: true, value })
      }),
      runs,
    )
  })

  it('the end of a day is typed again as it is shown', async () => {
    await speak({ ...english, hours: clock })
    fc.assert(
      fc.property(
        time.filter((end) => end !== '24:00'),
        (value) => {
          expect(parseEnd(shownTime(value))).toEqual({ ok: true, value })
        },
      ),
      runs,
    )
  })
})

/** Sentences: no text breaks them, and an entry that is written as one is read back as the same. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { asTheSystem, english, languages, localeOf, speak } from '../../shared/language.ts'
import { buildIndex } from '../../shared/search/searchTargets.ts'
import { mayBeSentence } from '../../shared/sentence/mayBeSentence.ts'
import { readSentence } from '../../shared/sentence/readSentence.ts'
import { planSentence, type SentenceNeeds } from '../../shared/sentence/planSentence.ts'
import { clock } from '../../shared/time/formatTime.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { aTarget, HOUR, MINUTE, NOW, ZONE } from '../support/samples.ts'
import { moments, runs } from '../support/zones.ts'

const training = aTarget({ customer: 'Hooli', project: 'Training', activity: null, activityId: null, task: null })
const index = buildIndex([training])
const needs = (more: Partial<SentenceNeeds> = {}): SentenceNeeds => ({
  index,
  zone: ZONE,
  now: NOW,
  entriesOn: () => [],
  lockedOn: () => [],
  suggestions: [training],
  ...more,
})

const pieces = fc.constantFrom(
  '9',
  '15',
  '10:30',
  '9-10',
  '-',
  '–',
  'to',
  'bis',
  '1h',
  '30',
  '-20m',
  '+15m',
  '#bug',
  '#',
  '@',
  '@9',
  'hooli',
  'training',
  'yesterday',
  'i',
  'går',
  'mandag',
  'gestern',
  '28.11.',
  '28/11',
  'nov',
  'am',
  'pm',
  'a',
  'kl.',
  'now',
  'ago',
  'for',
  ',',
  '24:00',
  '0m',
  '99h',
  '2:30',
  '29.3.',
  '1.5h',
  '\u0000',
  '\n',
  '😀',
  '1'.repeat(500),
  '.'.repeat(100),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(pieces, { maxLength: 10 }).map((all) => all.join(' ')),
  fc.constantFrom('a'.repeat(10_000), '9 '.repeat(5_000), '9 '.repeat(299), '-'.repeat(599), '9-'.repeat(299)),
)
afterAll(() => speak(english))

describe('any text', () => {
  it.each([12, 24] as const)(
    'is no sentence, one that can be done, or one with a reason, with %i hours',
    async (hours) => {
      await speak({ ...english, hours })
      fc.assert(
        fc.property(texts, (text) => {
          const { rows, clear, problem } = planSentence(text, needs())
          if (clear) expect(rows).toHaveLength(1)
          if (problem !== null) expect(rows).toEqual([])
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
          for (const row of rows) {
            expect(Number.isInteger(row.startedAt)).toBe(true)
            if (row.problem !== null) continue
            const { startedAt, endedAt } = row
            expect(startedAt).toBeLessThanOrEqual(NOW)
            if (endedAt === null) expect(NOW - startedAt).toBeLessThanOrEqual(24 * HOUR)
            else {
              expect(endedAt).toBeGreaterThan(startedAt)
              expect(endedAt).toBeLessThanOrEqual(NOW)
              expect(endedAt - startedAt).toBeLessThanOrEqual(24 * HOUR)
            }
          }
        }),
        runs,
      )
    },
  )

  it('that says something of times or tags is never passed over by the cheap test', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readSentence(text, '2026-11-20')
        if (read.ok && read.readings.length > 0) expect(mayBeSentence(text)).toBe(true)
      }),
      runs,
    )
  })

  it('keeps every word that says nothing of times, in its order', () => {
    const words = fc.array(fc.constantFrom<string[]>('hooli', 'training', 'hero', 'banner', 'Ærø', '😀x'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, fc.nat(6), (some, at) => {
        const text = some.toSpliced(at, 0, '9-10').join(' ')
        expect(readSentence(text, '2026-11-20')).toMatchObject({ ok: true, readings: [{ words: some }] })
      }),
      runs,
    )
  })
})

const spoken = languages.flatMap((language) => (['24', '12'] as const).map((hours) => ({ language, hours })))

describe.each(spoken)('an entry in $language with $hours hours', ({ language, hours }) => {
  it('that is typed as its times are written is that entry, on days on which the clocks change too', async () => {
    await speak(localeOf({ ...asTheSystem, language, hours }, { languages: [], region: 'en-GB' }))
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 12 * 60 }), ({ zone, at }, minutes) => {
        const startedAt = Math.floor(at / MINUTE) * MINUTE
        const endedAt = startedAt + minutes * MINUTE
        const text = `${localDate(startedAt, zone)} ${clock(startedAt, zone)} – ${clock(endedAt, zone)} hooli logo`
        const { rows } = planSentence(text, needs({ zone, now: endedAt + HOUR }))
        const shown = rows.map((row) => [row.note, clock(row.startedAt, zone), clock(row.endedAt ?? 0, zone)])
        expect(shown).toContainEqual(['logo', clock(startedAt, zone), clock(endedAt, zone)])
        for (const row of rows) expect(localDate(row.startedAt, zone)).toBe(localDate(startedAt, zone))
      }),
      runs,
    )
  })
})

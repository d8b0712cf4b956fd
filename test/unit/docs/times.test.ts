/** Every row of the tables in docs/times.md is true. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseHours } from '../../../renderer/settings/controls/parseHours.ts'
import { parseStartTime } from '../../../shared/input/startTime.ts'
import { english, speak } from '../../../shared/language.ts'
import { buildIndex } from '../../../shared/search/searchTargets.ts'
import { planSentence, rowTitle } from '../../../shared/sentence/planSentence.ts'
import { clock, hoursMinutes } from '../../../shared/time/formatTime.ts'
import { aTarget, HOUR, MINUTE, ZONE } from '../../support/samples.ts'
import { utc } from '../../support/timeFixture.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/times.md'), 'utf8')

/** The rows of the table whose heads are these, without the signs of code. */
function rowsOf(...heads: string[]): string[][] {
  const lines = page.split('\n')
  const cells = (line = '') =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const first = lines.findIndex((line) => line.startsWith('|') && cells(line).join() === heads.join()) + 2
  return lines
    .slice(
      first,
      lines.findIndex((line, at) => at >= first && !line.startsWith('|')),
    )
    .map(cells)
}

const now = utc('2026-11-20T14:05') - HOUR
const target = (customer: string, project: string, activity: string | null) =>
  aTarget({ customer, project, activity, task: null, projectId: project, activityId: activity })
const targets = [
  target('Acme', 'Website', 'Design'),
  target('Acme', 'Website', 'Coding'),
  target('Globex', 'Studio 54', null),
  target('Hooli', 'Training', null),
]
const index = buildIndex(targets)

const plan = (typed: string) =>
  planSentence(typed === '601 letters' ? '1h '.padEnd(601, 'a') : typed, {
    index,
    zone: ZONE,
    now,
    entriesOn: () => [],
    lockedOn: () => [],
    suggestions: targets.filter(({ activity, project }) => activity === 'Coding' || project === 'Training'),
  })

const shown = (typed: string) =>
  plan(typed).rows.map((row) =>
    [
      rowTitle(row, ZONE, now),
      row.target.project,
      row.target.activity,
      row.note && `“${row.note}”`,
      ...row.tags.map((tag) => `#${tag}`),
    ]
      .filter(Boolean)
      .join(' · '),
  )

afterEach(() => speak(english))

describe('what docs/times.md says of times', () => {
  it.each(rowsOf('typed', '24 hours', '12 hours'))('%s is %s, or %s', async (typed, in24 = '', in12 = '') => {
    const read = () => {
      const parsed = parseStartTime(typed, now, ZONE)
      return parsed.ok ? clock(parsed.at, ZONE).replace('\u00a0', ' ') : parsed.message
    }
    expect(read()).toBe(in24)
    await speak({ ...english, hours: 12 })
    expect(read()).toBe(in12)
  })

  it.each(rowsOf('typed', 'hours'))('%s lasts %s', (typed, hours) => {
    const parsed = parseHours(typed)
    expect(parsed.ok && hoursMinutes(parsed.minutes * MINUTE)).toBe(hours)
  })

  it.each(rowsOf('typed', 'where', 'why'))('%s as a %s is refused: %s', (typed, where, why = '') => {
    const parsed = where === 'time' ? parseStartTime(typed, now, ZONE) : parseHours(typed)
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(why) })
  })
})

describe('what docs/times.md says of sentences', () => {
  it.each(rowsOf('typed', 'what Enter will do'))('%s: %s', (typed = '', does) => {
    expect(plan(typed)).toMatchObject({ clear: true, rows: [{ problem: null, warnings: [] }] })
    expect(shown(typed)).toEqual([does])
  })

  it.each(rowsOf('typed', 'the rows'))('%s may be: %s', (typed = '', rows = '') => {
    expect(plan(typed).clear).toBe(false)
    expect(shown(typed)).toEqual(rows.split(' / '))
  })

  it.each(rowsOf('typed', 'why'))('%s is not done: %s', (typed = '', why) => {
    const { rows, problem } = plan(typed)
    expect(problem ?? rows.map((row) => row.problem)[0]).toBe(why)
    expect(rows.length).toBeLessThan(2)
  })
})

/** The complaint: what a spreadsheet adds up is not what was worked. */
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { tableOf, type Shape } from '../../../../../electron/core/export/entryTable.ts'
import { toXlsx } from '../../../../../electron/system/excelFile.ts'
import { createCopy, createExport } from '../../../../../electron/core/export/exportEntries.ts'
import { toCsv, toHtml, toTabs } from '../../../../../electron/core/export/tableFormats.ts'
import { totalsOf } from '../../../../../electron/core/time/dayTotals.ts'
import { csvColumns } from '../../../../../shared/exportColumns.ts'
import { english, type Language, speak } from '../../../../../shared/language.ts'
import type { Entry } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { dateStart, nextDayStart } from '../../../../../shared/time/zonedTime.ts'
import { fakeClock } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, HOUR, MINUTE, NOW, SECOND, ZONE } from '../../../../support/samples.ts'

const label = (id: string) => id
const lengths = (...all: number[]): Entry[] =>
  all.map((length, index) => {
    const startedAt = NOW + index * HOUR
    return anEntry({ id: String(index), startedAt, endedAt: startedAt + length })
  })
const column = (entries: Entry[], name: Shape['columns'][number], rounding: Shape['rounding'] = null): string[] =>
  tableOf(entries, label, { columns: [name], rounding }).rows.map(([cell]) =>
    typeof cell === 'object' ? cell.text : (cell ?? ''),
  )
const total = (cells: string[]) => cells.reduce((sum, cell) => sum + Math.round(Number(cell) * 100), 0) / 100

afterEach(() => speak(english))

describe('hours with two decimals', () => {
  it.each([
    [3, 20 * MINUTE, 1],
    [24, 20 * MINUTE, 8],
    [10, 20 * MINUTE + 55 * SECOND, 3.49],
    [7, 5 * MINUTE, 0.58],
  ])('of %i entries of %i ms add up', (count, length, hours) => {
    const cells = column(lengths(...Array.from({ length: count }, () => length)), 'worked')
    expect(total(cells)).toBe(hours)
    for (const cell of cells) expect(Math.abs(Number(cell) - length / HOUR)).toBeLessThan(0.01)
  })

  it('have the exact time beside them', () =>
    expect(column(lengths(20 * MINUTE + 55 * SECOND, 8 * HOUR), 'duration')).toEqual(['0:20:55', '8:00:00']))

  it('add up where they are rounded by a rule, too', () => {
    const cells = column(lengths(...Array.from({ length: 6 }, () => 4 * MINUTE)), 'rounded', {
      minutes: 5,
      direction: 'up',
    })
    expect(total(cells)).toBe(0.5)
  })
})

describe('parts of a second', () => {
  it('are left out as the server leaves them out: 15 minutes are 15 minutes', () => {
    const entries = [
      anEntry({ startedAt: NOW + 100, endedAt: NOW + 15 * MINUTE + 400 }),
      anEntry({ startedAt: NOW + 500, endedAt: NOW + 15 * MINUTE + 200 }),
    ]
    for (const direction of ['up', 'down', 'nearest'] as const) {
      expect(column(entries, 'rounded', { minutes: 15, direction })).toEqual(['0.25', '0.25'])
    }
  })
})

describe('where the comma is in the numbers', () => {
  it.each<[Language, string]>([
    ['de', 'de-DE'],
    ['da', 'da-DK'],
    ['sv', 'sv-SE'],
  ])('%s: cells are numbers for a spreadsheet of that region', async (language, region) => {
    await speak({ ...english, language, region })
    const table = tableOf(lengths(75 * MINUTE), label, { columns: ['date', 'worked', 'project'], rounding: null })
    expect(toCsv(table).split('\r\n')[1]).toBe('2026-11-20;1,25;Website')
    expect(toTabs(table)).toContain('2026-11-20\t1,25\tWebsite')
    expect(toHtml(table)).toContain('<td>1,25</td>')
  })
})

describe('the table of a day', () => {
  const copied = async (entries: Entry[], from: string, to: string) => {
    const { journal } = tempJournal()
    journal.commit(entries.map((entry) => ({ kind: 'saveEntry', entry })))
    const texts: string[] = []
    const copy = createCopy({
      clock: fakeClock(),
      journal,
      accountName: label,
      choices: () => ({ ...defaultSettings.exportAs, columns: ['date', 'start', 'end', 'worked'] }),
      copy: async ({ text }) => void texts.push(text),
    })
    return { ...(await copy({ from, to })), rows: texts[0]?.split('\n').slice(1) ?? [] }
  }
  const night = anEntry({
    startedAt: dateStart('2026-11-20', ZONE) - 2 * HOUR,
    endedAt: dateStart('2026-11-20', ZONE) + 2 * HOUR,
  })

  it.each([
    ['2026-11-19', '2026-11-19', ['2026-11-19\t22:00\t00:00\t2.00']],
    ['2026-11-20', '2026-11-20', ['2026-11-20\t00:00\t02:00\t2.00']],
    ['2026-11-16', '2026-11-22', ['2026-11-19\t22:00\t02:00\t4.00']],
    ['2026-11-20', '2026-11-30', ['2026-11-20\t00:00\t02:00\t2.00']],
    ['2026-11-21', '2026-11-21', []],
  ])('has from %s to %s what the window shows', async (from, to, rows) => {
    const answer = await copied([night], from, to)
    expect(answer.rows).toEqual(rows)
    expect(answer.entries).toBe(rows.length)
    const day = { startedAt: dateStart(from, ZONE), endedAt: nextDayStart(dateStart(to, ZONE), ZONE) }
    const hours = total(answer.rows.map((row) => row.split('\t')[3] ?? ''))
    expect(hours).toBe(totalsOf([night], day, NOW + 100 * HOUR).workedMs / HOUR)
  })
})

describe('a file of Excel', () => {
  const sheets = async (entries: Entry[], shape?: Shape) => {
    const about = { sheet: 'About', lines: ['A rule', '\u001b[31mred'] }
    const files = unzipSync(await toXlsx(tableOf(entries, label, shape), about))
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    return {
      sheet: read('xl/worksheets/sheet1.xml'),
      texts: read('xl/sharedStrings.xml'),
      styles: read('xl/styles.xml'),
    }
  }

  it('has exact numbers, real dates and times', async () => {
    const { sheet, styles } = await sheets(lengths(20 * MINUTE), {
      columns: ['date', 'start', 'duration', 'worked'],
      rounding: null,
    })
    const values = [...sheet.matchAll(/<v>([^<]+)<\/v>/g)].map(([, value]) => Number(value))
    // 2026-11-20 is day 46,346 of spreadsheets; 15:00 is 0.625 of a day.
    expect(values.slice(-4)).toEqual([46_346, 0.625, 1 / 3, 20 / 1440])
    for (const format of ['yyyy-mm-dd', 'hh:mm', '[h]:mm:ss', '0.00']) expect(styles).toContain(format)
  })

  it('has what somebody typed as text, without what is no letter', async () => {
    const { texts, sheet } = await sheets([anEntry({ description: '=1+1\u0007' })])
    expect(texts).toContain('=1+1<')
    expect(sheet).not.toContain('<f>')
  })

  it('is what the export writes where it is asked for', async () => {
    const { journal } = tempJournal()
    journal.commit([{ kind: 'saveEntry', entry: anEntry({}) }])
    const saved: [string, string | Uint8Array][] = []
    const saveTable = async (_: string, name: string, content: string | Uint8Array) => (
      saved.push([name, content]),
      name
    )
    const run = createExport({ clock: fakeClock(), journal, accountName: label, toXlsx, saveTable })
    await run({ accountId: null, from: NOW - 24 * HOUR, to: NOW + 1, format: 'xlsx' })
    expect(saved[0]?.[0]).toBe('Stint 2026-11-19 to 2026-11-20.xlsx')
    const files = unzipSync(saved[0]?.[1] as Uint8Array)
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Times are whole seconds')
  })
})

describe('what a spreadsheet may read as a formula', () => {
  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a, =1+1', "a, '=1+1"],
    ['a|@x', "a|'@x"],
    ['a\n-1', "a\n'-1"],
    ['"=1+1', `"'=1+1`],
    [' =1+1', " '=1+1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\u202E=1', "'=1"],
    ['1-2 = -1', '1-2 = -1'],
  ])('%j is text in every form', (typed, shown) => {
    const table = { headings: ['x'], rows: [[typed]] }
    expect(toCsv(table)).toContain(/[",;|\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown)
    expect(toTabs(table).split('\n').slice(1).join('\n')).toBe(shown.replace(/\n/g, ' '))
    expect(toHtml(table)).toContain(shown.replaceAll('"', '&quot;'))
  })

  it('is no column of ours', () => {
    const entry = anEntry({ startedAt: NOW, endedAt: NOW + HOUR })
    expect(csvColumns.filter((name) => column([entry], name).some((cell) => cell.startsWith("'")))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../../electron/core/export/entryTable.ts'
import { toCsv, toHtml, toTabs } from '../../../../../electron/core/export/tableFormats.ts'
import { toXlsx } from '../../../../../electron/system/excelFile.ts'
import { createCopy, createExport } from '../../../../../electron/core/export/exportEntries.ts'
import { rounded, roundingMinutes } from '../../../../../shared/exportColumns.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { fakeClock } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, aTarget, DAY, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'

const rows = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n')
/** As it is read, heading first. */
const lines = ({ headings, rows: cells }: ReturnType<typeof tableOf>) => [
  headings,
  ...cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text))),
]
const label = (id: string) => `account ${id}`

describe('the export', () => {
  it('has one row an entry, oldest first, in the zone it was tracked in, with worked and paused time apart', () => {
    const pauses = [{ startedAt: NOW - 30 * MINUTE, endedAt: NOW - 15 * MINUTE }]
    const entries = [
      anEntry({ pauses, description: 'Weekly letter', tags: ['ux', 'büro'], billable: false }),
      anEntry({ id: 'e2', zone: 'Asia/Kolkata', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
    ]
    expect(rows(toCsv(tableOf(entries, label)))).toEqual([
      'Date,Start,End,Pause (min),Worked (h),Worked (h:mm:ss),Customer,Project,Activity,Task,Description,Tags,Billable,Account,Time zone',
      '2026-11-19,19:30,20:30,0,1.00,1:00:00,Acme,Website,Coding,,,,,account a1,Asia/Kolkata',
      '2026-11-20,14:00,15:00,15,0.75,0:45:00,Acme,Website,Coding,,Weekly letter,"ux, büro",no,account a1,Europe/Berlin',
    ])
  })

  it('quotes what a table would break on, and makes no formula of what somebody typed', () => {
    const target = aTarget({ project: 'A, "B"', customer: '=1+1' })
    const [, row] = rows(toCsv(tableOf([anEntry({ target, description: '@cmd\nnext' })], label)))
    expect(row).toContain(`'=1+1,"A, ""B""",Coding`)
    expect(toCsv(tableOf([anEntry({ description: '@cmd\nnext' })], label))).toContain(`"'@cmd\nnext"`)
  })

  it('holds what lies in the asked time on the asked account, cut at its edges, and nothing that runs', async () => {
    const { journal } = tempJournal()
    const other = aTarget({ accountId: 'a2' })
    const entries = [
      anEntry({ id: 'before', startedAt: NOW - 3 * DAY, endedAt: NOW - 2 * DAY + HOUR }),
      anEntry({ id: 'in', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
      anEntry({ id: 'other', target: other, startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
      anEntry({ id: 'running', startedAt: NOW - HOUR, endedAt: null }),
    ]
    journal.commit(entries.map((entry) => ({ kind: 'saveEntry', entry })))
    const saved: [string, string, string | Uint8Array][] = []
    const saveTable = async (...asked: [string, string, string | Uint8Array]) => (saved.push(asked), '/tmp/x.csv')
    const run = createExport({ clock: fakeClock(), journal, accountName: label, toXlsx, saveTable })
    expect(await run({ accountId: 'a1', from: NOW - 2 * DAY, to: NOW, format: 'csv' })).toEqual({
      path: '/tmp/x.csv',
      entries: 2,
    })
    expect(await run({ accountId: null, from: NOW - 2 * DAY, to: NOW, format: 'csv' })).toMatchObject({ entries: 3 })
    expect(saved[0]?.[1]).toBe('Stint 2026-11-18 to 2026-11-20.csv')
    expect(rows(String(saved[0]?.[2]))[1]).toContain('2026-11-18,15:00,16:00,0,1.00,1:00:00,')
    await run({ accountId: null, from: 0, to: NOW, format: 'csv' })
    expect(saved.at(-1)?.[1]).toBe('Stint 2026-11-17 to 2026-11-20.csv')
  })

  it('says when the person chose no file', async () => {
    const { journal } = tempJournal()
    const run = createExport({ clock: fakeClock(), journal, accountName: label, toXlsx, saveTable: async () => null })
    expect(await run({ accountId: null, from: 0, to: NOW, format: 'csv' })).toEqual({ path: null, entries: 0 })
  })
})

describe('the columns', () => {
  const entry = anEntry({ startedAt: NOW - 62 * MINUTE, description: 'Weekly letter' })

  it('are those that were chosen, in their usual order', () => {
    expect(lines(tableOf([entry], label, { columns: ['project', 'date', 'zone'], rounding: null }))).toEqual([
      ['Date', 'Project', 'Time zone'],
      ['2026-11-20', 'Website', 'Europe/Berlin'],
    ])
  })

  it('have what is rounded beside what was worked, and say how it was', () => {
    const table = tableOf([entry], label, {
      columns: ['worked', 'rounded'],
      rounding: { minutes: 15, direction: 'up' },
    })
    expect(lines(table)).toEqual([
      ['Worked (h)', 'Worked, rounded up to 15 min (h)'],
      ['1.03', '1.25'],
    ])
    expect(tableOf([entry], label, { columns: ['worked', 'rounded'], rounding: null }).headings).toEqual(['Worked (h)'])
  })

  it('the chosen columns reach the exported file', async () => {
    const { journal } = tempJournal()
    journal.commit([{ kind: 'saveEntry', entry }])
    const texts: string[] = []
    const saveTable = async (_title: string, _name: string, content: string | Uint8Array) => (
      texts.push(String(content)),
      '/tmp/x.csv'
    )
    const run = createExport({ clock: fakeClock(), journal, accountName: label, toXlsx, saveTable })
    const rounding = { minutes: 30, direction: 'nearest' } as const
    await run({ accountId: null, from: 0, to: NOW, columns: ['date', 'rounded'], rounding, format: 'csv' })
    expect(rows(texts[0] ?? '')).toEqual(['Date,"Worked, rounded to 30 min (h)"', '2026-11-20,1.00'])
  })
})

describe('a length', () => {
  it('is rounded to the nearest step, up or down, half a step up', () => {
    const to = (minutes: number, direction: 'nearest' | 'up' | 'down') =>
      rounded(minutes * MINUTE, { minutes: 15, direction }) / MINUTE
    expect([7, 7.5, 8, 15, 22.4].map((minutes) => to(minutes, 'nearest'))).toEqual([0, 15, 15, 15, 15])
    expect([0, 1, 15, 16].map((minutes) => to(minutes, 'up'))).toEqual([0, 15, 15, 30])
    expect([0, 14, 15, 29].map((minutes) => to(minutes, 'down'))).toEqual([0, 0, 15, 15])
  })

  it('stays as it is where it is a multiple of the step', () => {
    for (const minutes of roundingMinutes) {
      for (const direction of ['nearest', 'up', 'down'] as const) {
        expect(rounded(7 * minutes * MINUTE, { minutes, direction })).toBe(7 * minutes * MINUTE)
      }
    }
  })
})

describe('the copy', () => {
  it('is what began on the days, as lines with tabs and as a table', async () => {
    const { journal } = tempJournal()
    const entries = [
      anEntry({ id: 'in', description: 'a <b>\tc' }),
      anEntry({ id: 'before', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
      anEntry({ id: 'running', startedAt: NOW - MINUTE, endedAt: null }),
    ]
    journal.commit(entries.map((entry) => ({ kind: 'saveEntry', entry })))
    const tables: { text: string; html: string }[] = []
    let choices = defaultSettings.exportAs
    const copy = createCopy({
      clock: fakeClock(),
      journal,
      accountName: label,
      choices: () => choices,
      copy: async (table) => void tables.push(table),
    })
    expect(await copy({ from: '2026-11-20', to: '2026-11-20' })).toEqual({ entries: 1 })
    const heading = ['Date', 'Start', 'End', 'Pause (min)', 'Worked (h)', 'Worked (h:mm:ss)', 'Customer']
    heading.push('Project', 'Activity', 'Task')
    expect(tables[0]?.text.split('\n')).toEqual([
      [...heading, 'Description'].join('\t'),
      '2026-11-20\t14:00\t15:00\t0\t1.00\t1:00:00\tAcme\tWebsite\tCoding\t\ta <b> c',
    ])
    expect(tables[0]?.html).toContain('<td>a &lt;b&gt;\tc</td>')
    expect(await copy({ from: '2026-11-19', to: '2026-11-20' })).toEqual({ entries: 2 })
    expect(await copy({ from: '2026-11-10', to: '2026-11-12' })).toEqual({ entries: 0 })
    expect(tables).toHaveLength(2)
    choices = { columns: ['zone', 'rounded'], rounding: { minutes: 15, direction: 'up' }, format: 'csv', period: 'all' }
    await copy({ from: '2026-11-20', to: '2026-11-20' })
    expect(tables[2]?.text).toBe('Worked, rounded up to 15 min (h)\tTime zone\n1.00\tEurope/Berlin')
  })

  it('makes no formula and no tag of what somebody typed', () => {
    expect(toTabs({ headings: ['=1+1', 'a\r\nb'], rows: [] })).toBe("'=1+1\ta b")
    expect(toHtml({ headings: ['x'], rows: [['=1&"2"']] })).toContain("<td>'=1&amp;&quot;2&quot;</td>")
  })
})

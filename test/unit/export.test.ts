import { describe, expect, it } from 'vitest'
import { createExport, toCsv } from '../../electron/core/export.ts'
import { fakeClock } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anEntry, aTarget, DAY, HOUR, MINUTE, NOW } from './samples.ts'

const rows = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n')
const label = (id: string) => `account ${id}`

describe('the export', () => {
  it('has one row an entry, oldest first, in the zone it was tracked in, with worked and paused time apart', () => {
    const pauses = [{ startedAt: NOW - 30 * MINUTE, endedAt: NOW - 15 * MINUTE }]
    const entries = [
      anEntry({ pauses, description: 'Weekly letter', tags: ['ux', 'büro'], billable: false }),
      anEntry({ id: 'e2', zone: 'Asia/Kolkata', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
    ]
    expect(rows(toCsv(entries, label))).toEqual([
      'Date,Start,End,Pause (min),Worked (h),Customer,Project,Activity,Task,Description,Tags,Billable,Account',
      '2026-11-19,19:30,20:30,0,1.00,Acme,Website,Coding,,,,,account a1',
      '2026-11-20,14:00,15:00,15,0.75,Acme,Website,Coding,,Weekly letter,"ux, büro",no,account a1',
    ])
  })

  it('quotes what a table would break on, and makes no formula of what somebody typed', () => {
    const target = aTarget({ project: 'A, "B"', customer: '=1+1' })
    const [, row] = rows(toCsv([anEntry({ target, description: '@cmd\nnext' })], label))
    expect(row).toContain(`'=1+1,"A, ""B""",Coding`)
    expect(toCsv([anEntry({ description: '@cmd\nnext' })], label)).toContain(`"'@cmd\nnext"`)
  })

  it('holds what began in the asked time on the asked account, and nothing that runs', async () => {
    const { journal } = tempJournal()
    const other = aTarget({ accountId: 'a2' })
    const entries = [
      anEntry({ id: 'before', startedAt: NOW - 3 * DAY, endedAt: NOW - 2 * DAY + HOUR }),
      anEntry({ id: 'in', startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
      anEntry({ id: 'other', target: other, startedAt: NOW - DAY, endedAt: NOW - DAY + HOUR }),
      anEntry({ id: 'running', startedAt: NOW - HOUR, endedAt: null }),
    ]
    journal.commit(entries.map((entry) => ({ kind: 'saveEntry', entry })))
    const saved: string[][] = []
    const saveFile = async (...asked: string[]) => (saved.push(asked), '/tmp/x.csv')
    const run = createExport({ clock: fakeClock(), journal, accountName: label, saveFile })
    expect(await run({ accountId: 'a1', from: NOW - 2 * DAY, to: NOW })).toEqual({ path: '/tmp/x.csv', entries: 1 })
    expect(await run({ accountId: null, from: NOW - 2 * DAY, to: NOW })).toMatchObject({ entries: 2 })
    expect(saved[0]?.[1]).toBe('Stint 2026-11-18 to 2026-11-20.csv')
    expect(rows(saved[0]?.[2] ?? '')).toHaveLength(2)
    await run({ accountId: null, from: 0, to: NOW })
    expect(saved.at(-1)?.[1]).toBe('Stint 2026-11-17 to 2026-11-20.csv')
  })

  it('says when the person chose no file', async () => {
    const { journal } = tempJournal()
    const run = createExport({ clock: fakeClock(), journal, accountName: label, saveFile: async () => null })
    expect(await run({ accountId: null, from: 0, to: NOW })).toEqual({ path: null, entries: 0 })
  })
})

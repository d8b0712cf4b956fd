/** What Stint notes for itself: profiles and backups of every version hold these keys and texts. */
import { describe, expect, it } from 'vitest'
import {
  askedPauseDueAt,
  ignoredRecords,
  intendedPause,
  lastSignOfLife,
  lastVersion,
  oldReminderDate,
  oldSecretOrigins,
  recordLine,
  recordOfLine,
  recordsLeft,
  remindersMemory,
  runClosedBy,
  serverMessage,
} from '../../../../electron/core/journalState.ts'

function emptyMeta() {
  const texts = new Map<string, string>()
  return {
    texts,
    meta: (key: string) => texts.get(key) ?? null,
    setMeta: (key: string, text: string | null) => void (text === null ? texts.delete(key) : texts.set(key, text)),
  }
}

const memory = { lookedAt: 5, stoppedAt: null, told: [{ id: 'end 2026-11-20', at: 4, again: null }] }

describe('what Stint notes for itself in the journal', () => {
  const cases = [
    ['alive', '1795161617000', lastSignOfLife, 1_795_161_617_000],
    ['run.version', '1.2.0', lastVersion, '1.2.0'],
    ['run.ended', 'shutdown', runClosedBy, 'shutdown'],
    [
      'pause.meant',
      '1795161617000 1795165217000',
      intendedPause,
      { startedAt: 1_795_161_617_000, saidAt: 1_795_165_217_000 },
    ],
    ['pause.asked', '1795161617000', askedPauseDueAt, 1_795_161_617_000],
    [
      'reminders',
      '{"lookedAt":5,"stoppedAt":null,"told":[{"id":"end 2026-11-20","at":4,"again":null}]}',
      remindersMemory,
      memory,
    ],
    ['reminder.lastShown', '2026-11-20', oldReminderDate, '2026-11-20'],
    [
      'message.kimai2:https://a.example:3',
      'Closed on Friday',
      serverMessage('kimai2:https://a.example:3'),
      'Closed on Friday',
    ],
    ['ignored.a1', '17\n18', ignoredRecords('a1'), ['17', '18']],
    ['secrets.origins', '{"a1":"https://a.example"}', oldSecretOrigins, { a1: 'https://a.example' }],
    ['left.a1', '1795161617000 17\n5 3', recordsLeft('a1'), ['1795161617000 17', '5 3']],
  ] as const

  it.each(cases)('is kept under %s as %j', (key, text, state, value) => {
    const journal = emptyMeta()
    const { read, write } = state as {
      read: (from: typeof journal) => unknown
      write: (to: typeof journal, value: unknown) => void
    }
    write(journal, value)
    expect([...journal.texts]).toEqual([[key, text]])
    expect(read(journal)).toEqual(value)
  })

  it('is nothing where nothing was noted', () => {
    const journal = emptyMeta()
    expect(
      [runClosedBy, intendedPause, askedPauseDueAt, remindersMemory, lastVersion].map((each) => each.read(journal)),
    ).toEqual([null, null, null, null, null])
    expect([lastSignOfLife.read(journal), ignoredRecords('a1').read(journal), recordsLeft('a1').read(journal)]).toEqual(
      [0, [], []],
    )
  })

  it('is nothing where what was noted can’t be read', () => {
    const journal = emptyMeta()
    for (const key of ['alive', 'run.ended', 'pause.meant', 'pause.asked', 'reminders']) journal.setMeta(key, 'garbled')
    expect([runClosedBy, intendedPause, remindersMemory].map((each) => each.read(journal))).toEqual([null, null, null])
    expect([lastSignOfLife.read(journal), askedPauseDueAt.read(journal)]).toEqual([NaN, NaN])
  })

  it('names no ignored records any more once the last one is gone', () => {
    const journal = emptyMeta()
    ignoredRecords('a1').write(journal, ['17'])
    ignoredRecords('a1').write(journal, [])
    expect([...journal.texts]).toEqual([])
  })

  it('names each record that was left at a server once', () => {
    const journal = emptyMeta()
    recordsLeft('a1').write(journal, ['5 3', '6 4', '5 3'])
    expect([...journal.texts]).toEqual([['left.a1', '5 3\n6 4']])
  })

  it('reads the start and the id of a record that was left, whatever the id is', () => {
    expect(recordOfLine(recordLine(1_795_161_617_000, 'a b'))).toEqual({ startedAt: 1_795_161_617_000, id: 'a b' })
  })
})

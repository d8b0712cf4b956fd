import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createReaderInThread } from '../../../../../electron/system/calendars/readerInThread.ts'
import { tempFolder } from '../../../../support/files.ts'

/** A thread that does what the text of a calendar says. */
const thread = `
  const { parentPort } = require('node:worker_threads')
  const kept = new Set()
  parentPort.on('message', ({ id, kind, calendarId, text }) => {
    if (text === 'hang') for (;;);
    if (text === 'die') process.exit(1)
    if (text === 'break') throw new Error('broken')
    if (text === 'refuse') return parentPort.postMessage({ id, failed: 'no' })
    if (kind === 'read') kept.add(calendarId)
    parentPort.postMessage({ id, value: kind === 'read' ? { name: text, events: 1, leftOut: 0 } : kept.has(calendarId) ? { occurrences: [], leftOut: 0 } : null })
  })`

function readerOf(waitMs?: number) {
  const program = join(tempFolder(), 'thread.cjs')
  writeFileSync(program, thread)
  const reader = createReaderInThread({ program, ...(waitMs !== undefined && { waitMs }) })
  toClose.push(reader)
  return reader
}
const toClose: { close(): void }[] = []
afterEach(() => toClose.splice(0).forEach((reader) => reader.close()))

const look = (reader: ReturnType<typeof readerOf>) => reader.occurrences('one', 0, 1, 'UTC')

it('answers each request with its own answer', async () => {
  const reader = readerOf()
  const names = ['a', 'b', 'c'].map(async (name) => (await reader.read(name, name))?.name)
  expect(await Promise.all(names)).toEqual(['a', 'b', 'c'])
  await expect(reader.read('one', 'refuse')).rejects.toThrow('no')
})

it('ends a thread that takes too long, tells all that wait, and begins anew with nothing', async () => {
  const reader = readerOf(300)
  await reader.read('one', 'a')
  expect(await look(reader)).not.toBeNull()
  const both = [reader.read('two', 'hang'), reader.read('three', 'c')]
  await expect(both[0]).rejects.toThrow('takes too long')
  await expect(both[1]).rejects.toThrow('takes too long')
  const again = readerOf()
  expect(await look(again)).toBeNull()
})

it.each(['die', 'break'])('begins anew where the thread ends by itself (%s)', async (how) => {
  const reader = readerOf()
  await reader.read('one', 'a')
  await expect(reader.read('two', how)).rejects.toThrow('could not be read')
  expect(await look(reader)).toBeNull()
})

it('answers nothing more when it is closed', async () => {
  const reader = readerOf()
  const waiting = reader.read('one', 'hang')
  reader.close()
  await expect(waiting).rejects.toThrow()
  await expect(look(reader)).rejects.toThrow()
})

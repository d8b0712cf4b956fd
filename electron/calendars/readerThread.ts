/** What runs in the thread that reads calendars: it answers one request after the other. */
import { parentPort } from 'node:worker_threads'
import type { ReaderAnswer, ReaderRequest } from '../core/ports/calendars.ts'
import { createCalendarReader } from './calendarReader.ts'

const reader = createCalendarReader(() => performance.now())

function answer(request: ReaderRequest): unknown {
  switch (request.kind) {
    case 'read':
      return reader.read(request.calendarId, request.text)
    case 'occurrences':
      return reader.occurrences(request.calendarId, request.from, request.to, request.zone)
    case 'forget':
      return reader.forget(request.calendarId)
  }
}

parentPort?.on('message', (request: ReaderRequest) => {
  let said: ReaderAnswer
  try {
    said = { id: request.id, value: answer(request) }
  } catch (error) {
    said = { id: request.id, failed: String(error) }
  }
  parentPort?.postMessage(said)
})

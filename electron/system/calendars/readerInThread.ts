/** The reader of calendars in a thread of its own: whatever a calendar holds, no click waits for it. */
import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type {
  CalendarReader,
  Occurrences,
  ReadCalendar,
  ReaderAnswer,
  ReaderRequest,
} from '../../core/ports/calendars.ts'
import { t } from '../messages.ts'

/** How long one answer may take, ms. A thread that takes longer is ended, and a new one begins with nothing. */
const answerMs = 20_000

type Asked = ReaderRequest extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

interface Waiting {
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
  timer: NodeJS.Timeout
}

export interface ReaderInThreadNeeds {
  /** The file that the thread runs. */
  program: string
  waitMs?: number
}

/** The thread begins with the first request: who has no calendars has none of it. */
export function createReaderInThread({ program, waitMs = answerMs }: ReaderInThreadNeeds): CalendarReader {
  let running: Promise<Worker> | null = null
  let current: Worker | null = null
  let lastId = 0
  let isClosed = false
  const waiting = new Map<number, Waiting>()

  /** All that wait hear of it, and the next request begins anew. */
  function end(error: AppError): void {
    const ending = running
    running = null
    current = null
    void ending?.then((worker) => worker.terminate()).catch(() => {})
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(error)
    }
    waiting.clear()
  }

  async function begin(): Promise<Worker> {
    // Handed over as text: not every thread can look into the archive that the app is.
    const worker = new Worker(await readFile(program, 'utf8'), {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    worker.unref()
    worker.on('message', (answer: ReaderAnswer) => {
      const asked = waiting.get(answer.id)
      if (!asked) return
      waiting.delete(answer.id)
      clearTimeout(asked.timer)
      if ('failed' in answer) asked.reject(new AppError('bug', answer.failed))
      else asked.resolve(answer.value)
    })
    current = worker
    /** One that was ended here has another in its place, or none. */
    const failed = (cause: unknown) => {
      if (current === worker) end(new AppError('protocol', t().calendars.notRead, { cause }))
    }
    worker.on('error', failed)
    worker.on('exit', failed)
    return worker
  }

  async function ask(request: Asked): Promise<unknown> {
    if (isClosed) throw new AppError('off', t().calendars.notRead)
    const id = ++lastId
    const worker = await (running ??= begin())
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(new AppError('timeout', t().calendars.slowRead)), waitMs)
      waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ id, ...request })
    })
  }

  return {
    async read(calendarId, text) {
      // Whoever made the text took its time for it: a click may come before it is handed over.
      await new Promise((resolve) => setImmediate(resolve))
      return (await ask({ kind: 'read', calendarId, text })) as ReadCalendar | null
    },
    occurrences: async (calendarId, from, to, zone) =>
      (await ask({ kind: 'occurrences', calendarId, from, to, zone })) as Occurrences | null,
    forget(calendarId) {
      // A thread that has not begun keeps nothing.
      if (running) ask({ kind: 'forget', calendarId }).catch(() => {})
    },
    close() {
      isClosed = true
      end(new AppError('off', t().calendars.notRead))
    },
  }
}

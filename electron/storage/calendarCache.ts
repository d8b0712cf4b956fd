/** What calendars last held, in files that only the person may read. No backup has them: they hold the titles of meetings. */
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { limits } from '../../shared/limits.ts'
import type { CalendarCache } from '../core/ports/calendars.ts'
import { textOf, writeWhole } from './atomicWrite.ts'
import { makeOwnFolder } from './ownFiles.ts'

const facts = z.object({
  etag: z.string().max(1_000).nullable(),
  modified: z.string().max(1_000).nullable(),
  readAt: z.number().int().min(0).max(8.64e15),
})

/** Files in `folder`, which is made when something is to be kept. */
export function createCalendarCache(folder: string): CalendarCache {
  const pathOf = (calendarId: string, ending: string) => join(folder, `${calendarId.replace(/[^\w-]/g, '_')}.${ending}`)
  const drop = async (calendarId: string) => {
    await rm(pathOf(calendarId, 'json'), { force: true })
    await rm(pathOf(calendarId, 'ics'), { force: true })
  }
  return {
    async load(calendarId) {
      try {
        const path = pathOf(calendarId, 'ics')
        if ((await stat(path)).size > limits.calendarBytes) return null
        const { readAt, ...validators } = facts.parse(JSON.parse(await readFile(pathOf(calendarId, 'json'), 'utf8')))
        return { text: await readFile(path, 'utf8'), validators, readAt }
      } catch {
        // It is asked for again.
        return null
      }
    },
    async save(calendarId, { text, validators, readAt }) {
      makeOwnFolder(folder)
      // A text without its facts is asked for again: old facts must not stand for a new text.
      await rm(pathOf(calendarId, 'json'), { force: true })
      await writeWhole(pathOf(calendarId, 'ics'), textOf(text))
      await writeWhole(pathOf(calendarId, 'json'), textOf(JSON.stringify({ ...validators, readAt })))
    },
    delete: drop,
  }
}

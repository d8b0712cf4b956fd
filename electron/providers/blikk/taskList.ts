/** The tasks of a company, of which there may be thousands, while four requests a second are all that Blikk takes. */
import type { z } from 'zod'
import type { Client, Query } from './client.ts'
import * as wire from './schemas.ts'

type Task = z.output<typeof wire.task>

/** How long a reading of all tasks counts, ms. Between two, new tasks and the person's own are read. */
const wholeMs = 6 * 3_600_000
/** As many as few requests bring are read whole each time. */
const fewTasks = 400
const fewPages = 4

const path = '/Core/Tasks'
const newestFirst: Query = { sortBy: 'createdDate', sortOrder: 'descending' }
/** Rows that are made while pages are read come in at the end. */
const oldestFirst: Query = { sortBy: 'createdDate', sortOrder: 'ascending' }

export type ReadTasks = (client: Client, userId: number, signal: AbortSignal) => Promise<Task[]>

export const readAllTasks: ReadTasks = (client, _userId, signal) => client.list(path, wire.task, signal, oldestFirst)

/**
 * Reads the tasks of one account. What somebody else finished or renamed may be noticed six hours later; a report on a task that
 * is done is refused by name.
 */
export function createTaskList(now: () => number = Date.now): ReadTasks {
  let kept: { readAt: number; tasks: Map<number, Task> } | null = null
  return async (client, userId, signal) => {
    const age = now() - (kept?.readAt ?? Number.NEGATIVE_INFINITY)
    if (!kept || kept.tasks.size <= fewTasks || age < 0 || age >= wholeMs) {
      const tasks = await readAllTasks(client, userId, signal)
      kept = { readAt: now(), tasks: new Map(tasks.map((task) => [task.id, task])) }
      return tasks
    }
    const { tasks } = kept
    const isKnown = ({ id }: { id: number }) => tasks.has(id)
    const fresh = await client.list(path, wire.task, signal, newestFirst, 'readable', (rows) => rows.some(isKnown))
    // Filters may be ignored, and then this is the whole list: its first pages will do.
    const mine = { ...oldestFirst, 'filter.memberIds': String(userId) }
    const own = await client.list(path, wire.task, signal, mine, 'readable', (_, pages) => pages >= fewPages)
    for (const task of [...fresh, ...own]) tasks.set(task.id, task)
    return [...tasks.values()]
  }
}

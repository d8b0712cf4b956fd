/** What an answer costs the server: Kimai 1 asks its database for the tasks of each project again. */
import type { Result } from './answers.ts'
import type { SandboxResponse } from '../http.ts'
import { crash } from './interrupt.ts'

/** 31 s were measured for 500 projects with 1,000 tasks each. */
const msPerTask = 31_000 / (500 * 1_000)

/** With 1,000 such projects the server gave up. */
const longestMs = 60_000

/** Shorter work is not to be noticed. */
const noticedMs = 100

/** The answer after the work of `result`, or the crash of a server that gave up. */
export function afterWork(answer: SandboxResponse, result: Result | null): SandboxResponse {
  const items = result !== null && typeof result !== 'string' && result.success ? result.items : []
  const tasks = items.reduce(
    (sum, item) => sum + ('tasks' in item && Array.isArray(item.tasks) ? item.tasks.length : 0),
    0,
  )
  const workMs = tasks * msPerTask
  if (workMs < noticedMs) return answer
  return workMs < longestMs ? { ...answer, workMs } : { ...crash().response, workMs: longestMs }
}

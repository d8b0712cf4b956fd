/**
 * Tells the runner what this worker is at, by lines in the file that STINT_TEST_SIGNS names: written by the tests' own thread
 * as things happen, so that a test that hangs is silent, whatever it hangs in.
 */
import { appendFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'

const file = process.env['STINT_TEST_SIGNS']
const worker = `${process.pid}.${threadId}`

/** `at`: null when this worker is done with its file. */
export function tell(at: string | null): void {
  if (file) appendFileSync(file, `${JSON.stringify({ worker, at })}\n`)
}

if (file) {
  const module = expect.getState().testPath ?? ''
  tell(module)
  beforeEach(({ task }) => tell(`${module} > ${task.name}`))
  afterEach(() => tell(module))
  afterAll(() => tell(null))
}

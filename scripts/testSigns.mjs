/** Ends a run of tests of which nothing is heard any more: test/support/signsOfLife.ts writes what each worker is at. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './setup.mjs'

/** Tests end, and long ones tell of themselves every few seconds: so long a silence is none of a busy machine. */
export const silenceMs = 10 * 60_000
const lookEveryMs = 1_000

/**
 * Calls `onSilence` once when `file` hasn't grown for `limitMs`. Returns what ends the watch. A look counts for no more than
 * twice its time: a machine that slept, or gave this process no turn, heard nothing of the tests either.
 */
export function watchSigns(file, onSilence, { limitMs = silenceMs, everyMs = lookEveryMs } = {}) {
  let seen = { size: 0, at: performance.now() }
  let silent = 0
  const timer = setInterval(() => {
    const at = performance.now()
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    silent = size > seen.size ? 0 : silent + Math.min(at - seen.at, 2 * everyMs)
    seen = { size, at }
    if (silent < limitMs) return
    clearInterval(timer)
    onSilence()
  }, everyMs)
  return () => clearInterval(timer)
}

/** What the workers were at by the last words of each, in words. */
export function runningIn(file) {
  const now = new Map()
  for (const line of readLines(file)) {
    const { worker, at } = JSON.parse(line)
    if (at === null) now.delete(worker)
    else now.set(worker, at.replace(root + path.sep, ''))
  }
  return [...now.values()].join('; ') || 'no test'
}

/** Whole lines: a worker that is killed may leave half of one. */
function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}

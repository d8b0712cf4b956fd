/** The stages of `npm test` and `npm run check`: a failing one hides no later one, and the last lines say how all went. */
import { run } from './process.mjs'
import { node24, root, Stop, tool, toolEnv } from './setup.mjs'

const seconds = (from) => `${((performance.now() - from) / 1_000).toFixed(1)} s`

/** What looks at the sources without running them, the slowest first. */
export const sourceChecks = [
  ['lint', 'oxlint', '--type-aware'],
  ['types', 'tsc', '--noEmit'],
  ['unused code', 'knip', '--no-progress'],
  ['format', 'oxfmt', '--check'],
]

/** No stage begins after `limitMs`, and `signal`, which a stage may pass on, ends what runs then. */
export function createStages(limitMs) {
  const signal = AbortSignal.timeout(limitMs)
  const began = performance.now()
  const total = { passed: 0, failed: 0, skipped: 0 }
  const took = []

  /**
   * Runs one stage and tells of it when it has ended, so that stages side by side don't mix their words. `work` gives
   * `{ output, counts }`. Returns whether nothing failed.
   */
  async function stage(name, work) {
    const from = performance.now()
    const { output, counts } = await inTime(work).catch((error) => ({
      output: error instanceof Stop ? error.message : error.stack,
      counts: { failed: 1 },
    }))
    took.push([name, seconds(from)])
    for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0
    const result = Object.entries(counts).filter(([, count]) => count > 0)
    const words = result.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'done'
    console.log(`${output ? `${output}\n` : ''}── ${name}: ${words} (${seconds(from)})`)
    return !counts.failed
  }

  async function inTime(work) {
    if (signal.aborted) throw new Stop(`Not run: the ${limitMs / 60_000} minutes for everything are over.`)
    return work()
  }

  /** A package's command as a stage, which passes with its exit code 0. */
  const check = (name, ...line) => stage(name, () => checkBy(line, signal))

  /** Prints how long each stage took and what they counted. Returns the exit code. */
  function report() {
    took.push(['all of it', seconds(began)])
    console.log(`\n${table(took)}`)
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
    return total.failed === 0 ? 0 : 1
  }

  return { stage, check, report, signal }
}

/** So many jobs at a time; each chain takes the next one when it is free. */
export async function inChains(chains, jobs) {
  const left = [...jobs]
  const chain = async () => {
    for (let job = left.shift(); job; job = left.shift()) await job()
  }
  await Promise.all(Array.from({ length: chains }, chain))
}

async function checkBy([name, ...args], signal) {
  const { code, output } = await run(node24(), tool(name, ...args), { cwd: root, env: toolEnv(), signal })
  if (code === 0) return { output: '', counts: { passed: 1 } }
  const late = signal.aborted ? '\nEnded, as the time for everything was over.' : ''
  return { output: `${output}${late}`.trim(), counts: { failed: 1 } }
}

/** Lines of two columns, the second one to the right. */
function table(rows) {
  const [names, times] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map(([name, time]) => `${name.padEnd(names)}  ${time.padStart(times)}`).join('\n')
}

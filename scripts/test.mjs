/**
 * `npm test`: sets everything up and runs every check there is. A failing stage doesn't hide a later one; the last lines
 * are how long each took, and `N passed, N failed, N skipped` over all of them, lint, format and types counting one each.
 * No stage has a limit of its own: one ends when nothing is heard of its tests any more (testSigns.mjs).
 */
import { build } from './build.mjs'
import { withThrowAwayHome } from './keyring-session.mjs'
import { endChildrenWithUs, run } from './process.mjs'
import { specEngine } from './runtime.mjs'
import { ensureModules, main, node24, root, Stop, tool, toolEnv } from './setup.mjs'
import { ensureSystem } from './system.mjs'
import { vitest } from './vitest.mjs'

/** Where the machine is meant to be. Each costs another run of all but the end-to-end tests, which run in the first. */
const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe']

/**
 * The tests that play lives at random, by how their variables begin: their full size in the first zone, fewer lives in
 * the others, and in each zone a seed and so lives of its own.
 */
const random = { STINT_FUZZ: { seed: 20_261_120, fewer: 100 }, STINT_MODEL: { seed: 20_261_121, fewer: 20 } }

/** For everything, on a machine that is busy with other things; the workflows wait for it. */
const wholeMs = 90 * 60_000
const whole = AbortSignal.timeout(wholeMs)

const total = { passed: 0, failed: 0, skipped: 0 }
const took = []
const seconds = (from) => `${((performance.now() - from) / 1_000).toFixed(1)} s`

endChildrenWithUs()
await main(async () => {
  const began = performance.now()
  if (await stage('set-up', setUp)) {
    const checks = async () => {
      await stage('build', () => build().then(() => ({ counts: {} })))
      await stage('lint', () => check('oxlint', '--type-aware'))
      await stage('format', () => check('oxfmt', '--check'))
      await stage('types', () => check('tsc', '--noEmit'))
    }
    await withThrowAwayHome((env) => {
      const [first, ...others] = zones.map((TZ, index) => () => testIn(TZ, index, env))
      return inTwoChains([first, checks, ...others])
    })
    // Last, as it needs the build and most of the machine.
    const engine = await specEngine()
    await inTwoChains([1, 2].map((part) => () => stage(`e2e, part ${part} of 2`, () => seePart(part, engine))))
  }
  took.push(['all of it', seconds(began)])
  console.log(`\n${table(took)}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed === 0 ? 0 : 1
})

/** Two jobs at a time, for two cores; each chain takes the next one when it is free. */
async function inTwoChains(jobs) {
  const chain = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job()
  }
  await Promise.all([chain(), chain()])
}

function testIn(TZ, index, env) {
  const lives = Object.entries(random).flatMap(([name, { seed, fewer }]) => [
    [`${name}_SEED`, String(Number(process.env[`${name}_SEED`] ?? seed) + index)],
    ...(index === 0 ? [] : [[`${name}_RUNS`, process.env[`${name}_RUNS`] ?? String(fewer)]]),
  ])
  return stage(`unit, property and contract, ${TZ}`, () =>
    vitest(['unit', 'property', 'contract'], { env: { ...env, TZ, ...Object.fromEntries(lives) }, signal: whole }),
  )
}

/** Half of the specs, in a session and with a keychain of its own. */
function seePart(part, engine) {
  return withThrowAwayHome((env) =>
    vitest(['e2e'], { env: { TZ: zones[0], ...env, ...engine }, args: [`--shard=${part}/2`], signal: whole }),
  )
}

async function setUp() {
  const [, toDo] = await Promise.all([ensureModules(), ensureSystem(['keyring', 'chromium'])])
  if (toDo) throw new Stop(toDo)
  return { counts: {} }
}

async function check(name, ...args) {
  const { code, output } = await run(node24(), tool(name, ...args), { cwd: root, env: toolEnv(), signal: whole })
  if (code === 0) return { output: '', counts: { passed: 1 } }
  const late = whole.aborted ? '\nEnded, as the time for everything was over.' : ''
  return { output: `${output}${late}`.trim(), counts: { failed: 1 } }
}

/** Runs one stage and tells of it when it has ended, so that stages side by side don't mix their words. */
async function stage(name, work) {
  const began = performance.now()
  const { output, counts } = await inTime(work).catch((error) => ({
    output: error instanceof Stop ? error.message : error.stack,
    counts: { failed: 1 },
  }))
  took.push([name, seconds(began)])
  for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0
  const result = Object.entries(counts).filter(([, count]) => count > 0)
  const words = result.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'done'
  console.log(`${output ? `${output}\n` : ''}── ${name}: ${words} (${seconds(began)})`)
  return !counts.failed
}

async function inTime(work) {
  if (whole.aborted) throw new Stop(`Not run: the ${wholeMs / 60_000} minutes for everything are over.`)
  return work()
}

/** Lines of two columns, the second one to the right. */
function table(rows) {
  const [names, times] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map(([name, time]) => `${name.padEnd(names)}  ${time.padStart(times)}`).join('\n')
}

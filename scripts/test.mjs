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

/** Where the machine is meant to be. Everything runs in the first; what calculates with time, by file name, in all. */
const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe']
/** Nothing else asks for the machine's zone: the lint rule `zones/no-machine-zone` sees to it. */
const ofTime = ['time', 'clock', 'day', 'hours', 'export', 'format']

/** How long each test that plays lives at random may go on, s. `npm run test:random` plays all that they are told to. */
const randomSeconds = '8'

/** For everything, on a machine that is busy with other things; the workflows wait for it. */
const wholeMs = 90 * 60_000
const whole = AbortSignal.timeout(wholeMs)

const total = { passed: 0, failed: 0, skipped: 0 }
const took = []
const seconds = (from) => `${((performance.now() - from) / 1_000).toFixed(1)} s`

endChildrenWithUs()
await main(async () => {
  const began = performance.now()
  if ((await stage('set-up', setUp)) && (await stage('build', () => build().then(() => ({ counts: {} }))))) {
    const engine = await specEngine()
    const [first, ...others] = zones
    // The longest first, and what waits for a browser beside what calculates.
    await inTwoChains([
      () => stage('e2e, part 1 of 2', () => seePart(1, engine)),
      () => stage(`unit, property and contract, ${first}`, () => testIn(first, ['unit', 'property', 'contract'])),
      () => stage('e2e, part 2 of 2', () => seePart(2, engine)),
      () => stage('lint', () => check('oxlint', '--type-aware')),
      () => stage('format', () => check('oxfmt', '--check')),
      () => stage('types', () => check('tsc', '--noEmit')),
      ...others.map(
        (TZ) => () => stage(`what calculates with time, ${TZ}`, () => testIn(TZ, ['unit', 'property'], ofTime)),
      ),
    ])
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

function testIn(TZ, projects, args = []) {
  return withThrowAwayHome((env) =>
    vitest(projects, { env: { STINT_RANDOM_SECONDS: randomSeconds, ...env, TZ }, args, signal: whole }),
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

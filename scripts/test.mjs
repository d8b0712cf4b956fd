/**
 * `npm test`: sets everything up and runs every check there is. A failing stage doesn't hide a later one; the last line
 * is `N passed, N failed, N skipped` over all of them, lint, format and types counting one each.
 */
import { build } from './build.mjs'
import { withThrowAwayHome } from './keyring-session.mjs'
import { endChildrenWithUs, run } from './process.mjs'
import { specEngine } from './runtime.mjs'
import { ensureModules, main, node24, root, Stop, tool, toolEnv } from './setup.mjs'
import { ensureSystem } from './system.mjs'
import { vitest } from './vitest.mjs'

/** Each one costs another run of the quick tests. */
const zones = [process.env.TZ ?? 'Europe/Berlin']

const total = { passed: 0, failed: 0, skipped: 0 }
const seconds = (from) => `${((performance.now() - from) / 1_000).toFixed(1)} s`

endChildrenWithUs()
await main(async () => {
  const began = performance.now()
  if (await stage('set-up', setUp)) {
    // Two chains, for two cores; what needs the machine for itself comes last.
    const checks = async () => {
      await stage('build', () => build().then(() => ({ counts: {} })))
      await stage('lint', () => check('oxlint', '--type-aware'))
      await stage('format', () => check('oxfmt', '--check'))
      await stage('types', () => check('tsc', '--noEmit'))
    }
    await withThrowAwayHome(async (env) => {
      const quickTests = async () => {
        for (const TZ of zones)
          await stage(`unit and property, ${TZ}`, () => vitest(['unit', 'property'], { env: { TZ } }))
        await stage('contract', () => vitest(['contract'], { env: { TZ: zones[0], ...env } }))
      }
      await Promise.all([checks(), quickTests()])
      await stage('e2e', async () => {
        const engine = await specEngine()
        return vitest(['e2e'], { env: { TZ: zones[0], ...env, ...engine }, quiet: false })
      })
    })
  }
  console.log(`\nAll of it took ${seconds(began)}.`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  return total.failed === 0 ? 0 : 1
})

async function setUp() {
  const [, toDo] = await Promise.all([ensureModules(), ensureSystem(['keyring', 'chromium'])])
  if (toDo) throw new Stop(toDo)
  return { counts: {} }
}

async function check(name, ...args) {
  const { code, output } = await run(node24(), tool(name, ...args), { cwd: root, env: toolEnv() })
  return { output: code === 0 ? '' : output, counts: code === 0 ? { passed: 1 } : { failed: 1 } }
}

/** Runs one stage and tells of it when it has ended, so that stages side by side don't mix their words. */
async function stage(name, work) {
  const began = performance.now()
  const { output, counts } = await work().catch((error) => ({
    output: error instanceof Stop ? error.message : error.stack,
    counts: { failed: 1 },
  }))
  for (const kind of Object.keys(total)) total[kind] += counts[kind] ?? 0
  const result = Object.entries(counts).filter(([, count]) => count > 0)
  const words = result.map(([kind, count]) => `${count} ${kind}`).join(', ') || 'done'
  console.log(`${output ? `${output}\n` : ''}── ${name}: ${words} (${seconds(began)})`)
  return !counts.failed
}

/**
 * `npm run bench`: sets everything up, makes a profile with an account at a sandbox server, and measures. `--json` for
 * plain numbers.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { withThrowAwayHome } from './keyring-session.mjs'
import { decideLaunch } from './launchDecision.mjs'
import { gatherFacts } from './launchFacts.mjs'
import { end, endChildrenWithUs, removeAtEnd, start } from './process.mjs'
import { startApp, startServer, waitForAccount } from './sandbox-app.mjs'
import { ensureModules, inProject, main, node24, root, Stop, toolEnv } from './setup.mjs'
import { ensureSystem } from './system.mjs'

const accountLimitMs = 60_000

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const toDo = await ensureSystem(['keyring', 'chromium'])
  if (toDo) throw new Stop(toDo)
  await build()
  const folder = mkdtempSync(path.join(tmpdir(), 'stint-bench-'))
  removeAtEnd(folder)
  return withThrowAwayHome(async (home) => {
    const profile = path.join(folder, 'profile')
    await signIn(profile, home)
    const env = toolEnv({ ...home, STINT_BENCH_PROFILE: profile })
    const args = [
      '--disable-warning=ExperimentalWarning',
      inProject('test', 'bench', 'bench.ts'),
      ...process.argv.slice(2),
    ]
    return (await start(node24(), args, { cwd: root, env }).ended).code
  })
})

/** The server stays for the whole bench, so that what is clicked is also sent. */
async function signIn(profile, home) {
  const standin = { kind: 'standin', executable: inProject('test', 'electron', 'electron') }
  const launch = decideLaunch(await gatherFacts(standin, 'specs'))
  const app = startApp(standin.executable, launch, { profile, account: await startServer(), env: home, quiet: true })
  const { problem, output } = await waitForAccount(app, accountLimitMs)
  if (problem) throw new Stop(`${output}\n${problem}`.trim())
  app.send('quit')
  await end(app, 10_000, { asked: true })
}

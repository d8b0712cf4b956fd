/**
 * `npm run test:e2e` and, on Electron's own runtime, `npm run test:electron`: the app as built, driven from outside, with
 * a throw-away home and keychain. Further arguments go to vitest, for example a file name or `-t TEXT`.
 */
import { build } from './build.mjs'
import { withThrowAwayHome } from './keyring-session.mjs'
import { endChildrenWithUs, start } from './process.mjs'
import { specEngine } from './runtime.mjs'
import { ensureModules, main, node24, root, Stop, tool, toolEnv } from './setup.mjs'
import { hasDisplay } from './launchFacts.mjs'
import { ensureSystem, onDisplay } from './system.mjs'

const onElectron = process.argv.includes('--electron') || process.platform !== 'linux'
const more = process.argv.slice(2).filter((argument) => argument !== '--electron')

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const needsDisplay = onElectron && !hasDisplay()
  const toDo = await ensureSystem([
    'keyring',
    ...(onElectron ? [] : ['headless']),
    ...(needsDisplay ? ['display'] : []),
  ])
  if (toDo) throw new Stop(toDo)
  const engine = await specEngine({ electron: onElectron })
  await build()
  return withThrowAwayHome(async (home) => {
    const vitest = [node24(), ...tool('vitest', 'run', '--project', 'e2e', ...more)]
    const [command, ...args] = needsDisplay ? onDisplay(vitest) : vitest
    const env = toolEnv({ TZ: process.env.TZ ?? 'Europe/Berlin', ...home, ...engine })
    return (await start(command, args, { cwd: root, env }).ended).code
  })
})

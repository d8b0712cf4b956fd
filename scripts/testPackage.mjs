/**
 * `npm run test:package`: makes every package that can be made on Linux, without the network and with a folder that poses as
 * Electron's runtime, and looks at what is in them. Further arguments go to vitest.
 */
import { build } from './build.mjs'
import { endChildrenWithUs, start } from './process.mjs'
import { ensureModules, main, node24, root, Stop, tool, toolEnv } from './setup.mjs'
import { ensureSystem } from './system.mjs'

endChildrenWithUs()
await main(async () => {
  if (process.platform !== 'linux') throw new Stop('The packages are tested on Linux, where most of them can be made.')
  await ensureModules()
  const toDo = await ensureSystem(['packaging'])
  if (toDo) throw new Stop(toDo)
  await build()
  const line = tool('vitest', 'run', '--project', 'package', ...process.argv.slice(2))
  return (await start(node24(), line, { cwd: root, env: toolEnv() }).ended).code
})

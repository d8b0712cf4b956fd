/**
 * `node scripts/run.mjs WHAT …`: a TypeScript script of ours (scripts/doctor.ts) or the command of a package (vitest), on a
 * Node that takes it, whatever the system's is. Brings the packages first if need be.
 */
import path from 'node:path'
import { endChildrenWithUs, start } from './process.mjs'
import { ensureModules, main, node24, tool, toolEnv } from './setup.mjs'

const [what = '', ...args] = process.argv.slice(2)

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const line = what.endsWith('.ts') ? [path.resolve(what), ...args] : tool(what, ...args)
  return (await start(node24(), ['--disable-warning=ExperimentalWarning', ...line], { env: toolEnv() }).ended).code
})

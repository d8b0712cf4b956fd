/** `npm run sandbox -- PROVIDER [--port N] …`: brings the packages if need be, then runs sandbox.ts on a Node that takes TypeScript. */
import { endChildrenWithUs, start } from './process.mjs'
import { ensureModules, inProject, main, node24 } from './setup.mjs'

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const args = ['--disable-warning=ExperimentalWarning', inProject('scripts', 'sandbox.ts'), ...process.argv.slice(2)]
  return (await start(node24(), args, {}).ended).code
})

/** `npm run doctor -- PROVIDER --url …`: brings the packages if need be, then runs doctor.ts on a Node that takes TypeScript. */
import { endChildrenWithUs, start } from './process.mjs'
import { ensureModules, inProject, main, node24 } from './setup.mjs'

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const args = ['--disable-warning=ExperimentalWarning', inProject('scripts', 'doctor.ts'), ...process.argv.slice(2)]
  return (await start(node24(), args, {}).ended).code
})

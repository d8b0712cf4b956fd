/**
 * `npm run package`: builds, and makes the packages of this system in dist/; `-- --dir` only the app's folder, for a quick
 * look. What else can be said is in packaging/package.ts.
 */
import { build } from './build.mjs'
import { endChildrenWithUs, start } from './process.mjs'
import { runtimeProblem } from './runtime.mjs'
import { ensureModules, main, node24, root, Stop, toolEnv } from './setup.mjs'

// What only says how to fetch the runtime is read by runtime.mjs.
const args = process.argv.slice(2).filter((argument) => argument !== '--fetch')

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  // electron-builder looks into the same cache; it would try a dead network for minutes and end in a stack.
  const problem = args.some((argument) => argument.startsWith('--runtime')) ? undefined : await runtimeProblem()
  if (problem) throw new Stop(problem)
  await build()
  const line = ['--disable-warning=ExperimentalWarning', 'packaging/package.ts', ...args]
  return (await start(node24(), line, { cwd: root, env: toolEnv() }).ended).code
})

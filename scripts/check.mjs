/** `npm run check`: what finds most mistakes in about a minute: lint, types, format, unused code and the unit tests. */
import { endChildrenWithUs } from './process.mjs'
import { ensureModules, main } from './setup.mjs'
import { createStages, inChains, sourceChecks } from './stages.mjs'
import { vitest } from './vitest.mjs'

const wholeMs = 20 * 60_000

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const { stage, check, report, signal } = createStages(wholeMs)
  await inChains(2, [
    () => stage('unit', () => vitest(['unit'], { signal })),
    ...sourceChecks.map((line) => () => check(...line)),
  ])
  return report()
})

/** A sign of life from inside each property, for those that take minutes: before each of its runs, once in a few seconds. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { tell } from './signsOfLife.ts'

const everyMs = 2_000

declare global {
  /** When this worker told last; also says that the hook is in, as workers run more than one file. */
  var stintToldAt: number | undefined
}

if (process.env['STINT_TEST_SIGNS'] && globalThis.stintToldAt === undefined) {
  globalThis.stintToldAt = performance.now()
  fc.installGlobalPlugin(
    fc.beforeEach(() => {
      if (performance.now() - (globalThis.stintToldAt ?? 0) < everyMs) return
      globalThis.stintToldAt = performance.now()
      const { testPath, currentTestName } = expect.getState()
      tell(`${testPath} > ${currentTestName}`)
    }),
  )
}

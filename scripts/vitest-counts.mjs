/** A vitest reporter: writes what ran, by project, to the file that STINT_TEST_COUNTS names. */
import { writeFileSync } from 'node:fs'

export default class Counts {
  /** Called by vitest when everything has ended; a file that could not be loaded counts as one failure. */
  onTestRunEnd(modules, errorsOutsideTests) {
    const projects = {}
    for (const module of modules) {
      const counts = (projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 })
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        counts[state === 'pending' ? 'failed' : state]++
      }
      if (module.errors().length > 0) counts.failed++
    }
    writeFileSync(process.env.STINT_TEST_COUNTS, JSON.stringify({ projects, errors: errorsOutsideTests.length }))
  }
}

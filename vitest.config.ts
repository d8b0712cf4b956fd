import { defineConfig } from 'vitest/config'
import { ByCost } from './test/e2e/sequence.ts'
import { conditionMs, testMs } from './test/support/patience.ts'

const project = (name: string, rest: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: ['test/support/language.ts', 'test/support/signsOfLife.ts', 'test/support/propertySigns.ts'],
    testTimeout: testMs,
    hookTimeout: testMs,
    expect: { poll: { timeout: conditionMs } },
    ...rest,
  },
})

/** Outside Electron its package gives only the path of its runtime, and would download that first. */
const noRuntime = { ELECTRON_OVERRIDE_DIST_PATH: 'not-used' }

export default defineConfig({
  test: {
    sequence: { sequencer: ByCost },
    projects: [
      project('unit', { isolate: false, env: noRuntime }),
      project('property', { isolate: false }),
      project('contract', {
        isolate: false,
        env: noRuntime,
        include: ['contract', 'fuzz', 'modelBased', 'scenarios'].map((folder) => `test/${folder}/**/*.test.ts`),
      }),
      // Packages of this very build, made once; `npm run test:package` sees to what they need.
      project('package', { isolate: false, setupFiles: ['test/support/language.ts'], fileParallelism: false }),
      // One app and one browser at a time: two cores, and the keychain is shared.
      project('e2e', {
        isolate: false,
        include: ['test/e2e/**/*.spec.ts', 'test/electron/**/*.spec.ts'],
        setupFiles: ['test/support/language.ts', 'test/support/signsOfLife.ts'],
        fileParallelism: false,
      }),
    ],
  },
})

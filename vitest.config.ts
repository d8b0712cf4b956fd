import { defineConfig } from 'vitest/config'

const project = (name: string, rest: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    environment: 'node' as const,
    setupFiles: ['test/words.ts'],
    ...rest,
  },
})

export default defineConfig({
  test: {
    projects: [
      // Outside Electron its package gives only the path of its runtime, and would download that first.
      project('unit', { isolate: false, env: { ELECTRON_OVERRIDE_DIST_PATH: 'not-used' } }),
      project('property', { isolate: false, testTimeout: 60_000 }),
      project('contract', { isolate: false, testTimeout: 30_000 }),
      // One app and one browser at a time: two cores, and the keychain is shared.
      project('e2e', {
        include: ['test/e2e/**/*.spec.ts', 'test/electron/**/*.spec.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
    ],
  },
})

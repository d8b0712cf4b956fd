import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const here = import.meta.dirname

// Electron 45 carries Node 24 and Chromium 146+; electron-vite's own table ends at Electron 44.
const nodeTarget = 'node24'
const pageTarget = 'chrome146'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      outDir: 'out/main',
      // Everything but the native module is bundled: one file to read at start, none to look up.
      externalizeDeps: {
        exclude: ['zod', 'ky', 'date-fns', '@date-fns/tz', 'electron-store', 'electron-log'],
      },
      lib: { entry: resolve(here, 'electron/main.ts'), formats: ['es'] },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      lib: { entry: resolve(here, 'electron/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: pageTarget,
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          popover: resolve(here, 'renderer/popover/index.html'),
          day: resolve(here, 'renderer/day/index.html'),
          settings: resolve(here, 'renderer/settings/index.html'),
        },
      },
    },
  },
})

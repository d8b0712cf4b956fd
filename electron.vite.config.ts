import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { version } from './package.json'
import { linesOfVersion } from './shared/changelog.ts'

const here = import.meta.dirname

// Electron 45 carries Node 24 and Chromium 146+; electron-vite's own table ends at Electron 44.
const nodeTarget = 'node24'
const pageTarget = 'chrome146'

/** The command `stint`: one file for Node, that the app carries along, in a folder beside the main process. */
const commandLine = (): Plugin => {
  let outDir = ''
  return {
    name: 'stint-command-line',
    configResolved: ({ root, build: { outDir: main } }) => void (outDir = resolve(root, main, '../cli')),
    closeBundle: () =>
      build({
        configFile: false,
        logLevel: 'warn',
        build: {
          target: nodeTarget,
          ssr: resolve(here, 'electron/cli/main.ts'),
          outDir,
          emptyOutDir: true,
          rolldownOptions: { output: { entryFileNames: 'stint.mjs', banner: '#!/usr/bin/env node' } },
        },
        ssr: { noExternal: true },
      }).then(() => {}),
  }
}

/** Messages are called `de-popover`, as files of every language have the same names. */
const languageOf = (module: string | null) => {
  const language = module && /shared\/messages\/(\w+)\/\w+\.ts$/.exec(module)?.[1]
  return language ? `${language}-` : ''
}

/** `row_x7kQ`: what it is called in its file, and which file that is. Half as long as Vite's own. */
function className(local: string, file: string): string {
  const path = relative(here, file.replace(/\?.*/, '')).replaceAll('\\', '/')
  return `${local}_${createHash('sha256').update(path).digest('base64url').slice(0, 4)}`
}

const fileText = (name: string): string => readFileSync(resolve(here, name), 'utf8')

/** What the app tells of itself; see electron/buildValues.d.ts. */
const buildValues = {
  'import.meta.env.STINT_NEWS': JSON.stringify(linesOfVersion(fileText('CHANGELOG.md'), version)),
  'import.meta.env.STINT_LICENCE': JSON.stringify(fileText('LICENSE')),
}

export default defineConfig({
  main: {
    define: buildValues,
    plugins: [commandLine()],
    build: {
      target: nodeTarget,
      sourcemap: true,
      outDir: 'out/main',
      // Everything but the native module is bundled, whatever is added: one file to read at start, none to look up, and a
      // package that ships no node_modules but keytar has all of it.
      externalizeDeps: false,
      lib: { entry: resolve(here, 'electron/main.ts'), formats: ['es'] },
      rolldownOptions: { external: [/^keytar(\/|$)/], output: { codeSplitting: false } },
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
    css: { modules: { generateScopedName: className } },
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
        output: { chunkFileNames: ({ facadeModuleId }) => `assets/${languageOf(facadeModuleId)}[name]-[hash].js` },
      },
    },
  },
})

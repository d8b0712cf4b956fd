import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import { listBundledPackages } from './packaging/bundledPackages.ts'
import { version } from './package.json'
import { linesOfVersion } from './scripts/changelog.mjs'

const here = import.meta.dirname

// Electron 45 carries Node 24 and Chromium 146+; electron-vite's own table ends at Electron 44.
const nodeTarget = 'node24'
const pageTarget = 'chrome146'

/**
 * What Electron starts: the file beside the app that is the command `stint` or loads the app. In it is all that the command
 * needs, so that neither reads what the other is made of.
 */
const entry = (): Plugin => {
  let main: ResolvedConfig | undefined
  return {
    name: 'stint-entry',
    configResolved: (config) => void (main = config),
    // Before the build counts as done: in `npm run dev` the app is started right then.
    writeBundle: () =>
      build({
        configFile: false,
        logLevel: 'warn',
        plugins: [
          bundledPackages(),
          {
            name: 'stint-app',
            enforce: 'pre',
            resolveId: (source) => (source === './main.ts' ? { id: './app.js', external: true } : null),
          },
        ],
        build: {
          target: nodeTarget,
          ssr: resolve(here, 'electron/entry.ts'),
          outDir: resolve(main?.root ?? here, main?.build.outDir ?? ''),
          emptyOutDir: false,
          sourcemap: main?.build.sourcemap ?? false,
          rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false, minify: smallWithNames } },
        },
        ssr: { noExternal: true },
      }).then(() => {}),
  }
}

/** What reads calendars in a thread of its own, so that the app does not read what only that thread needs. */
const calendarReader = (): Plugin => {
  let main: ResolvedConfig | undefined
  return {
    name: 'stint-calendar-reader',
    configResolved: (config) => void (main = config),
    writeBundle: () =>
      build({
        configFile: false,
        logLevel: 'warn',
        plugins: [bundledPackages()],
        build: {
          target: nodeTarget,
          ssr: resolve(here, 'electron/calendars/readerThread.ts'),
          outDir: resolve(main?.root ?? here, main?.build.outDir ?? ''),
          emptyOutDir: false,
          sourcemap: main?.build.sourcemap ?? false,
          rolldownOptions: {
            output: {
              format: 'cjs',
              entryFileNames: 'calendarReader.cjs',
              codeSplitting: false,
              minify: smallWithNames,
            },
          },
        },
        ssr: { noExternal: true },
      }).then(() => {}),
  }
}

/**
 * Less to read at each start, with the names of functions and classes: a stack in a log can be read without the map, which
 * packages leave out.
 */
const keepNames = { function: true, class: true }
const smallWithNames = { compress: { keepNames }, mangle: { keepNames }, codegen: { removeWhitespace: true } }

const bundledPackages = () => listBundledPackages(here, resolve(here, 'out'))

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
    plugins: [entry(), calendarReader(), bundledPackages()],
    build: {
      target: nodeTarget,
      sourcemap: true,
      outDir: 'out/main',
      // Everything but the native module is bundled, whatever is added: one file to read at start, none to look up, and a
      // package that ships no node_modules but keytar has all of it.
      externalizeDeps: false,
      lib: { entry: { app: resolve(here, 'electron/main.ts') }, formats: ['es'] },
      rolldownOptions: { external: [/^keytar(\/|$)/], output: { codeSplitting: false, minify: smallWithNames } },
    },
  },
  preload: {
    plugins: [bundledPackages()],
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
    plugins: [react(), bundledPackages()],
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
          timer: resolve(here, 'renderer/timer/index.html'),
        },
        output: { chunkFileNames: ({ facadeModuleId }) => `assets/${languageOf(facadeModuleId)}[name]-[hash].js` },
      },
    },
  },
})

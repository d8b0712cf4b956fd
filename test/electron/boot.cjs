'use strict'
// Loaded before anything else (`node -r`): makes this Node process look like Electron's main process.
const nodeModule = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`stand-in: Node 24 is needed, this is ${process.version}\n`)
  process.exit(1)
}

const standin = { url: pathToFileURL(path.join(__dirname, 'electron.ts')).href, shortCircuit: true }
const names = new Set(['electron', 'electron/main', 'electron/common'])
// The app, or its driver, asks for Electron: until then the program may still be a command that needs no Chromium.
globalThis.__standin_wanted = Promise.withResolvers()
nodeModule.registerHooks({
  resolve(specifier, context, next) {
    if (!names.has(specifier)) return next(specifier, context)
    globalThis.__standin_wanted.resolve()
    return { ...standin, format: 'module-typescript' }
  },
})
// Stripping types again at every launch costs 100 ms.
nodeModule.enableCompileCache()

// The program takes this for another system; only what depends on the system's own files is loaded before.
const { STANDIN_PLATFORM: pose } = process.env
if (pose) {
  require('keytar')
  Object.defineProperty(process, 'platform', { ...Object.getOwnPropertyDescriptor(process, 'platform'), value: pose })
}

// Electron's argv has no script of its own: [executable, ...arguments]. Playwright's loader counts on it.
process.argv.splice(0, 2, process.env.STANDIN_EXECUTABLE ?? process.execPath)
Object.defineProperties(process, {
  type: { value: 'browser' },
  ...(process.env.STANDIN_APP
    ? { resourcesPath: { value: process.env.STANDIN_RESOURCES }, execPath: { value: process.argv[0] } }
    : { defaultApp: { value: true } }),
})
Object.defineProperty(process.versions, 'electron', {
  value: require('electron/package.json').version,
  enumerable: true,
})
delete process.env.NODE_OPTIONS
delete process.env.STANDIN_EXECUTABLE

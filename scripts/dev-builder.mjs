/**
 * A child of dev.mjs: builds main process and preload script into a folder apart from the product's build, watches their
 * sources, and serves the pages live. Sends `{ folder, url }` when all of it is there, and a message after each later build.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, createServer, mergeConfig } from 'vite'
import { inProject, readJson, root } from './setup.mjs'

const folder = inProject('.cache', 'dev')
const host = '127.0.0.1'
/** Looser than that of electron/pageSecurity.ts: Vite's client puts styles and a script inline, and hears of changes by a socket. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self' ws://${host}:*`,
].join('; ')

process.once('disconnect', () => process.exit())
process.env.NODE_ENV_ELECTRON_VITE = 'development'
const { config } = await resolveConfig({ logLevel: 'warn', build: { outDir: folder } }, 'serve', 'development')

makeAppFolder()
await Promise.all([watch(config.main), watch(config.preload)])
const server = await createServer(
  mergeConfig(config.renderer, {
    server: { host, fs: { allow: [root] }, headers: { 'content-security-policy': policy } },
    // Of all pages at once: a package that is found later has all windows load anew.
    optimizeDeps: { entries: ['*/main.tsx'] },
  }),
)
await server.listen()
process.send({ folder, url: `http://${host}:${server.httpServer.address().port}` })

/** What Electron takes for an app, with the names and the pictures of the product. */
function makeAppFolder() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { name, productName, version, type } = readJson(inProject('package.json'))
  const manifest = { name, productName, version, type, main: 'main/main.js' }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  symlinkSync(inProject('resources'), path.join(folder, 'resources'), 'junction')
}

/** Resolves after the first build; a build that fails says so and is tried again with the next change. */
async function watch(part) {
  const watcher = await build({ ...part, build: { ...part.build, watch: {} } })
  let builds = 0
  await new Promise((resolve) => {
    watcher.on('event', ({ code, error, result }) => {
      if (code === 'ERROR') console.error(error.message)
      if (code === 'BUNDLE_END' || code === 'ERROR') void result?.close()
      if (code !== 'BUNDLE_END') return
      if (builds++ === 0) resolve()
      else process.send({ rebuilt: true })
    })
  })
}

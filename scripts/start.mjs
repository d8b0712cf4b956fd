/**
 * `npm start`: sets everything up, builds, and runs the app with a sandbox account, in a data folder of its own.
 * `npm start -- --smoke` waits until the popover is drawn and the account is there, says how long that took, and quits.
 */
import path from 'node:path'
import { build } from './build.mjs'
import { hasKeyring, openKeyring } from './keyring-session.mjs'
import { end, endChildrenWithUs, which } from './process.mjs'
import { electronRuntime } from './runtime.mjs'
import { startApp, startServer, waitForAccount } from './sandbox-app.mjs'
import { ensureModules, inProject, main, Stop } from './setup.mjs'
import { chromium, ensureSystem, hasDisplay } from './system.mjs'

const smoke = process.argv.includes('--smoke')
const smokeLimitMs = 90_000
const profile = inProject('.cache', 'sandbox-profile')

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const runtime = await electronRuntime()
  const [toDo] = await Promise.all([ensureSystem(await systemNeeds(runtime)), build()])
  if (toDo) console.log(toDo)
  if (runtime.kind === 'standin') sayStandIn(runtime.why)
  const server = await startServer()
  const keyring = await ownKeyring()
  const visible = smoke ? {} : { STANDIN_HEADED: '1' }
  const app = startApp(runtime, server, profile, { ...keyring?.env, ...visible }, { quiet: smoke })
  return smoke ? judge(app, runtime) : follow(app)
})

async function systemNeeds({ kind }) {
  const keyring = (await hasKeyring()) ? [] : ['keyring']
  if (kind === 'standin') return [...keyring, 'chromium']
  return hasDisplay ? keyring : [...keyring, 'display']
}

function sayStandIn(why) {
  if (process.platform === 'win32' || !chromium()) throw new Stop(`Electron's runtime can't be had (${why}).`)
  const seen = hasDisplay || smoke ? '' : ', without a display: nothing will be seen'
  console.log(`Electron's runtime can't be had (${why}): running in the stand-in, Node and Chromium${seen}.`)
}

/** On Linux without a keyring in the session: one for the sandbox only, kept in its data folder. */
async function ownKeyring() {
  if (process.platform !== 'linux' || (await hasKeyring()) || !which('gnome-keyring-daemon')) return undefined
  return openKeyring(path.join(profile, 'keyring'))
}

async function follow(app) {
  app.on('message', ({ failed, signedIn }) => {
    if (failed) console.error(`The sandbox account could not be added: ${failed}`)
    if (signedIn)
      console.log('Stint runs with a sandbox account; its server forgets everything at the end. Ctrl-C ends it.')
  })
  return (await app.ended).code
}

async function judge(app, { kind }) {
  const { problem, output, versions, ms } = await waitForAccount(app, smokeLimitMs)
  if (problem) {
    console.log(`${output}\nsmoke: failed: ${problem}`.trim())
    return 1
  }
  const { node, chrome, electron } = versions
  const engine = kind === 'electron' ? `Electron ${electron}` : 'Electron stand-in'
  console.log(`smoke: ${engine} (Node ${node}, Chromium ${chrome}) ready in ${Math.round(ms)} ms`)
  app.send('quit')
  await end(app, 10_000, { asked: true })
  return 0
}

/**
 * `npm start`: sets everything up, builds, and runs the app with a sandbox account, in a data folder of its own.
 * `npm start -- --smoke` waits until the popover is drawn and the account is there, says how long that took, and quits.
 */
import path from 'node:path'
import { build } from './build.mjs'
import { openKeyring } from './keyring-session.mjs'
import { decideLaunch, hasSecrets } from './launchDecision.mjs'
import { gatherFacts } from './launchFacts.mjs'
import { end, endChildrenWithUs } from './process.mjs'
import { electronRuntime } from './runtime.mjs'
import { startApp, startServer, waitForAccount } from './sandbox-app.mjs'
import { ensureModules, inProject, main, Stop } from './setup.mjs'
import { chromium, ensureSystem } from './system.mjs'

const smoke = process.argv.includes('--smoke')
/** Generous: a machine may be busy with other things. */
const smokeLimitMs = 300_000
const profile = inProject('.cache', 'sandbox-profile')

endChildrenWithUs()
await main(async () => {
  await ensureModules()
  const runtime = await electronRuntime()
  const gather = () => gatherFacts(runtime, smoke ? 'smoke' : 'start')
  const [toDo] = await Promise.all([ensureSystem(systemNeeds(await gather())), build()])
  if (toDo) console.log(toDo)
  // Once more: what was missing may be installed by now.
  const facts = await gather()
  if (runtime.kind === 'standin') sayStandIn(runtime.why, facts)
  const launch = decideLaunch(facts)
  for (const line of launch.words) console.log(line)
  const server = await startServer()
  // One for the sandbox only, kept in its data folder.
  const keyring = launch.bus === 'private' ? await openKeyring(path.join(profile, 'keyring')) : undefined
  const app = startApp(runtime.executable, launch, server, profile, keyring?.env ?? {}, { quiet: smoke })
  return smoke ? judge(app, runtime) : follow(app)
})

function systemNeeds(facts) {
  const keyring = hasSecrets(facts) && decideLaunch(facts).bus === 'session' ? [] : ['keyring']
  if (facts.runtime === 'standin') return [...keyring, 'chromium']
  return decideLaunch(facts).xvfb ? [...keyring, 'display'] : keyring
}

function sayStandIn(why, { display }) {
  if (process.platform === 'win32' || !chromium()) throw new Stop(`Electron's runtime can't be had (${why}).`)
  const seen = display || smoke ? '' : ', without a display: nothing will be seen'
  console.log(`Electron's runtime can't be had (${why}): running in the stand-in, Node and Chromium${seen}.`)
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

/**
 * `npm start`: sets everything up, builds, and runs the app with a sandbox account, in a data folder of its own.
 * `npm start -- --fresh` runs it as after the first installation: empty, with a sandbox server to log in to.
 * `npm run app` runs it with the data, the keychain and the servers of the person who works on it.
 * `npm start -- --smoke` waits until the popover is drawn and the account is there, says how long that took, and quits.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { openKeyring } from './keyring-session.mjs'
import { prepare, sayHowToOpen } from './prepare.mjs'
import { end, endChildrenWithUs } from './process.mjs'
import { followAccount, startApp, startServer, waitForAccount } from './sandbox-app.mjs'
import { inProject, main } from './setup.mjs'

const purpose = ['app', 'smoke'].find((word) => process.argv.includes(`--${word}`)) ?? 'start'
const fresh = process.argv.includes('--fresh')
/** Generous: a machine may be busy with other things. */
const smokeLimitMs = 300_000
const profile = inProject('.cache', fresh ? 'fresh-profile' : 'sandbox-profile')

endChildrenWithUs()
await main(async () => {
  const { runtime, launch } = await prepare(purpose, build)
  if (purpose === 'app') return follow(startApp(runtime.executable, launch, {}))
  if (fresh) rmSync(profile, { recursive: true, force: true })
  const account = await startServer()
  // One for the sandbox only, kept in its data folder.
  const keyring = launch.bus === 'private' ? await openKeyring(path.join(profile, 'keyring')) : undefined
  const quiet = purpose === 'smoke'
  const app = startApp(runtime.executable, launch, {
    profile,
    account: fresh ? undefined : account,
    env: keyring?.env,
    quiet,
  })
  if (quiet) return judge(app, runtime)
  if (fresh) sayHowToLogIn(account)
  else followAccount(app)
  return follow(app)
})

function sayHowToLogIn({ fields }) {
  console.log(
    'Stint runs as new. There is a sandbox server to log in to, which forgets everything at the end: Kimai 2,',
  )
  for (const [field, value] of Object.entries(fields)) console.log(`  ${field.padEnd(10)} ${value}`)
}

async function follow(app) {
  sayHowToOpen()
  console.log('Ctrl-C ends it.')
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

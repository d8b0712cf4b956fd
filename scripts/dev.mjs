/**
 * `npm run dev`: the app with a sandbox account, in the data folder of `npm start`. Its pages change while they are shown as
 * their sources do, and it starts again when the main process or the preload script changed. F12 opens the DevTools.
 */
import path from 'node:path'
import { openKeyring } from './keyring-session.mjs'
import { prepare, sayHowToOpen } from './prepare.mjs'
import { end, endChildrenWithUs, start } from './process.mjs'
import { followAccount, startApp, startServer } from './sandbox-app.mjs'
import { inProject, main, node24, root, Stop, toolEnv } from './setup.mjs'

const profile = inProject('.cache', 'sandbox-profile')

endChildrenWithUs()
await main(async () => {
  const { runtime, launch, built } = await prepare('start', startBuilder)
  const account = await startServer()
  const keyring = launch.bus === 'private' ? await openKeyring(path.join(profile, 'keyring')) : undefined
  const env = { ...keyring?.env, STINT_DEV_SERVER: built.url }
  const run = () => startApp(runtime.executable, launch, { folder: built.folder, profile, account, env })
  let app = run()
  followAccount(app)
  sayHowToOpen()
  console.log('F12 opens the DevTools, Ctrl-C ends it.')
  const { code, problem } = await new Promise((resolve) => {
    const endWith = (one) => void one.ended.then((outcome) => one === app && resolve(outcome))
    endWith(app)
    void built.builder.ended.then(resolve)
    let restarting = Promise.resolve()
    built.builder.on('message', () => {
      restarting = restarting.then(async () => {
        console.log('The main process changed: starting again.')
        const old = app
        app = undefined
        if (old.connected) old.send('quit')
        await end(old, 5_000, { asked: true })
        app = run()
        endWith(app)
      })
    })
  })
  if (problem) console.error(problem)
  return code
})

/** Builds main process and preload script, and again whenever they change, and serves the pages. */
async function startBuilder() {
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc']
  const builder = start(node24(), [inProject('scripts', 'dev-builder.mjs')], { cwd: root, env: toolEnv(), stdio })
  const first = new Promise((resolve) => builder.once('message', resolve))
  const ready = await Promise.race([first, builder.ended.then(() => undefined)])
  if (!ready) throw new Stop('The development build did not start: its own words are above.')
  return { ...ready, builder }
}

/** The sandbox server, and the app with an account at it. */
import { mkdirSync } from 'node:fs'
import { withoutNames } from './launchDecision.mjs'
import { start } from './process.mjs'
import { inProject, node24, root, Stop, toolEnv } from './setup.mjs'
import { onDisplay } from './system.mjs'

/** Starts a sandbox server, which ends when its stdin does, so with this script in any case. Gives how to log in to it. */
export async function startServer() {
  const args = ['--disable-warning=ExperimentalWarning', inProject('scripts', 'sandbox.ts'), '--quiet', 'kimai2']
  const server = start(node24(), args, { env: toolEnv(), stdio: ['pipe', 'pipe', 'inherit'] })
  const line = new Promise((resolve) => server.stdout.once('data', resolve))
  const answer = await Promise.race([line, server.ended.then(() => undefined)])
  if (!answer) throw new Stop('The sandbox server did not start.')
  return JSON.parse(answer)
}

/**
 * Starts the app in `folder` as `launch` (launchDecision.mjs) says, with its data in `profile`, or in the person's own place
 * without one. With an `account` it sends `{ rendered: versions }` when its popover is drawn, and then `{ signedIn: true }` or
 * `{ failed: why }`. Sent 'quit', it quits. With `quiet` its words are for the caller to read.
 */
export function startApp(executable, launch, { folder = root, profile, account, env = {}, quiet = false }) {
  if (profile) mkdirSync(profile, { recursive: true, mode: 0o700 })
  const hook = ['-r', inProject('scripts', 'sandbox-login.cjs')]
  // What opens `stint://` links on this machine stays as it is.
  const data = profile ? [`--user-data-dir=${profile}`, '--without-links'] : []
  const line = [executable, ...hook, folder, ...data, ...launch.args]
  const [command, ...args] = launch.xvfb ? onDisplay(line) : line
  const output = quiet ? 'pipe' : 'inherit'
  const login = account && { STINT_SANDBOX_LOGIN: JSON.stringify(account) }
  return start(command, args, {
    cwd: root,
    env: withoutNames(toolEnv({ ...env, ...launch.set, ...login }), launch.remove),
    stdio: ['ignore', output, output, 'ipc'],
    windowsHide: launch.windowsHide,
  })
}

/** Tells what becomes of the account. */
export function followAccount(app) {
  app.on('message', ({ failed, signedIn }) => {
    if (failed) console.error(`The sandbox account could not be added: ${failed}`)
    if (signedIn) console.log('Stint runs with a sandbox account; its server forgets everything at the end.')
  })
}

/**
 * Waits for the account: `{ versions, ms }` from now to the drawn popover, or `{ problem, output }` with the app's words.
 */
export async function waitForAccount(app, limitMs) {
  const began = performance.now()
  let output = ''
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (bytes) => (output += bytes))
  const found = {}
  const outcome = new Promise((resolve) => {
    app.on('message', ({ rendered, signedIn, failed }) => {
      if (rendered) Object.assign(found, { versions: rendered, ms: performance.now() - began })
      if (signedIn) resolve(undefined)
      if (failed) resolve(`no sandbox account: ${failed}`)
    })
    void app.ended.then(({ code, problem }) => resolve(problem ?? `the app ended with exit code ${code}`))
    const missing = () => (found.versions ? 'the sandbox account did not arrive' : 'the popover was not drawn')
    setTimeout(() => resolve(`${missing()} within ${limitMs / 1_000} s`), limitMs).unref()
  })
  const problem = await outcome
  return problem ? { problem, output: output.trim() } : found
}

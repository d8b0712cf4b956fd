/** What has to be there before the app can be started: packages, a runtime, system programs, a build. */
import { decideLaunch, hasSecrets } from './launchDecision.mjs'
import { gatherFacts } from './launchFacts.mjs'
import { electronRuntime } from './runtime.mjs'
import { ensureModules, Stop } from './setup.mjs'
import { chromium, ensureSystem } from './system.mjs'

/**
 * Sees to all of it, `build` beside the rest, and tells the person what to know. Gives `{ runtime, launch, built }`: by
 * which runtime and how (launchDecision.mjs) the app is to be started, and what `build` gave.
 *
 * @template Built
 * @param {import('./launchDecision.mjs').LaunchFacts['purpose']} purpose
 * @param {() => Promise<Built>} build
 */
export async function prepare(purpose, build) {
  await ensureModules()
  const runtime = await electronRuntime()
  const gather = () => gatherFacts(runtime, purpose)
  const [toDo, built] = await Promise.all([ensureSystem(systemNeeds(await gather())), build()])
  if (toDo) console.log(toDo)
  // Once more: what was missing may be installed by now.
  const facts = await gather()
  if (runtime.kind === 'standin') sayStandIn(runtime.why, facts)
  const launch = decideLaunch(facts)
  for (const line of launch.words) console.log(line)
  return { runtime, launch, built }
}

function systemNeeds(facts) {
  const keyring = hasSecrets(facts) && decideLaunch(facts).bus === 'session' ? [] : ['keyring']
  if (facts.runtime === 'standin') return [...keyring, 'chromium']
  return decideLaunch(facts).xvfb ? [...keyring, 'display'] : keyring
}

function sayStandIn(why, { display, purpose }) {
  if (process.platform === 'win32' || !chromium()) throw new Stop(`Electron's runtime can't be had (${why}).`)
  const seen = display || purpose === 'smoke' ? '' : ', without a display: nothing will be seen'
  console.log(`Electron's runtime can't be had (${why}): running in the stand-in, Node and Chromium${seen}.`)
}

/** How the popover is opened again: it hides as soon as something else is clicked. */
export const sayHowToOpen = () =>
  console.log(
    `A closed popover comes back by the icon in the ${process.platform === 'darwin' ? 'menu bar' : 'tray'} or ` +
      `${process.platform === 'darwin' ? 'Option' : 'Alt'}+Shift+Space.`,
  )

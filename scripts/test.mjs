/**
 * `npm test`: sets everything up and runs every check there is. A failing stage doesn't hide a later one; the last lines
 * are how long each took, and `N passed, N failed, N skipped` over all of them, where what looks at the sources counts one each.
 * No stage has a limit of its own: one ends when nothing is heard of its tests any more (testSigns.mjs).
 */
import { build } from './build.mjs'
import { withThrowAwayHome } from './keyring-session.mjs'
import { endChildrenWithUs } from './process.mjs'
import { specEngine } from './runtime.mjs'
import { ensureModules, main, Stop } from './setup.mjs'
import { createStages, inChains, sourceChecks } from './stages.mjs'
import { ensureSystem } from './system.mjs'
import { vitest } from './vitest.mjs'

/** Where the machine is meant to be. Everything runs in the first; what calculates with time, by file name, in one of the others, too. */
const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe']
/** Nothing else asks for the machine's zone: the lint rule `zones/no-machine-zone` sees to it. */
const ofTime = ['time', 'clock', 'day', 'hours', 'export', 'format']

/**
 * How long each test that plays lives at random may go on, s, and the share of its runs that each property is tried in the
 * first zone and in the others. `npm run test:random` plays and tries all.
 */
const randomSeconds = '3'
const shares = { first: '0.25', other: '0.1' }

/** For everything, on a machine that is busy with other things; the workflows wait for it. */
const wholeMs = 90 * 60_000
const { stage, check, report, signal } = createStages(wholeMs)

endChildrenWithUs()
await main(async () => {
  if ((await stage('set-up', setUp)) && (await stage('build', () => build().then(() => ({ counts: {} }))))) {
    const engine = await specEngine()
    const [first, ...others] = zones
    // The longest first. What waits for a browser leaves a core idle, so that there is one more chain than cores.
    await inChains(3, [
      () => stage('e2e, part 1 of 2', () => seePart(1, engine)),
      () => stage('e2e, part 2 of 2', () => seePart(2, engine)),
      () => stage(`contract, ${first}`, () => testIn(first, ['contract'])),
      () => stage(`unit and property, ${first}`, () => testIn(first, ['unit', 'property'])),
      ...sourceChecks.map((line) => () => check(...line)),
      ...others.map(
        (TZ, at) => () =>
          stage(`what calculates with time, ${TZ}`, () =>
            testIn(TZ, ['unit', 'property'], [...ofTime, `--shard=${at + 1}/${others.length}`]),
          ),
      ),
    ])
  }
  return report()
})

function testIn(TZ, projects, args = []) {
  const share = TZ === zones[0] ? shares.first : shares.other
  return withThrowAwayHome((env) =>
    vitest(projects, {
      env: { STINT_RANDOM_SECONDS: randomSeconds, STINT_PROPERTY_SHARE: share, ...env, TZ },
      args,
      signal,
    }),
  )
}

/** Half of the specs, in a session and with a keychain of its own. */
function seePart(part, engine) {
  return withThrowAwayHome((env) =>
    vitest(['e2e'], { env: { TZ: zones[0], ...env, ...engine }, args: [`--shard=${part}/2`], signal }),
  )
}

async function setUp() {
  const [, toDo] = await Promise.all([ensureModules(), ensureSystem(['keyring', 'headless'])])
  if (toDo) throw new Stop(toDo)
  return { counts: {} }
}

/**
 * Measures the built app and, beside it in the same run, the least that such an app can be. Prints a table, or plain
 * numbers with `--json`. Called by `npm run bench`, which sets everything up; a profile with an account is at hand.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { timeCommits } from './commit.ts'
import { walkThroughDay } from './day.ts'
import { figuresOf, table, type Row } from './figures.ts'
import { heapMb, heapOverAnHour, type Hour } from './heap.ts'
import { missedIn, timeSearch } from './search.ts'
import { openSession } from './session.ts'
import { initialScriptKb } from './size.ts'

const launches = 10
const opens = 40
/** Starts and stops in rounds: with more of them the day would be fuller than any person's. */
const rounds = 5
const startsPerRound = 6
const dayOpens = 20
const keys = 200

const root = path.resolve(import.meta.dirname, '../..')
const profile = process.env.STINT_BENCH_PROFILE
if (!profile) throw new Error('use npm run bench: it makes the profile that the bench runs in')

type Side = { folder: string; profile: string }
const app: Side = { folder: root, profile }
const floor: Side = {
  folder: path.join(import.meta.dirname, 'floor'),
  profile: `${profile}-floor`,
}

await buildFloor()
mkdirSync(floor.profile, { recursive: true })
const appRun = newRun()
const floorRun = newRun()
// App and floor take turns, so that both meet the same machine, whatever else it is doing.
for (let turn = 0; turn < launches; turn++) {
  await launch(app, appRun)
  await launch(floor, floorRun)
}
await open(app, appRun)
await open(floor, floorRun)
const clicks = await clickThrough()
const day = await seeDay()
const hour = await heapOverAnHour(app.folder, app.profile)

const rows: Row[] = [
  { name: 'module load to tray ready', unit: 'ms', samples: appRun.tray, floor: floorRun.tray },
  { name: 'popover load to drawn', unit: 'ms', samples: appRun.drawn, floor: floorRun.drawn, aim: 'under 1.4x' },
  { name: 'popover open to interactive', unit: 'ms', samples: appRun.open, floor: floorRun.open },
  { name: 'day window with 60 entries, open to drawn', unit: 'ms', samples: day.opened, floor: day.floor },
  { name: 'day window with 60 entries, step to another', unit: 'ms', samples: day.steps, aim: 'p99 under 16' },
  { name: 'day window with 60 entries, letter typed', unit: 'ms', samples: day.letters, aim: 'p99 under 16' },
  { name: 'click to durable, in main', unit: 'ms', samples: clicks.durable, floor: clicks.commits, aim: 'under 2x' },
  { name: 'click to answer, in main', unit: 'ms', samples: clicks.answered },
  { name: 'click to answer, in the page', unit: 'ms', samples: clicks.roundTrips },
  { name: 'search keystroke, 5,000 targets', unit: 'ms', samples: timeSearch(5_000, 20), aim: 'p99 under 2' },
  { name: 'search keystroke, 50,000 targets', unit: 'ms', samples: timeSearch(50_000, 5), aim: 'p99 under 8' },
  ...[5_000, 50_000].map((size): Row => {
    const name = `search misses of 40, ${size.toLocaleString('en')} targets`
    return { name, unit: '', samples: [missedIn(size).length], aim: 'at most 2' }
  }),
  { name: 'main-process RSS at idle', unit: 'MB', samples: appRun.rss, floor: floorRun.rss },
  scriptRow('popover', 'under 110 kB'),
  scriptRow('day'),
  scriptRow('settings'),
  { name: 'JS heap after load', unit: 'MB', samples: appRun.heap, floor: floorRun.heap },
  // The floor of these is what they held before the hour.
  heapRow("popover's", hour.popover),
  heapRow("day window's", hour.day),
]
if (process.argv.includes('--json')) console.log(JSON.stringify(rows.map(figuresOf), null, 2))
else console.log(table(rows))

function scriptRow(page: string, aim?: string): Row {
  const kb = (built: string, name: string) => initialScriptKb(path.join(root, 'out', built, name, 'index.html'))
  const [samples, least] = [[kb('renderer', page)], [kb('bench-floor', 'popover')]]
  return { name: `initial JS of ${page}, gzip`, unit: 'kB', samples, floor: least, ...(aim && { aim }) }
}

function heapRow(whose: string, { before, after }: Hour): Row {
  const name = `${whose} JS heap after an hour, to before`
  return { name, unit: 'MB', samples: [after], floor: [before], aim: 'no growth: under 1.05x' }
}

function newRun() {
  return {
    tray: [] as number[],
    drawn: [] as number[],
    rss: [] as number[],
    heap: [] as number[],
    open: [] as number[],
  }
}

async function launch({ folder, profile }: Side, run: ReturnType<typeof newRun>) {
  const session = await openSession(folder, profile)
  run.tray.push(session.tray)
  run.drawn.push(session.drawn)
  await session.quit()
}

async function open({ folder, profile }: Side, run: ReturnType<typeof newRun>) {
  const session = await openSession(folder, profile)
  run.rss.push(await session.ask<number>('rss'))
  run.open = await session.ask('open', opens)
  await session.quit()
  run.heap.push(await heapMb(folder, profile))
}

async function clickThrough() {
  const found = {
    durable: [] as number[],
    answered: [] as number[],
    roundTrips: [] as number[],
    commits: [] as number[],
  }
  const session = await openSession(app.folder, app.profile)
  for (let round = 0; round < rounds; round++) {
    const { durable, answered, roundTrips } = await session.ask<typeof found>('click', startsPerRound)
    found.durable.push(...durable)
    found.answered.push(...answered)
    found.roundTrips.push(...roundTrips)
    found.commits.push(...(await timeCommits(app.profile, startsPerRound * 4)))
  }
  await session.quit()
  return found
}

/** After everything else, as its entries stay. */
async function seeDay() {
  const base = await openSession(floor.folder, floor.profile)
  const session = await openSession(app.folder, app.profile)
  const date = await session.ask<string>('fill')
  const opened: number[] = []
  const least: number[] = []
  for (let turn = 0; turn < dayOpens; turn++) {
    opened.push(...(await session.ask<number[]>('day')))
    least.push(...(await base.ask<number[]>('window')))
  }
  await base.quit()
  await session.quit()
  return { opened, floor: least, ...(await walkThroughDay(app.folder, app.profile, date, keys)) }
}

async function buildFloor() {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', path.join(floor.folder, 'vite.config.mts'), '--logLevel', 'warn']
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')
  if (code !== 0) throw new Error('the floor could not be built')
}

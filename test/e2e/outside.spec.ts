/** From outside: the command `stint` as a process of its own, and links as the system hands them over. */
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { commandLine, engine, installed, environment, executable, launch, printed } from '../electron/launch.ts'
import { type App, dropFolder, expect, newFolder, ready, startApp, state, stopButton } from './app.ts'
import { inSettings } from './settings.ts'

const folder = newFolder()
let app: App
beforeAll(async () => {
  app = await startApp(folder)
  const [account] = (await state(app.page)).accounts
  for (const name of ['Gartenhaus', 'Website', 'Webshop']) {
    const change = { kind: 'addProject' as const, name, customer: '' }
    await app.page.evaluate((input) => window.stint.editCatalog(input), { accountId: account?.id ?? '', change })
  }
})
afterAll(async () => {
  await app.close()
  dropFolder(folder)
})

interface Ended {
  code: number | null
  out: string
  err: string
}

const windows = process.platform === 'win32'

/** Windows runs scripts by its shell alone, which would cut a link at its first "&" and a path at its first blank. */
const run = (command: string, args: string[]) =>
  new Promise<Ended>((resolve, reject) => {
    const shell = command.endsWith('.cmd')
    const child = spawn(shell ? `"${command}"` : command, args, { env: environment(), shell })
    const ended = { code: null as number | null, out: '', err: '' }
    child.stdout.on('data', (bytes) => (ended.out += String(bytes)))
    child.stderr.on('data', (bytes) => (ended.err += String(bytes)))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...ended, out: printed(ended.out), code }))
  })

/** Runs the command that the app laid down, with the words of a line. */
const stint = (line: string) => run(join(folder, 'command-line', windows ? 'stint.cmd' : 'stint'), line.split(' '))
/** What the command says beside all else, as the folder is not the usual one. */
const askedHere = `The data folder asked: ${folder}\n`
/** Starts Stint once more with a link, as a browser's click does where links are arguments. */
const openLink = (link: string) => run(executable(), [...commandLine({ userData: folder }), link])

const runs = async () => {
  const { timer } = await state(app.page)
  return timer.kind === 'running' ? timer.entry.target.project : null
}
const card = () => app.page.getByRole('region', { name: /^A link wants/ })
const answer = (label: string) => card().getByRole('button').filter({ hasText: label }).first()

describe('the command line', () => {
  it('starts by a few words, and the popover shows it', async () => {
    expect(await stint('start garten --description Zaun')).toEqual({
      code: 0,
      out: 'Started Gartenhaus.\n',
      err: askedHere,
    })
    await expect(stopButton(app.page)).toBeVisible()
    await expect(app.page.getByLabel('Description', { exact: true })).toHaveValue('Zaun')
  })

  it('says what runs, to people and to programs', async () => {
    expect((await stint('status')).out).toMatch(/^Gartenhaus, 0:00 since \d\d:\d\d\nToday 0:00\n$/)
    const { code, out } = await stint('status --json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      dataFolder: folder,
      state: 'running',
      entry: { project: 'Gartenhaus', description: 'Zaun', account: 'This computer' },
    })
  })

  it('pauses, goes on, and stops', async () => {
    expect((await stint('pause')).code).toBe(0)
    await expect(app.page.getByTestId('paused')).toBeVisible()
    expect((await stint('toggle')).out).toBe('Going on with Gartenhaus.\n')
    await expect(app.page.getByTestId('paused')).toBeHidden()
    expect((await stint('stop')).code).toBe(0)
    await expect(stopButton(app.page)).toBeHidden()
    expect(await stint('stop')).toEqual({ code: 1, out: '', err: `No timer runs.\n${askedHere}` })
    expect(JSON.parse((await stint('today --json')).out)).toMatchObject({ entries: [{ project: 'Gartenhaus' }] })
  })

  it('starts nothing where it isn’t clear what', async () => {
    const { code, err } = await stint('start web')
    expect(code).toBe(1)
    expect(err).toContain('  Website (This computer)\n')
    expect(JSON.parse((await stint('start web --json')).out)).toMatchObject({
      version: 1,
      error: { kind: 'refused', candidates: [{ project: 'Website' }, { project: 'Webshop' }] },
    })
    expect(await runs()).toBeNull()
    expect(await stint('fly')).toMatchObject({ code: 64, out: '' })
    expect(JSON.parse((await stint('fly --json')).out)).toMatchObject({ error: { kind: 'usage' } })
  })

  it('adds by a sentence what is clear, or only says what it would', async () => {
    const tried = JSON.parse((await stint('add yesterday 9-10:30 website logo --dry-run --json')).out)
    expect(tried).toMatchObject({ version: 1, added: false, entry: { project: 'Website', workedSeconds: 5_400 } })
    const { code, out } = await stint('add yesterday 9-10:30 website logo')
    expect([code, out]).toEqual([0, expect.stringMatching(/^Added Website · “logo”, .*9:00.*–10:30.*\.\n$/)])
    const again = await stint('add yesterday 9-10 web logo')
    expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('  Webshop · “logo”, ') })
    expect(await stint('add website soon')).toMatchObject({ code: 1, err: expect.stringContaining('Type when it was') })
  })

  it('starts and stops at another time', async () => {
    expect((await stint('start website --at -3m')).code).toBe(0)
    expect((await stint('status')).out).toMatch(/^Website, 0:03 since/)
    expect(await stint('stop --at -40m')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Type a time between'),
    })
    expect((await stint('stop --at -1m')).out).toBe('Stopped Website.\n')
    const { entries } = JSON.parse((await stint('today --json')).out)
    const [added] = entries.filter(({ project }: { project: string }) => project === 'Website')
    // Between the two commands time passed.
    expect(added.workedSeconds).toBeGreaterThanOrEqual(120)
  })

  it('is refused while the settings say so', async () => {
    const answers = (on: boolean) =>
      inSettings(app, async (settings) => {
        const option = settings.getByRole('switch', { name: 'Answer the command line' })
        await option.click()
        await expect(option).toHaveAttribute('aria-checked', String(on))
      })
    await answers(false)
    expect(await stint('start website')).toMatchObject({ code: 1, err: expect.stringContaining('switched off') })
    await answers(true)
    expect((await stint('status')).code).toBe(0)
  })
})

describe('a link', () => {
  it('asks before anything happens, and a stray key says no', async () => {
    await openLink('stint://start?project=Website&description=Logo')
    await expect(card()).toContainText('A link wants to start the timer')
    await expect(card()).toContainText('Website')
    await expect(answer('Not now')).toBeFocused()
    expect(await runs()).toBeNull()
    await app.page.keyboard.press('Enter')
    await expect(card()).toBeHidden()
    expect(await runs()).toBeNull()
  })

  it('is followed when the person says so', async () => {
    await openLink('stint://start?project=Website&description=Logo')
    await answer('Start').click()
    await expect(stopButton(app.page)).toBeVisible()
    await expect(app.page.getByLabel('Description', { exact: true })).toHaveValue('Logo')
    await expect(card()).toBeHidden()
    await openLink('stint://stop')
    await expect(card()).toContainText('A link wants to stop the timer')
    await answer('Stop').click()
    await expect(card()).toBeHidden()
    await expect(stopButton(app.page)).toBeHidden()
  })

  it('that names no single target is typed into the search', async () => {
    await openLink('stint://start?q=web')
    await expect(app.page.getByRole('combobox')).toHaveValue('web')
    await expect(app.page.getByRole('option')).toHaveCount(2)
    expect((await state(app.page)).link).toBeNull()
    await app.page.keyboard.press('Escape')
  })

  it('that can’t be followed says why', async () => {
    await openLink('stint://delete?everything=1')
    await expect(app.page.getByText('A link was not followed')).toBeVisible()
    await app.page.getByRole('button', { name: 'Dismiss' }).click()
  })

  it('is followed at once where all are allowed, until the settings say otherwise', async () => {
    await openLink('stint://start?q=gartenhaus')
    await answer('Start, and always allow links').click()
    await expect.poll(runs).toBe('Gartenhaus')
    await openLink('stint://toggle')
    await expect.poll(runs).toBeNull()
    await inSettings(app, async (settings) => {
      const rules = settings.getByRole('radiogroup', { name: 'Links of other programs' })
      await expect(rules.getByRole('radio', { name: 'Follow' })).toHaveAttribute('aria-checked', 'true')
      await rules.getByRole('radio', { name: 'Ask me' }).click()
      await expect(rules.getByRole('radio', { name: 'Ask me' })).toHaveAttribute('aria-checked', 'true')
      // Back around the end, and on to the first again.
      await settings.keyboard.press('ArrowLeft')
      await expect(rules.getByRole('radio', { checked: true })).toHaveText('Off')
      await expect(rules.getByRole('radio', { checked: true })).toBeFocused()
      await settings.keyboard.press('ArrowRight')
      await expect(rules.getByRole('radio', { checked: true })).toHaveText('Ask me')
    })
    await openLink('stint://start?q=gartenhaus')
    await expect(card()).toBeVisible()
    expect(await runs()).toBeNull()
    await answer('Not now').click()
  })

  // Linux and macOS ask the package for it, which Electron from a checkout is not.
  it.runIf((engine === 'standin' && !installed) || windows)('is Stint’s to open, as the system is told', () =>
    expect.poll(() => app.electron.evaluate(({ app: main }) => main.isDefaultProtocolClient('stint'))).toBe(true),
  )
})

describe('without a running Stint', () => {
  it('looking says so, and starting does too where it must not be started', async () => {
    await app.kill()
    expect(await stint('status')).toEqual({ code: 2, out: '', err: `Stint does not run.\n${askedHere}` })
    expect((await stint('start website --no-launch')).code).toBe(2)
  })

  it('a link starts Stint and asks, and what a crash left does not stand in the way', async () => {
    const electron = await launch({ userData: folder, args: ['stint://start?q=website'] })
    const page = await electron.firstWindow()
    await ready(page)
    app = { ...app, electron, page, close: () => electron.close() }
    await expect(card()).toContainText('Website')
    expect((await stint('status')).out).toContain('No timer runs.')
    await answer('Start').click()
    await expect.poll(runs).toBe('Website')
    expect((await stint('stop')).code).toBe(0)
  })

  it('the command starts it, without a window', async () => {
    await app.close()
    expect(await stint('start webshop')).toEqual({ code: 0, out: 'Started Webshop.\n', err: askedHere })
    // The stand-in ends when its parent does; what was answered is on disk all the same.
    const pid = holder()
    if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGKILL')
    await expect.poll(() => pid === null || !isAlive(pid)).toBe(true)
    app = await startApp(folder)
    expect(await runs()).toBe('Webshop')
  })
})

/** The process that has the data folder. */
function holder(): number | null {
  for (const find of [
    () => readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1),
    () => readFileSync(join(folder, 'standin-instances', 'lock'), 'utf8'),
    // Windows has no file that names it; the processes of its pages have a --type.
    () => {
      const line = `Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -like '*${folder}*' -and $_.CommandLine -notlike '*--type=*' -and $_.Name -eq 'electron.exe' } | ForEach-Object ProcessId`
      return execFileSync('powershell', ['-NoProfile', '-Command', line], { encoding: 'utf8' })
    },
  ]) {
    try {
      const pid = Number(find())
      if (pid > 0) return pid
    } catch {
      continue
    }
  }
  return null
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** How the app is started, situation by situation: the table is meant to be read. */
import { describe, expect, it } from 'vitest'
import { decideLaunch, type LaunchFacts, probes } from '../../../scripts/launchDecision.mjs'

/** An ordinary person at an ordinary desktop: GNOME on Linux, with Electron's own runtime. */
const gnome: LaunchFacts = {
  platform: 'linux',
  root: false,
  runtime: 'electron',
  purpose: 'start',
  display: true,
  sessionBus: true,
  secrets: 'owned',
  keyring: true,
  sandboxRefused: false,
  helper: { path: '/stint/dist/chrome-sandbox', owner: 1000, mode: 0o755 },
  appArmorForbids: false,
  kernelForbids: false,
  inherited: { HOME: '/home/anna', DISPLAY: ':0' },
}
const elsewhere = { sessionBus: false, secrets: 'none', keyring: false, helper: null } as const
const noDisplay = { display: false, sessionBus: false, secrets: 'none' } as const
const editor = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require debugger.js', ELECTRON_NO_ATTACH_CONSOLE: '1' }

const situations: Record<string, Partial<LaunchFacts>> = {
  'Linux, GNOME': {},
  'Linux, KDE or Xfce, keyring not started yet': { secrets: 'activatable' },
  'Linux, sway without any keyring': { secrets: 'none' },
  'Linux, a display but no session bus': { sessionBus: false, secrets: 'none' },
  'Linux, a terminal without a display': noDisplay,
  '… whose session bus could start a keyring': { display: false, secrets: 'activatable' },
  '… whose session bus has one that is open': { display: false },
  '… and gnome-keyring is not installed': { ...noDisplay, keyring: false },
  'Linux as root, without a display': { ...noDisplay, root: true },
  'Ubuntu 23.10 and newer': { sandboxRefused: true, appArmorForbids: true },
  '… after the command was run': { helper: { path: '/x/chrome-sandbox', owner: 0, mode: 0o4755 } },
  'Linux without user namespaces': { sandboxRefused: true, kernelForbids: true },
  'Linux in a container': { sandboxRefused: true, helper: { path: '/x/chrome-sandbox', owner: 0, mode: 0o4755 } },
  'Linux, terminal of an editor': { inherited: editor },
  'Linux, own data': { purpose: 'app' },
  'Linux, own data, without a display': { ...noDisplay, purpose: 'app' },
  'Linux, specs': { purpose: 'specs' },
  'Linux, specs without a display': { ...noDisplay, purpose: 'specs' },
  'stand-in, GNOME': { runtime: 'standin' },
  'stand-in, own data': { runtime: 'standin', purpose: 'app' },
  'stand-in, smoke as root without a display': { ...noDisplay, runtime: 'standin', root: true, purpose: 'smoke' },
  macOS: { ...elsewhere, platform: 'darwin' },
  'macOS, terminal of an editor': { ...elsewhere, platform: 'darwin', inherited: editor },
  'macOS as root': { ...elsewhere, platform: 'darwin', root: true },
  Windows: { ...elsewhere, platform: 'win32' },
  'Windows, terminal of an editor': {
    ...elsewhere,
    platform: 'win32',
    inherited: { electron_run_as_node: '1', Path: 'C:\\' },
  },
}

const table = `
situation                                   | arguments    | bus     | display | removed and set                     | told
Linux, GNOME                                |              | session | own     |                                     |
Linux, KDE or Xfce, keyring not started yet |              | session | own     |                                     |
Linux, sway without any keyring             |              | session | own     |                                     | no keyring
Linux, a display but no session bus         |              | private | own     |                                     |
Linux, a terminal without a display         |              | private | xvfb    |                                     |
… whose session bus could start a keyring   |              | private | xvfb    |                                     |
… whose session bus has one that is open    |              | session | xvfb    |                                     |
… and gnome-keyring is not installed        |              | none    | xvfb    |                                     | no keyring
Linux as root, without a display            | --no-sandbox | private | xvfb    |                                     |
Ubuntu 23.10 and newer                      | --no-sandbox | session | own     |                                     | no sandbox, command
… after the command was run                 |              | session | own     |                                     |
Linux without user namespaces               | --no-sandbox | session | own     |                                     | no sandbox, command
Linux in a container                        | --no-sandbox | session | own     |                                     | no sandbox
Linux, terminal of an editor                |              | session | own     | -ELECTRON_RUN_AS_NODE -NODE_OPTIONS |
Linux, own data                             |              | session | own     |                                     |
Linux, own data, without a display          |              | none    | xvfb    |                                     | no keyring
Linux, specs                                |              | private | own     |                                     |
Linux, specs without a display              |              | private | xvfb    |                                     |
stand-in, GNOME                             |              | session | own     | +STANDIN_HEADED                     |
stand-in, own data                          |              | session | own     | +STANDIN_HEADED                     |
stand-in, smoke as root without a display   |              | private | own     |                                     |
macOS                                       |              | session | own     |                                     |
macOS, terminal of an editor                |              | session | own     | -ELECTRON_RUN_AS_NODE -NODE_OPTIONS |
macOS as root                               |              | session | own     |                                     |
Windows                                     |              | session | own     |                                     |
Windows, terminal of an editor              |              | session | own     | -electron_run_as_node               |
`

/** What a line for the person is about. */
const topics = { 'no keyring': /keeps secrets/, 'no sandbox': /Stint runs without it/, command: /sudo chown/ }

function row(situation: string): string[] {
  const { args, bus, xvfb, set, remove, words } = decideLaunch({ ...gnome, ...situations[situation] })
  const changed = [...remove.map((name) => `-${name}`), ...Object.keys(set).map((name) => `+${name}`)]
  const told = Object.entries(topics).filter(([, pattern]) => pattern.test(words.join('\n')))
  const topicsTold = told.map(([topic]) => topic).join(', ')
  return [situation, args.join(' '), bus, xvfb ? 'xvfb' : 'own', changed.join(' '), topicsTold]
}

describe('the decision', () => {
  it('the launch decision is this, in every situation', () => {
    const [head = '', ...rows] = table.trim().split('\n')
    const cells = (line: string) => line.split('|').map((cell) => cell.trim())
    expect(cells(head)).toHaveLength(6)
    expect(Object.keys(situations).map(row)).toEqual(rows.map(cells))
  })

  it('never has Windows hide the first window, whatever the situation', () => {
    const hidden = Object.values(situations).map((facts) => decideLaunch({ ...gnome, ...facts }).windowsHide)
    expect(new Set(hidden)).toEqual(new Set([false]))
  })

  it('never takes the session bus from a display that has one', () => {
    for (const secrets of ['owned', 'activatable', 'none'] as const)
      for (const keyring of [true, false])
        for (const purpose of ['start', 'smoke'] as const)
          expect(decideLaunch({ ...gnome, secrets, keyring, purpose }).bus).toBe('session')
  })
})

describe('where the sandbox is refused', () => {
  const told = (facts: Partial<LaunchFacts>) => decideLaunch({ ...gnome, sandboxRefused: true, ...facts }).words

  it('says why, that Stint runs without it, and the one command that mends it', () => {
    expect(told({ appArmorForbids: true })).toEqual([
      'Chromium’s sandbox can’t be used here: AppArmor forbids the user namespaces that it is made of. Stint runs without it; it shows its own pages only.',
      'To have it, run once: sudo chown root:root /stint/dist/chrome-sandbox && sudo chmod 4755 /stint/dist/chrome-sandbox',
    ])
  })

  it('gives a command that a shell takes, wherever Stint is', () => {
    const helper = { path: "/home/anna/it's here/chrome-sandbox", owner: 1000, mode: 0o755 }
    expect(told({ helper })[1]).toContain("sudo chmod 4755 '/home/anna/it'\\''s here/chrome-sandbox'")
  })

  it('gives no command where it was run already, or there is no helper', () => {
    const done = { path: '/x/chrome-sandbox', owner: 0, mode: 0o4755 }
    expect(told({ helper: done })[1]).toBe('Its helper /x/chrome-sandbox is set up, but may not be used here either.')
    expect(told({ helper: null })).toHaveLength(1)
  })

  it('says nothing as root, for whom Chromium never has one', () => {
    expect(told({ root: true })).toEqual([])
  })
})

it('asks Electron for its version with its sandbox first, but as root', () => {
  const ask = (platform: 'linux' | 'darwin' | 'win32', root: boolean) =>
    probes({ platform, root }).map((args) => args.join(' '))
  expect(ask('linux', false)).toEqual(['', '--no-sandbox'])
  expect(ask('linux', true)).toEqual(['--no-sandbox'])
  expect(ask('darwin', false)).toEqual([''])
  expect(ask('win32', false)).toEqual([''])
})

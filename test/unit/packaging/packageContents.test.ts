import { createPackageWithOptions } from '@electron/asar'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContents } from '../../../packaging/packageContents.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-contents-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The head of a file of machine code for Linux, by its machine number (ELF). */
const elf = (machine: number) => `\x7fELF${'\0'.repeat(14)}${String.fromCharCode(machine)}\0`

const native = 'node_modules/@napi-rs/keyring-linux-x64-gnu'
const page = '<html><script type="module" src="../assets/page.js"></script></html>'
const whole: Record<string, string> = {
  'package.json': '{}',
  'out/main/main.js': "import('./app.js')",
  'out/main/app.js': "import { app } from 'electron'\nimport 'node:fs'\nrequire('keytar')",
  'out/main/calendarReader.cjs': "require('node:worker_threads')",
  'out/preload/preload.cjs': "require('electron')",
  'out/renderer/assets/page.js': "import('./de-page.js')",
  'out/renderer/assets/de-page.js': '',
  'out/renderer/popover/index.html': page,
  'out/renderer/day/index.html': page,
  'out/renderer/settings/index.html': page,
  'out/renderer/timer/index.html': page,
  'resources/icon.png': '',
  'resources/tray/idle.png': '',
  'node_modules/keytar/index.js': '',
  [`${native}/package.json`]: '{}',
  [`${native}/keyring.node`]: elf(0x3e),
}

/** What is told of a package with these files; undefined leaves a file out. */
async function problemsWith(
  changes: Record<string, string | undefined>,
  licences = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'],
) {
  const source = join(folder, 'source')
  for (const [name, text] of Object.entries({ ...whole, ...changes })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(source, name)), { recursive: true })
    writeFileSync(join(source, name), text, 'latin1')
  }
  await createPackageWithOptions(source, join(folder, 'app.asar'), { unpack: '**/*.node' })
  for (const name of licences) writeFileSync(join(folder, name), '')
  try {
    checkContents({ resources: folder, platform: 'linux', arch: 'x64' })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a package', () => {
  it('that is whole is let through', async () => {
    expect(await problemsWith({})).toBe('')
  })

  it.each([
    ['without its preload', { 'out/preload/preload.cjs': undefined }, 'out/preload/preload.cjs is missing'],
    ['with half a main process', { 'out/main/main.js': 'function begun() {' }, "out/main/main.js can't be read"],
    ['with half a page', { 'out/renderer/day/index.html': '<html><scr' }, 'out/renderer/day/index.html has no end'],
    [
      'whose page lacks a script',
      { 'out/renderer/assets/page.js': undefined },
      'popover/index.html needs out/renderer/assets/page.js',
    ],
    [
      'whose script lacks another one',
      { 'out/renderer/assets/de-page.js': undefined },
      'page.js needs out/renderer/assets/de-page.js',
    ],
    ['that asks for a package', { 'out/main/main.js': "import 'p-queue'" }, 'loads p-queue, which no package holds'],
    ['with a source map', { 'out/main/main.js.map': '{}' }, 'out/main/main.js.map belongs in no package'],
    ['with a stranger', { 'node_modules/zod/index.js': '' }, 'node_modules/zod/index.js belongs in no package'],
    ['without machine code', { [`${native}/keyring.node`]: undefined }, 'but found: none'],
    [
      'with machine code of another machine',
      { [`${native}/keyring.node`]: elf(0xb7) },
      'no machine code for linux x64',
    ],
    ['with machine code of another system', { [`${native}/keyring.node`]: 'MZ' }, 'no machine code for linux x64'],
    [
      'with the module of another machine',
      {
        [`${native}/keyring.node`]: undefined,
        [`${native}/package.json`]: undefined,
        'node_modules/@napi-rs/keyring-linux-arm64-gnu/keyring.node': elf(0xb7),
      },
      'One module for the keychain is needed, of node_modules/@napi-rs/keyring-linux-x64-gnu/, but found: node_modules/@napi-rs/keyring-linux-arm64-gnu/keyring.node',
    ],
    [
      'with two of them',
      { 'node_modules/@napi-rs/keyring-linux-arm64-gnu/keyring.node': elf(0xb7) },
      'One module for the keychain is needed',
    ],
  ])('%s is refused', async (_, changes, problem) => {
    expect(await problemsWith(changes)).toContain(problem)
  })

  it('without its licences is refused', async () => {
    const told = await problemsWith({}, [])
    expect(told).toContain('LICENSE.txt is missing')
    expect(told).toContain('THIRD-PARTY-NOTICES.txt is missing')
  })

  it('has all that is wrong with it told at once', async () => {
    const told = await problemsWith({ 'package.json': undefined, 'resources/icon.png': undefined })
    expect(told).toContain('package.json is missing')
    expect(told).toContain('resources/icon.png is missing')
  })
})

/** The command where shells look for programs, on real folders. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLink, linkFolders, type LinkNeeds } from '../../../../../electron/system/external/commandOnPath.ts'
import { tempFolder } from '../../../../support/files.ts'

function createFixture(change: Partial<LinkNeeds> = {}) {
  const home = join(tempFolder(), 'Jørgen Berg')
  const command = join(home, '.config', 'Stint', 'command-line', 'stint')
  mkdirSync(dirname(command), { recursive: true })
  writeFileSync(command, '#!/bin/sh\n')
  const link = join(home, '.local', 'bin', 'stint')
  const needs: LinkNeeds = {
    command,
    folders: linkFolders('linux', home),
    fromPackage: null,
    home,
    path: '/usr/bin:/bin',
    ...change,
  }
  return { home, command, link, needs, onPath: commandLink(needs) }
}

describe.skipIf(process.platform === 'win32')('the command on PATH', () => {
  it('is put there by a link, and taken away again', async () => {
    const { command, link, onPath } = createFixture()
    expect(await onPath.place()).toEqual({ kind: 'absent', path: link })
    await onPath.put(true)
    await onPath.put(true)
    expect(readlinkSync(link)).toBe(command)
    expect(await onPath.place()).toMatchObject({ kind: 'added', path: link })
    await onPath.put(false)
    expect([existsSync(link), (await onPath.place()).kind]).toEqual([false, 'absent'])
    await onPath.put(false)
  })

  it('says what a shell’s profile needs where PATH lacks the folder', async () => {
    const { home, needs, onPath } = createFixture()
    await onPath.put(true)
    expect(await onPath.place()).toMatchObject({ profileLine: 'export PATH="$HOME/.local/bin:$PATH"' })
    const known = commandLink({ ...needs, path: `/usr/bin:${home}/.local/bin` })
    expect(await known.place()).toMatchObject({ profileLine: null })
  })

  it.each([
    ['a file', (link: string) => writeFileSync(link, 'another program')],
    ['a link to elsewhere', (link: string) => symlinkSync('/usr/bin/true', link)],
    ['a link that leads nowhere', (link: string) => symlinkSync('/gone', link)],
    ['a folder', (link: string) => mkdirSync(link)],
  ])('never overwrites %s of that name, nor takes it away', async (_, make) => {
    const { link, onPath } = createFixture()
    mkdirSync(dirname(link), { recursive: true })
    make(link)
    const { ino } = lstatSync(link)
    expect(await onPath.place()).toEqual({ kind: 'taken', path: link })
    await expect(onPath.put(true)).rejects.toMatchObject({ kind: 'file', message: expect.stringContaining(link) })
    await onPath.put(false)
    expect(lstatSync(link).ino).toBe(ino)
  })

  it('says so when the folder can’t be made or written to', async () => {
    const { home, onPath, link } = createFixture()
    writeFileSync(join(home, '.local'), 'a file where the folder should be')
    await expect(onPath.put(true)).rejects.toMatchObject({ name: 'AppError', kind: 'file' })
    expect(existsSync(link)).toBe(false)
  })

  it('is the package’s where that brought it', async () => {
    const path = join(tempFolder(), 'stint')
    const fromPackage = { path, executable: '/opt/Stint/stint' }
    const { onPath } = createFixture({ fromPackage })
    expect((await onPath.place()).kind).toBe('absent')
    writeFileSync(path, '#!/bin/sh\nexec /usr/lib/other/stint "$@"\n')
    expect((await onPath.place()).kind).toBe('absent')
    writeFileSync(path, '#!/bin/sh\nexec /opt/Stint/stint --command-line -- "$@"\n')
    expect(await onPath.place()).toEqual({ kind: 'package', path })
    expect(readFileSync(path, 'utf8')).toContain('/opt/Stint')
  })

  it('goes into the first folder that may be written to', async () => {
    const first = join(tempFolder(), 'bin')
    const { home, needs } = createFixture()
    const both = commandLink({ ...needs, folders: [first, join(home, '.local', 'bin')] })
    expect((await both.place()).path).toBe(join(home, '.local', 'bin', 'stint'))
    mkdirSync(first)
    expect((await both.place()).path).toBe(join(first, 'stint'))
    // What was put somewhere before is found there.
    await commandLink(needs).put(true)
    expect((await both.place()).path).toBe(join(home, '.local', 'bin', 'stint'))
  })

  it('says so when the folder is read-only', async () => {
    const made = join(tempFolder(), 'bin')
    mkdirSync(made)
    chmodSync(made, 0o555)
    // Modes stop everybody but root; nobody makes a file there.
    const readOnly = process.getuid?.() === 0 ? '/proc/1' : made
    const { onPath } = createFixture({ folders: [readOnly] })
    await expect(onPath.put(true)).rejects.toMatchObject({ name: 'AppError', kind: 'file' })
    expect((await onPath.place()).kind).toBe('absent')
  })
})

describe('the folders for it', () => {
  it('are the person’s own, and on macOS first the one that every shell knows', () => {
    expect(linkFolders('linux', '/home/anna')).toEqual(['/home/anna/.local/bin'])
    expect(linkFolders('darwin', '/Users/anna')).toEqual(['/usr/local/bin', '/Users/anna/.local/bin'])
  })
})

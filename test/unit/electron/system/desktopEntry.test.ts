/** Starting at login on Linux, on real files. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { autostartFolder, desktopEntry } from '../../../../electron/system/desktopEntry.ts'
import type { StartCommand } from '../../../../electron/system/startCommand.ts'
import { tempFolder } from '../../../support/files.ts'

const here: StartCommand = { executable: '/opt/Stint/stint', args: [] }

function createFixture(start = here) {
  const folder = join(tempFolder(), 'autostart')
  const path = join(folder, 'app.stint.Stint.desktop')
  const oldPath = join(folder, 'stint.desktop')
  return { folder, path, oldPath, list: desktopEntry(folder, start), read: () => readFileSync(path, 'utf8') }
}
const execOf = (text: string) => /^Exec=(.*)$/m.exec(text)?.[1]

describe('starting at login', () => {
  it('is a file that desktops start, hidden', () => {
    const { list, read } = createFixture()
    expect(list.read(false)).toBe(false)
    list.set(true)
    expect(read().split('\n')[0]).toBe('[Desktop Entry]')
    expect(execOf(read())).toBe('"/opt/Stint/stint" "--hidden"')
    expect(list.read(true)).toBe(true)
  })

  it('is left out by desktops where the app is gone', () => {
    const { list, read } = createFixture({ executable: '/opt/my apps/a\\b', args: [] })
    list.set(true)
    expect(/^TryExec=(.*)$/m.exec(read())?.[1]).toBe(String.raw`/opt/my apps/a\\b`)
  })

  it('is no file when it is off, also where there was none', () => {
    const { list, path } = createFixture()
    list.set(true)
    list.set(false)
    expect([existsSync(path), list.read(true)]).toEqual([false, false])
    expect(() => list.set(false)).not.toThrow()
  })

  it.each([
    ['a space', '/opt/my apps/stint', '"/opt/my apps/stint" "--hidden"'],
    ['quotes', '/opt/a"b/stint', String.raw`"/opt/a\\"b/stint" "--hidden"`],
    ['a dollar and a backtick', '/opt/$a`/stint', String.raw`"/opt/\\$a\\${'`'}/stint" "--hidden"`],
    ['a backslash', String.raw`/opt/a\b`, String.raw`"/opt/a\\\\b" "--hidden"`],
    ['a percent sign', '/opt/100%/stint', '"/opt/100%%/stint" "--hidden"'],
    ['a line break', '/opt/a\nName=Evil', String.raw`"/opt/a\nName=Evil" "--hidden"`],
  ])('survives %s in the path', (_, executable, exec) => {
    const { list, read } = createFixture({ executable, args: [] })
    list.set(true)
    expect(execOf(read())).toBe(exec)
    expect(read().match(/^Name=/gm)).toHaveLength(1)
    expect(list.read(true)).toBe(true)
  })

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'hidden = True'])(
    'that the desktop’s tools switched off by %s is off, and left as it is',
    (line) => {
      const { list, path, read } = createFixture()
      list.set(true)
      const theirs = `${read().replace('X-GNOME-Autostart-enabled=true\n', '')}${line}\n`
      writeFileSync(path, theirs)
      expect([list.read(true), list.read(false)]).toEqual([false, false])
      expect(read()).toBe(theirs)
      list.set(true)
      expect(list.read(true)).toBe(true)
    },
  )

  it('starts the app from where it is now, once that has moved', () => {
    const { folder, list, read } = createFixture()
    list.set(true)
    const moved = desktopEntry(folder, { executable: '/home/anna/stint', args: ['--user-data-dir=/x'] })
    expect(moved.read(true)).toBe(true)
    expect(execOf(read())).toBe('"/home/anna/stint" "--user-data-dir=/x" "--hidden"')
  })

  it('of another copy of the app is not this one’s to change', () => {
    const { folder, list, read } = createFixture()
    list.set(true)
    const before = read()
    expect(desktopEntry(folder, { executable: '/elsewhere', args: [] }).read(false)).toBe(false)
    expect([read(), list.read(false)]).toEqual([before, true])
  })

  it('says so when the folder can’t be written to', () => {
    const { folder, list } = createFixture()
    writeFileSync(folder, 'a file where the folder should be')
    expect(() => list.set(true)).toThrow(expect.objectContaining({ name: 'AppError', kind: 'file' }))
    expect(list.read(true)).toBe(false)
  })

  it('leaves the file as it was where a new one can’t be written', () => {
    const { folder, path, list, read } = createFixture()
    list.set(true)
    const before = read()
    mkdirSync(`${path}.new`)
    const moved = desktopEntry(folder, { executable: '/moved', args: [] })
    expect(() => moved.set(true)).toThrow('can’t be changed')
    expect([read(), moved.read(true)]).toEqual([before, true])
  })
})

describe('an entry of an earlier version', () => {
  const old = '[Desktop Entry]\nType=Application\nName=Stint\nExec="/opt/Stint/stint" "--hidden"\n'
  function createOld(text: string) {
    const fixture = createFixture()
    mkdirSync(fixture.folder)
    writeFileSync(fixture.oldPath, text)
    return fixture
  }

  it('is replaced by one that is named after the app’s desktop id', () => {
    const { list, read, path, oldPath } = createOld(old)
    expect(list.read(true)).toBe(true)
    expect([existsSync(path), existsSync(oldPath)]).toEqual([true, false])
    expect(execOf(read())).toBe('"/opt/Stint/stint" "--hidden"')
  })

  it('goes where it is switched on or off', () => {
    for (const on of [true, false]) {
      const { list, path, oldPath } = createOld(old)
      list.set(on)
      expect([existsSync(path), existsSync(oldPath)]).toEqual([on, false])
    }
  })

  it('that the desktop’s tools switched off stays off', () => {
    const { list, path } = createOld(`${old}Hidden=true\n`)
    expect([list.read(true), existsSync(path)]).toEqual([false, false])
  })

  it('is left alone where it is not Stint’s', () => {
    const theirs = old.replace('"--hidden"', '"--theirs"')
    const { list, oldPath } = createOld(theirs)
    expect(list.read(true)).toBe(false)
    list.set(true)
    list.set(false)
    expect(readFileSync(oldPath, 'utf8')).toBe(theirs)
  })
})

describe('the folder of what desktops start', () => {
  it.each([
    [{ XDG_CONFIG_HOME: '/x' }, '/x/autostart'],
    [{ HOME: '/ignored' }, join(process.env['HOME'] ?? '', '.config/autostart')],
    [{ XDG_CONFIG_HOME: 'relative' }, join(process.env['HOME'] ?? '', '.config/autostart')],
    [{ XDG_CONFIG_HOME: '' }, join(process.env['HOME'] ?? '', '.config/autostart')],
  ])('by %j is %s', (env, folder) => expect(autostartFolder(env)).toBe(folder))
})

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSettings } from '../../../../electron/storage/settingsFile.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { tempFolder } from '../../../support/files.ts'
import { anAccount, NOW } from '../../../support/samples.ts'

const fileOf = (folder: string) => join(folder, 'settings.json')
const brokenOf = (folder: string) => join(folder, 'settings.broken-2026-11-20T14-00-00-000Z.json')

/** A folder in which the person chose a theme and logged in, and Stint was closed. */
function used(): string {
  const folder = tempFolder()
  const file = openSettings(folder, NOW)
  file.change({ theme: 'dark' })
  file.accounts.save(anAccount())
  return folder
}
const written = (folder: string, text: string) => {
  writeFileSync(fileOf(folder), text)
  return folder
}

describe('the settings file', () => {
  it('begins with the defaults and no accounts', () => {
    const file = openSettings(tempFolder(), NOW)
    expect([file.settings(), file.accounts.list(), file.problem]).toEqual([defaultSettings, [], null])
  })

  it('keeps settings and accounts over a restart', () => {
    const file = openSettings(used(), NOW)
    expect(file.settings()).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(file.accounts.list()).toEqual([anAccount()])
    expect(file.problem).toBeNull()
  })

  it('remembers who took the links, and that a move was offered', () => {
    const folder = used()
    const file = openSettings(folder, NOW)
    expect([file.linksTakenBy(), file.askedToMove()]).toEqual([null, false])
    file.keepLinksTakenBy('/opt/Stint/stint')
    file.keepAskedToMove()
    const again = openSettings(folder, NOW)
    expect([again.linksTakenBy(), again.askedToMove(), again.problem]).toEqual(['/opt/Stint/stint', true, null])
    again.keepLinksTakenBy(null)
    expect(again.linksTakenBy()).toBeNull()
    const odd = openSettings(written(folder, '{"linksTakenBy":7,"askedToMove":"yes"}'), NOW)
    expect([odd.linksTakenBy(), odd.askedToMove()]).toEqual([null, false])
  })

  it('changes one setting and leaves the others', () => {
    const folder = used()
    const file = openSettings(folder, NOW)
    file.change({ goalMinutes: 300 })
    expect(file.settings()).toEqual({ ...defaultSettings, theme: 'dark', goalMinutes: 300 })
    expect(openSettings(folder, NOW).settings()).toEqual(file.settings())
  })

  it('takes a setting without a value for one that was not named', () => {
    const file = openSettings(used(), NOW)
    file.change({ theme: undefined, goalMinutes: 300 })
    expect(file.settings()).toMatchObject({ theme: 'dark', goalMinutes: 300 })
  })

  it('replaces an account with the same id, and forgets a deleted one', () => {
    const folder = used()
    const { accounts } = openSettings(folder, NOW)
    accounts.save(anAccount({ label: 'new label' }))
    accounts.save(anAccount({ id: 'a2' }))
    accounts.delete('a1')
    expect(openSettings(folder, NOW).accounts.list()).toEqual([anAccount({ id: 'a2' })])
  })

  it('is not written by opening it', () => {
    const folder = tempFolder()
    openSettings(folder, NOW)
    expect(existsSync(join(folder, 'settings.last-good.json'))).toBe(false)
  })
})

describe('a settings file that can’t be written', () => {
  it('leaves the settings as they were and says so', () => {
    const folder = used()
    const file = openSettings(folder, NOW)
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
    expect(() => file.change({ theme: 'light' })).toThrow(
      expect.objectContaining({ name: 'AppError', kind: 'storage' }),
    )
    expect(file.settings().theme).toBe('dark')
  })
})

describe('a settings file that is not one', () => {
  it.each(['{"settings": {"theme"', '', '[]', 'null', '"text"', '\u0000\u0001'])(
    'is moved aside, and the last good copy is used (%j)',
    (text) => {
      const folder = written(used(), text)
      const file = openSettings(folder, NOW)
      expect(file.settings().theme).toBe('dark')
      expect(file.accounts.list()).toEqual([anAccount()])
      expect(file.problem).toContain('last good copy')
      expect(readFileSync(brokenOf(folder), 'utf8')).toBe(text)
      expect(openSettings(folder, NOW).problem).toBeNull()
    },
  )

  it('is moved aside, and the defaults are used where there is no copy', () => {
    const folder = written(tempFolder(), 'garbage')
    const file = openSettings(folder, NOW)
    expect([file.settings(), file.accounts.list()]).toEqual([defaultSettings, []])
    expect(file.problem).toContain('log in again')
    expect(readFileSync(brokenOf(folder), 'utf8')).toBe('garbage')
  })

  it('that is gone is brought back from the last good copy, and told of', () => {
    const folder = used()
    rmSync(fileOf(folder))
    const file = openSettings(folder, NOW)
    expect([file.settings().theme, file.accounts.list()]).toEqual(['dark', [anAccount()]])
    expect(file.problem).toBe('The settings file was gone. The last good copy is in use.')
    expect(openSettings(folder, NOW).problem).toBeNull()
  })

  it('is moved aside, and the defaults are used when the copy is garbage too', () => {
    const folder = written(used(), 'garbage')
    writeFileSync(join(folder, 'settings.last-good.json'), 'garbage')
    expect(openSettings(folder, NOW).settings()).toEqual(defaultSettings)
  })
})

describe('one value that does not fit', () => {
  const withValues = (settings: unknown, accounts: unknown) => written(used(), JSON.stringify({ settings, accounts }))

  it('falls back alone, is named, and stays in a copy of the file', () => {
    const folder = withValues({ theme: 'pink', goalMinutes: 300 }, [anAccount()])
    const text = readFileSync(fileOf(folder), 'utf8')
    const file = openSettings(folder, NOW)
    expect(file.settings()).toEqual({ ...defaultSettings, goalMinutes: 300 })
    expect(file.accounts.list()).toEqual([anAccount()])
    expect(file.problem).toContain('theme')
    expect(readFileSync(brokenOf(folder), 'utf8')).toBe(text)
  })

  it('in one account loses no other account, and is told of', () => {
    const folder = withValues({}, [{ ...anAccount(), baseUrl: 'not a url' }, anAccount({ id: 'a2' }), 7])
    const file = openSettings(folder, NOW)
    expect(file.accounts.list()).toEqual([anAccount({ id: 'a2' })])
    expect(file.problem).toContain('Log in again')
    expect(existsSync(brokenOf(folder))).toBe(true)
  })

  it.each([[5], ['garbage'], [[]]])('in place of all settings is told of, and the accounts stay (%j)', (settings) => {
    const folder = withValues(settings, [anAccount()])
    const file = openSettings(folder, NOW)
    expect(file.settings()).toEqual(defaultSettings)
    expect(file.accounts.list()).toEqual([anAccount()])
    expect(file.problem).not.toBeNull()
    expect(existsSync(brokenOf(folder))).toBe(true)
  })

  it('a setting that does not fit is told of once', () => {
    const folder = withValues({ theme: 'pink' }, [anAccount(), 7])
    openSettings(folder, NOW)
    const again = openSettings(folder, NOW + 1)
    expect([again.problem, again.accounts.list()]).toEqual([null, [anAccount()]])
    expect(readdirSync(folder)).toHaveLength(3)
  })
})

describe('the account of this computer', () => {
  const own = anAccount({ id: 'local::me', provider: 'local', baseUrl: '' })
  const lacks = (folder: string) => openSettings(folder, NOW).lacksLocal
  const withAccounts = (accounts: unknown) => written(tempFolder(), JSON.stringify({ settings: {}, accounts }))

  it('is to be made where Stint is new, and where it may be among what could not be read', () => {
    expect(lacks(tempFolder())).toBe(true)
    expect(lacks(written(tempFolder(), 'garbage'))).toBe(true)
    for (const accounts of ['garbage', 7, [{ ...own, label: 7 }], [anAccount(), null]]) {
      const folder = withAccounts(accounts)
      expect(lacks(folder)).toBe(true)
      expect(lacks(folder), 'the next time').toBe(false)
    }
  })

  it('is not made again where it is there, or where the person removed it', () => {
    expect([lacks(withAccounts([own])), lacks(withAccounts([own, 7])), lacks(withAccounts([anAccount()]))]).toEqual([
      false,
      false,
      false,
    ])
    expect(lacks(withAccounts(undefined))).toBe(false)
  })
})

describe('a settings file of before there were several shortcuts', () => {
  const old = (shortcut: unknown) => written(used(), JSON.stringify({ settings: { theme: 'dark', shortcut } }))

  it('keeps its one for start and stop', () => {
    const folder = old('CommandOrControl+Alt+S')
    const file = openSettings(folder, NOW)
    const shortcuts = { ...defaultSettings.shortcuts, toggle: 'CommandOrControl+Alt+S' }
    expect([file.settings(), file.problem]).toEqual([{ ...defaultSettings, theme: 'dark', shortcuts }, null])
    file.change({ goalMinutes: 300 })
    expect(openSettings(folder, NOW).settings().shortcuts).toEqual(shortcuts)
    expect(readFileSync(fileOf(folder), 'utf8')).not.toContain('"shortcut"')
  })

  it('keeps it off where it was off', () => expect(openSettings(old(''), NOW).settings().shortcuts.toggle).toBe(''))

  it('keeps it where it has the keys that another action has by default', () =>
    expect(openSettings(old('Shift+Alt+Space'), NOW).settings().shortcuts).toMatchObject({
      toggle: 'Shift+Alt+Space',
      open: '',
    }))

  it('falls back where it is none, and says so', () => {
    const file = openSettings(old(7), NOW)
    expect(file.settings().shortcuts).toEqual(defaultSettings.shortcuts)
    expect(file.problem).toContain('shortcuts')
  })
})

/** The person's own PATH of Windows, with a registry that is played. */
import { describe, expect, it } from 'vitest'
import { commandOnWindowsPath, withFolder, withoutFolder } from '../../../../../electron/system/external/windowsPath.ts'

const folder = 'C:\\Users\\Jørgen\\AppData\\Roaming\\Stint\\command-line'

function createFixture(before: string) {
  const registry = { path: before, writes: 0 }
  const plain = (text = '') => Buffer.from(text, 'base64').toString()
  const onPath = commandOnWindowsPath(folder, async (_script, env) => {
    if (env['STINT_AFTER'] === undefined) return `${Buffer.from(registry.path).toString('base64')}\r\n`
    if (plain(env['STINT_BEFORE']) !== registry.path) throw new Error('PATH was changed meanwhile')
    registry.path = plain(env['STINT_AFTER'])
    registry.writes++
    return ''
  })
  return { registry, onPath }
}

describe('the command on the PATH of Windows', () => {
  const before = '%USERPROFILE%\\AppData\\Local\\Microsoft\\WindowsApps;C:\\Værktøj;'

  it('is put there and taken away again, with all else as it was', async () => {
    const { registry, onPath } = createFixture(before)
    expect(await onPath.place()).toMatchObject({ kind: 'absent', path: expect.stringMatching(/stint\.cmd$/) })
    await onPath.put(true)
    await onPath.put(true)
    expect([registry.path, registry.writes]).toEqual([`${before}${folder}`, 1])
    expect((await onPath.place()).kind).toBe('added')
    await onPath.put(false)
    expect(registry.path).toBe(before.slice(0, -1))
  })

  it('says what kept it from being read or changed', async () => {
    const onPath = commandOnWindowsPath(folder, () => Promise.reject(new Error('PowerShell: ENOENT')))
    const told = { name: 'AppError', kind: 'file', message: expect.stringContaining('PowerShell: ENOENT') }
    expect((await onPath.place()).kind).toBe('unknown')
    await expect(onPath.put(true)).rejects.toMatchObject(told)
  })
})

describe('a PATH', () => {
  it.each([
    ['', folder],
    ['C:\\bin', `C:\\bin;${folder}`],
    ['C:\\bin;', `C:\\bin;${folder}`],
    [folder.toUpperCase(), folder.toUpperCase()],
    [`C:\\bin;${folder}\\;D:\\x`, `C:\\bin;${folder}\\;D:\\x`],
  ])('of %j gets the folder once', (path, after) => expect(withFolder(path, folder)).toBe(after))

  it.each([
    [folder, ''],
    [`C:\\bin;${folder};D:\\x;${folder}\\`, 'C:\\bin;D:\\x'],
    ['C:\\bin;;"D:\\a;b"', 'C:\\bin;;"D:\\a;b"'],
  ])('of %j loses it wherever it stands', (path, after) => expect(withoutFolder(path, folder)).toBe(after))

  it.each(['C:\\a;b', 'C:\\%x%', 'C:\\"x"'])('can’t hold the folder %s', (odd) =>
    expect(() => withFolder('C:\\bin', odd)).toThrow(expect.objectContaining({ kind: 'file' })),
  )
})

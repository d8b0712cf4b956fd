/** The keychain port against the system's real one. */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { openKeyring } from '../../scripts/keyring-session.mjs'
import { createKeychain } from '../../electron/system/keychain.ts'

const heard: string[] = []
const keychain = createKeychain((secret) => heard.push(secret))

describe('the system keychain', () => {
  it('keeps, changes, gives and forgets a secret, and tells the log what to leave out', async () => {
    const id = randomUUID()
    expect(await keychain.get(id)).toBeNull()
    await keychain.set(id, 'påssw0rd "quoted" 🔑')
    await keychain.set(id, 'second')
    expect(await keychain.get(id)).toBe('second')
    await keychain.delete(id)
    expect(await keychain.get(id)).toBeNull()
    expect(heard).toEqual(['påssw0rd "quoted" 🔑', 'second', 'second'])
  })

  it('keeps accounts apart', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    await keychain.set(one, 'one')
    await keychain.set(other, 'other')
    expect([await keychain.get(one), await keychain.get(other)]).toEqual(['one', 'other'])
    await Promise.all([keychain.delete(one), keychain.delete(other)])
  })

  it.runIf(process.platform === 'linux')('says so when it is locked and nobody unlocks it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stint-keyring-'))
    const { env, close } = await openKeyring(folder)
    const program = join(import.meta.dirname, 'lockedKeychain.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [program], { env: { ...process.env, ...env } })
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'keychain', message: expect.stringContaining('gnome-keyring') })
    await close()
    await rm(folder, { recursive: true })
  })
})

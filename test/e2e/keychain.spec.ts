/** The keychain port against the system's real one; on Linux a gnome-keyring of its own, as it gets locked here. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeyring } from '../../scripts/keyring-session.mjs'
import { createKeychain } from '../../electron/system/keychain.ts'

const linux = process.platform === 'linux'
let closeKeyring = async () => {}
beforeAll(async () => {
  if (!linux) return
  const folder = join(tmpdir(), `stint-keyring-${randomUUID()}`)
  const { env, close } = await openKeyring(folder)
  Object.assign(process.env, env)
  closeKeyring = async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
})
afterAll(() => closeKeyring())

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

  it.runIf(linux)('says so when it is locked and nobody unlocks it', async () => {
    const id = randomUUID()
    await keychain.set(id, 'behind a lock')
    const login = '/org/freedesktop/secrets/aliases/default'
    execFileSync('dbus-send', [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.Lock',
      `array:objpath:${login}`,
    ])
    await expect(keychain.get(id)).rejects.toMatchObject({
      kind: 'keychain',
      message: expect.stringContaining('gnome-keyring'),
    })
  })
})

/** A program of its own, as a process stays with the keyring that it asked first: prints what reading a locked one says. */
import { execFileSync } from 'node:child_process'
import { createKeychain } from '../../electron/system/keychain.ts'
import '../support/language.ts'

const keychain = createKeychain(() => {})
await keychain.set('locked', 'behind a lock')
execFileSync('dbus-send', [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.secrets',
  '/org/freedesktop/secrets',
  'org.freedesktop.Secret.Service.Lock',
  'array:objpath:/org/freedesktop/secrets/aliases/default',
])
await keychain.get('locked').catch((error: unknown) => {
  console.log(JSON.stringify(error instanceof Error && Object.assign({ message: error.message }, error)))
})

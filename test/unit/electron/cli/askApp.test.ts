/** Where the command looks for the running app: whatever lies there, it answers at once. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { appEndpoint, launchAndAsk } from '../../../../electron/cli/askApp.ts'
import { whereaboutsFile } from '../../../../shared/external/commandProtocol.ts'
import { tempFolder } from '../../../support/files.ts'

const request = { version: 1, command: 'status' } as const

function folderWith(make: (file: string) => void): string {
  const folder = tempFolder()
  const file = join(folder, ...whereaboutsFile)
  mkdirSync(dirname(file), { recursive: true })
  make(file)
  return folder
}

it.runIf(process.platform !== 'win32')('a pipe in the place of what the app writes is not waited for', () => {
  const folder = folderWith((file) => execFileSync('mkfifo', [file]))
  expect(appEndpoint(folder)).toBeNull()
})

it('a file that is far too long is not read', () => {
  const folder = folderWith((file) => writeFileSync(file, '['.repeat(100_000)))
  expect(appEndpoint(folder)).toBeNull()
})

it('what no system can start counts as gone', async () => {
  const whereabouts = { version: 1, address: null, command: '/no/such', args: ['\0'] }
  const folder = folderWith((file) => writeFileSync(file, JSON.stringify(whereabouts)))
  expect(await launchAndAsk(folder, request)).toEqual({ kind: 'gone' })
})

/** Packages made once for all tests, as a person makes them, but without the network: see runtime.ts and fpm.mjs. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { appImageTools, poseAsLinux, poseAsMac } from './runtime.ts'

export const projectRoot = join(import.meta.dirname, '../..')

/** What a command says; both streams, as validators use either. */
export async function told(command: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(command, args, { maxBuffer: 2 ** 26 })
  return stdout + stderr
}

const folder = mkdtempSync(join(tmpdir(), 'stint-packages-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A folder for what a test unpacks. */
export const unpackTo = (name: string): string => join(folder, name)

async function makePackages(runtime: string, output: string, ...args: string[]): Promise<string> {
  const line = [
    '--disable-warning=ExperimentalWarning',
    'packaging/package.ts',
    `--runtime=${runtime}`,
    `--output=${output}`,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [...line, ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      CUSTOM_FPM_PATH: join(projectRoot, 'test/package/fpm.mjs'),
      APPIMAGE_TOOLS_PATH: appImageTools(join(output, 'tools')),
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
    },
    maxBuffer: 2 ** 26,
  })
  return stdout
}

export interface LinuxPackages {
  folder: string
  /** The app's folder as all of them hold it. */
  app: string
  /** The path of a package by how its name ends. */
  file: (ending: string) => string
  /** What the command printed. */
  printed: string
}

let linux: Promise<LinuxPackages> | undefined

/** deb, rpm, AppImage and tar.gz for this machine. */
export function linuxPackages(): Promise<LinuxPackages> {
  return (linux ??= makeLinux())
}

/** The .deb alone. */
export const debPackage = async (): Promise<string> => (await makeLinux('--target=deb')).file('.deb')

async function makeLinux(...args: string[]): Promise<LinuxPackages> {
  const output = join(folder, 'linux')
  const printed = await makePackages(poseAsLinux(join(folder, 'linux-runtime')), output, '--linux', ...args)
  const file = (ending: string) => {
    const name = readdirSync(output).find((one) => one.endsWith(ending))
    if (name === undefined) throw new Error(`no file *${ending} was made: ${readdirSync(output).join(', ')}`)
    return join(output, name)
  }
  const app = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  return { folder: output, app, file, printed }
}

/** The folder of an app for macOS, as far as it comes on Linux, and why it came no further. */
export async function macFolder(): Promise<{ contents: string; refusal: string }> {
  const output = join(folder, 'mac')
  const runtime = poseAsMac(join(folder, 'mac-runtime'))
  const refusal = await makePackages(runtime, output, '--mac', '--dir', '--arm64').catch(
    (error: Error) => error.message,
  )
  return { contents: join(output, 'mac-arm64', 'Stint.app', 'Contents'), refusal }
}

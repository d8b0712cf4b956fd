/** The keychain's module: the one package that is not bundled, as part of it is machine code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundledPackage } from './bundledPackages.ts'

/** The C library that the packages for Linux are built for. */
const suffix: Record<string, string> = { linux: '-gnu', win32: '-msvc' }

/** The package that has the machine code for one system, for example `@napi-rs/keyring-linux-x64-gnu`. */
export const nativePackage = (platform: string, arch: string): string =>
  `@napi-rs/keyring-${platform}-${arch}${suffix[platform] ?? ''}`

/**
 * What electron-builder has to leave out, of all that is installed beside the development tools, for only the module to be in
 * a package; it fills in `${arch}` itself. It takes no list of what to include of node_modules.
 */
export const withoutOtherModules = (platform: string): string[] => {
  const native = nativePackage(platform, '${arch}').replace('@napi-rs/', '')
  return [
    '!node_modules/!(keytar|@napi-rs)/**',
    `!node_modules/@napi-rs/!(${native})/**`,
    '!node_modules/**/{*.md,*.ts,LICENSE}',
  ]
}

/** The module and its machine code for the system that builds, as far as they are installed. */
export const nativeModule = (root: string): BundledPackage[] =>
  ['keytar', nativePackage(process.platform, process.arch)].flatMap((name) => {
    const folder = join(root, 'node_modules', name)
    if (!existsSync(folder)) return []
    const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file))
    return {
      name: facts.name,
      version: facts.version,
      license: facts.license,
      homepage: facts.homepage ?? facts.repository?.url ?? '',
      texts: texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()),
    }
  })

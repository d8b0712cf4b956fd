/** What a package has to hold, looked at before it is signed: a half-written or cross-built one never comes out. */
import { extractFile, listPackage } from '@electron/asar'
import { existsSync, readFileSync } from 'node:fs'
import { posix, join } from 'node:path'
import { loadedBy, packagesOf } from './loadedModules.ts'
import { nativePackage } from './nativeModule.ts'

export interface Packed {
  /** The folder with app.asar. */
  resources: string
  platform: string
  arch: string
}

const pages = ['popover', 'day', 'settings', 'timer'].map((name) => `out/renderer/${name}/index.html`)
const needed = [
  'package.json',
  'out/main/main.js',
  'out/main/app.js',
  'out/main/calendarReader.cjs',
  'out/preload/preload.cjs',
  'resources/icon.png',
  ...pages,
]
/** What may be in a package at all; folders are listed, too. */
const allowed = (platform: string, arch: string) => [
  /^package\.json$/,
  /^out(\/(main|preload|renderer)(\/.*)?)?$/,
  /^resources(\/icon\.png|\/tray(\/.*)?)?$/,
  /^node_modules(\/@napi-rs)?$/,
  /^node_modules\/keytar(\/(package\.json|index\.js|keytar\.js))?$/,
  new RegExp(`^node_modules/${nativePackage(platform, arch)}(/(package\\.json|[^/]+\\.node))?$`),
]
const mayLoad = new Set(['electron', 'keytar'])

/** A wrong list of files may bring thousands. */
const shownStrangers = 10

/** Throws what is wrong, all of it at once. */
export function checkContents(packed: Packed): void {
  const problems = problemsOf(packed)
  if (problems.length === 0) return
  throw new Error(`The package for ${packed.platform} ${packed.arch} is not right:\n${problems.join('\n')}`)
}

function problemsOf({ resources, platform, arch }: Packed): string[] {
  const archive = join(resources, 'app.asar')
  const files = new Set(listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1)))
  const missing = needed.filter((file) => !files.has(file)).map((file) => `${file} is missing: was the build whole?`)
  const code = [...files].filter((file) => /^out\/.*\.c?js$/.test(file))
  const text = (file: string) => extractFile(archive, file).toString('utf8')
  return [
    ...missing,
    ...[...files]
      .filter((file) => file.endsWith('.map') || !allowed(platform, arch).some((one) => one.test(file)))
      .slice(0, shownStrangers)
      .map((file) => `${file} belongs in no package.`),
    ...code.flatMap((file) => codeProblems(file, text(file), files)),
    ...pages.filter((page) => files.has(page)).flatMap((page) => pageProblems(page, text(page), files)),
    ...nativeProblems(files, resources, platform, arch),
    ...['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt']
      .filter((file) => !existsSync(join(resources, file)))
      .map((file) => `${file} is missing.`),
  ]
}

function codeProblems(file: string, code: string, files: Set<string>): string[] {
  try {
    const strangers = packagesOf(code).filter((name) => !mayLoad.has(name))
    const beside = loadedBy(code).filter((name) => name.startsWith('.'))
    return [
      ...strangers.map((name) => `${file} loads ${name}, which no package holds: it has to be bundled.`),
      ...lacking(file, beside, files),
    ]
  } catch (error) {
    return [`${file} can't be read as JavaScript (${String(error).split('\n')[0]}): was the build whole?`]
  }
}

const pageProblems = (page: string, html: string, files: Set<string>): string[] => [
  ...(html.includes('</html>') ? [] : [`${page} has no end: was the build whole?`]),
  ...lacking(
    page,
    [...html.matchAll(/(?:src|href)="(\.[^"]+)"/g)].map(([, address = '']) => address),
    files,
  ),
]

const lacking = (file: string, beside: string[], files: Set<string>): string[] =>
  beside
    .map((name) => posix.join(posix.dirname(file), name))
    .filter((name) => !files.has(name))
    .map((name) => `${file} needs ${name}, which is missing: was the build whole?`)

/** Where a file of machine code says what it is for: ELF, Mach-O (64 bits) and PE. */
const machines: Record<string, (bytes: Buffer) => string | undefined> = {
  linux: (bytes) =>
    bytes.toString('latin1', 0, 4) === '\x7fELF' ? { 0x3e: 'x64', 0xb7: 'arm64' }[bytes.readUInt16LE(18)] : undefined,
  darwin: (bytes) =>
    bytes.readUInt32LE(0) === 0xfeedfacf
      ? { 0x01000007: 'x64', 0x0100000c: 'arm64' }[bytes.readUInt32LE(4)]
      : undefined,
  win32: (bytes) =>
    bytes.toString('latin1', 0, 2) === 'MZ'
      ? { 0x8664: 'x64', 0xaa64: 'arm64' }[bytes.readUInt16LE(bytes.readUInt32LE(60) + 4)]
      : undefined,
}

function nativeProblems(files: Set<string>, resources: string, platform: string, arch: string): string[] {
  const modules = [...files].filter((file) => file.endsWith('.node'))
  const wanted = `node_modules/${nativePackage(platform, arch)}/`
  if (modules.length !== 1 || !modules[0]?.startsWith(wanted)) {
    const found = modules.join(', ') || 'none'
    return [`One module for the keychain is needed, of ${wanted}, but found: ${found}. Is it built on such a system?`]
  }
  const file = join(resources, 'app.asar.unpacked', modules[0])
  if (!existsSync(file)) return [`${modules[0]} is not beside the archive, where the system can load it.`]
  const machine = machines[platform]?.(readFileSync(file))
  return machine === arch ? [] : [`${modules[0]} is no machine code for ${platform} ${arch}.`]
}

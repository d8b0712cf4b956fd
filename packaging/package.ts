/**
 * Makes the packages: `--dir` only the app's folder, `--linux`, `--mac`, `--windows` another system's, `--x64`, `--arm64` another
 * machine's, `--target=deb` one kind (may be said again), `--runtime=PATH` Electron's runtime from there, `--output=PATH`.
 */
import { Arch, build, Platform } from 'electron-builder'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { builderConfig, projectFacts, projectRoot } from './builder.ts'
import { billOfMaterials } from './sbom.ts'

const boolean = { type: 'boolean' } as const
const { values: asked } = parseArgs({
  options: {
    dir: boolean,
    linux: boolean,
    mac: boolean,
    windows: boolean,
    x64: boolean,
    arm64: boolean,
    target: { type: 'string', multiple: true },
    runtime: { type: 'string' },
    output: { type: 'string', default: join(projectRoot, 'dist') },
  },
})

const platform = asked.linux
  ? Platform.LINUX
  : asked.mac
    ? Platform.MAC
    : asked.windows
      ? Platform.WINDOWS
      : Platform.current()
const named = [asked.x64 && Arch.x64, asked.arm64 && Arch.arm64].filter((arch) => typeof arch === 'number')
const architectures = named.length > 0 ? named : [process.arch === 'arm64' ? Arch.arm64 : Arch.x64]

const output = resolve(asked.output)
mkdirSync(output, { recursive: true })
const config = builderConfig({ output, runtime: asked.runtime && resolve(asked.runtime) })
const kinds = asked.dir ? ['dir'] : (asked.target ?? [])
const made = await build({
  projectDir: projectRoot,
  config,
  publish: 'never',
  targets: platform.createTarget(kinds, ...architectures),
})

const { version } = projectFacts()
if (!asked.dir) {
  const bill = join(output, `Stint-${version}-${process.platform}-${process.arch}.cdx.json`)
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(projectRoot, version), null, 2)}\n`)
  made.push(bill)
}
const megabytes = (file: string) => `${(statSync(file).size / 1e6).toFixed(1)} MB`.padStart(9)
console.log(made.map((file) => `${megabytes(file)}  ${basename(file)}`).join('\n'))
console.log(`in ${output}`)

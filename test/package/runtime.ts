/**
 * A folder that poses as Electron's runtime, for packages made where the real one can't be downloaded. What it holds has the
 * names and the marks that electron-builder looks for. On Linux its executable runs the packaged app in the stand-in.
 */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const projectRoot = join(import.meta.dirname, '../..')

/**
 * Electron's fuse wire: a word to find it by, version 1, the number of fuses, and their states as Electron ships them
 * (https://github.com/electron/electron/blob/main/build/fuses/fuses.json5).
 */
const fuseWire = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09${'101100111'}`

const languages = ['da', 'de', 'en-GB', 'en-US', 'fr', 'sv']

/** A runtime for Linux in `folder`. Its executable counts on this project's node_modules and test/electron. */
export function poseAsLinux(folder: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'electron'), posing)
  writeFileSync(join(folder, 'chrome-sandbox'), '#!/bin/sh\nexit 1\n')
  for (const program of ['electron', 'chrome-sandbox']) chmodSync(join(folder, program), 0o755)
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  writeFileSync(join(folder, 'resources', 'default_app.asar'), '')
  writeLicences(folder)
  return folder
}

/** Nothing follows the shell's last command but the wire, which it never reads. */
const posing = `#!/bin/sh
# Poses as Electron inside a package: runs the app beside it in the stand-in of the project it was made in.
export STINT_POSE_EXECUTABLE="$(readlink -f "$0")"
exec ${quoted(process.execPath)} --disable-warning=ExperimentalWarning ${quoted(join(projectRoot, 'test/package/pose.mjs'))} "$@"
${fuseWire}
`

/** A runtime for macOS in `folder`, with the property lists that are filled in. */
export function poseAsMac(folder: string): string {
  const contents = join(folder, 'Electron.app', 'Contents')
  const helpers = ['Electron Helper', ...['GPU', 'Plugin', 'Renderer'].map((kind) => `Electron Helper (${kind})`)]
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework', 'Versions', 'A')
  mkdirSync(join(contents, 'MacOS'), { recursive: true })
  for (const inside of [contents, framework])
    for (const language of ['da', 'de', 'en', 'fr', 'sv']) {
      const texts = join(inside, 'Resources', `${language}.lproj`)
      mkdirSync(texts, { recursive: true })
      writeFileSync(join(texts, 'locale.pak'), '')
    }
  writeFileSync(join(contents, 'MacOS', 'Electron'), '')
  writeFileSync(join(framework, 'Electron Framework'), fuseWire)
  writeFileSync(join(contents, 'Info.plist'), propertyList('Electron'))
  for (const helper of helpers) {
    const inside = join(contents, 'Frameworks', `${helper}.app`, 'Contents')
    mkdirSync(join(inside, 'MacOS'), { recursive: true })
    writeFileSync(join(inside, 'MacOS', helper), '')
    writeFileSync(join(inside, 'Info.plist'), propertyList(helper))
  }
  writeLicences(folder)
  return folder
}

const propertyList = (executable: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
  <dict>
    <key>CFBundleExecutable</key>
    <string>${executable}</string>
    <key>CFBundleIdentifier</key>
    <string>com.github.Electron</string>
    <key>CFBundleName</key>
    <string>${executable}</string>
  </dict>
</plist>
`

function writeLicences(folder: string) {
  cpSync(join(projectRoot, 'node_modules/electron/LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<html></html>')
}

/** The tools that electron-builder would download to make an AppImage: Debian's, and a runtime that does nothing. */
export function appImageTools(folder: string): string {
  mkdirSync(join(folder, 'runtimes'), { recursive: true })
  mkdirSync(join(folder, 'lib', 'x64'), { recursive: true })
  mkdirSync(join(folder, 'lib', 'arm64'), { recursive: true })
  for (const tool of ['mksquashfs', 'desktop-file-validate']) {
    writeFileSync(join(folder, tool), `#!/bin/sh\nexec /usr/bin/${tool} "$@"\n`)
    chmodSync(join(folder, tool), 0o755)
  }
  for (const arch of ['x64', 'arm64']) writeFileSync(join(folder, 'runtimes', `runtime-${arch}`), Buffer.alloc(4096))
  return folder
}

function quoted(text: string): string {
  return `'${text.replaceAll(`'`, `'\\''`)}'`
}

import { extractFile, listPackage } from '@electron/asar'
import { FuseState } from '@electron/fuses/dist/constants.js'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { nativePackage } from '../../packaging/nativeModule.ts'
import { type LinuxPackages, linuxPackages, projectRoot, told, unpackTo } from './made.ts'

const makingMs = 10 * 60_000
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
const id = 'app.stint.Stint'
const native = `node_modules/${nativePackage('linux', process.arch)}`
const binary = `keyring.linux-${process.arch}-gnu.node`

let made: LinuxPackages
beforeAll(async () => {
  made = await linuxPackages()
}, makingMs)

const onDisk = (...patterns: string[]) => globSync(patterns, { cwd: projectRoot, withFileTypes: true })

describe('what every package holds', () => {
  const archive = () => join(made.app, 'resources', 'app.asar')

  it('is the build, its pictures and the keychain, and nothing else', () => {
    const files = onDisk('out/{main,preload,renderer}/**', 'resources/tray/**')
      .filter((item) => item.isFile() && !item.name.endsWith('.map'))
      .map((item) => join(item.parentPath, item.name).slice(projectRoot.length + 1))
    const expected = [
      'package.json',
      ...files,
      'resources/icon.png',
      ...['package.json', 'index.js', 'keytar.js'].map((name) => `node_modules/keytar/${name}`),
      ...['package.json', binary].map((name) => `${native}/${name}`),
    ]
    const folders = new Set(
      expected.flatMap((file) => file.split('/').map((_part, at, all) => all.slice(0, at).join('/'))),
    )
    const listed = listPackage(archive(), { isPack: false }).map((name) => name.slice(1))
    expect(listed.filter((name) => !folders.has(name)).toSorted()).toEqual(expected.toSorted())
  })

  it('is less than three megabytes beside one file of machine code', () => {
    expect(statSync(archive()).size).toBeLessThan(3e6)
    const unpacked = globSync('**/*.node', { cwd: `${archive()}.unpacked` })
    expect(unpacked).toEqual([`${native}/${binary}`])
  })

  it('names itself as the desktop does, and brings no list of what it was developed with', () => {
    const facts = JSON.parse(extractFile(archive(), 'package.json').toString())
    expect(facts).toMatchObject({
      main: 'out/main/main.js',
      productName: 'Stint',
      desktopName: `${id}.desktop`,
      version,
    })
    expect(facts).not.toHaveProperty('devDependencies')
    expect(facts).not.toHaveProperty('scripts')
  })

  it('has the licences beside the program', () => {
    const notices = readFileSync(join(made.app, 'resources', 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(notices).toContain('react-dom')
    expect(readFileSync(join(made.app, 'resources', 'LICENSE.txt'), 'utf8')).toContain('MIT License')
    expect(statSync(join(made.app, 'LICENSE.electron.txt')).isFile()).toBe(true)
    expect(statSync(join(made.app, 'LICENSES.chromium.html')).isFile()).toBe(true)
  })

  it('has every fuse as hard as it gets', async () => {
    const wire = await getCurrentFuseWire(join(made.app, 'stint'))
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
    for (const fuse of Object.values(FuseV1Options).filter((one) => typeof one === 'number')) {
      const wanted = on.includes(fuse) ? FuseState.ENABLE : FuseState.DISABLE
      expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], wanted])
    }
  })

  it('speaks the languages of the app only', () => {
    const names = globSync('*.pak', { cwd: join(made.app, 'locales') })
    expect(names.toSorted()).toEqual(['da.pak', 'de.pak', 'en-GB.pak', 'en-US.pak', 'sv.pak'])
  })
})

describe('the update file', () => {
  it('has the right hash and size of each package that it names', () => {
    const text = readFileSync(
      made.file(process.arch === 'arm64' ? 'latest-linux-arm64.yml' : 'latest-linux.yml'),
      'utf8',
    )
    const entries = [...text.matchAll(/- url: (\S+)\n\s+sha512: (\S+)\n\s+size: (\d+)/g)]
    expect(entries.map(([, name = '']) => name.replace(/.*\./, '')).toSorted()).toEqual(['AppImage', 'deb', 'rpm'])
    for (const [, name = '', hash, size] of entries) {
      const bytes = readFileSync(join(made.folder, name))
      expect([createHash('sha512').update(bytes).digest('base64'), String(bytes.length)]).toEqual([hash, size])
    }
    expect(text).toContain(`version: ${version}\n`)
  })

  it('is looked for where the project lives', () => {
    const feed = readFileSync(join(made.app, 'resources', 'app-update.yml'), 'utf8')
    const { repository } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    const [, owner, repo] = /github\.com\/([^/]+)\/([^/]+)\.git$/.exec(repository.url) ?? []
    expect(feed).toContain('provider: github\n')
    expect(feed).toContain(`owner: ${owner}\n`)
    expect(feed).toContain(`repo: ${repo}\n`)
  })
})

describe('the .deb', () => {
  let root: string
  beforeAll(async () => {
    root = unpackTo('deb')
    await told('dpkg-deb', '-R', made.file('.deb'), root)
  })
  const filesIn = (folder: string) =>
    globSync('**', { cwd: join(root, folder), withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(root.length))
      .toSorted()

  it('puts the app in one folder, and elsewhere only what the desktop has to find', () => {
    const icons = [128, 16, 22, 24, 256, 32, 48, 512, 64, 96].map((size) => `${size}x${size}/apps/stint.png`)
    expect(filesIn('usr')).toEqual([
      '/usr/bin/stint',
      `/usr/share/applications/${id}.desktop`,
      '/usr/share/doc/stint/changelog.gz',
      '/usr/share/doc/stint/copyright',
      ...[...icons, 'scalable/apps/stint.svg'].map((name) => `/usr/share/icons/hicolor/${name}`),
      '/usr/share/lintian/overrides/stint',
      `/usr/share/metainfo/${id}.metainfo.xml`,
    ])
    expect(globSync('*', { cwd: root }).toSorted()).toEqual(['DEBIAN', 'opt', 'usr'])
    expect(globSync('*', { cwd: join(root, 'opt') })).toEqual(['Stint'])
  })

  it('has a command that starts no window', () => {
    const file = join(root, 'usr/bin/stint')
    expect(statSync(file).mode & 0o777).toBe(0o755)
    expect(readFileSync(file, 'utf8')).toMatch(
      /^#!\/bin\/sh\n#.*\nexec \/opt\/Stint\/stint (--[a-z=-]+ )+--command-line -- "\$@"\n$/,
    )
  })

  it('has a menu entry that opens links, in each language, under the name that windows have', async () => {
    const file = join(root, `usr/share/applications/${id}.desktop`)
    await expect(told('desktop-file-validate', file)).resolves.toBe('')
    const lines = readFileSync(file, 'utf8').split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'Exec=/opt/Stint/stint %U',
        'MimeType=x-scheme-handler/stint;',
        `StartupWMClass=${id}`,
        'Categories=Office;ProjectManagement;',
      ]),
    )
    for (const key of ['Name', 'GenericName', 'Comment', 'Keywords'])
      for (const language of ['', '[da]', '[de]', '[sv]'])
        expect(lines.filter((line) => line.startsWith(`${key}${language}=`))).toHaveLength(1)
  })

  it('has a valid entry for software centres', async () => {
    const file = join(root, `usr/share/metainfo/${id}.metainfo.xml`)
    expect(await told('appstreamcli', 'validate', '--no-net', file)).toContain('Validation was successful')
    expect(readFileSync(file, 'utf8')).toContain(`<release version="${version}" date="`)
  })

  it('asks for a keychain without insisting', async () => {
    expect(await told('dpkg-deb', '-f', made.file('.deb'), 'Recommends')).toContain('gnome-keyring | kwalletmanager')
    expect(await told('dpkg-deb', '-f', made.file('.deb'), 'Depends')).toContain('libgtk-3-0')
  })

  it('has no errors that lintian finds, but those that are explained in its overrides', async () => {
    const said = await told('lintian', '--allow-root', '--fail-on', 'none', made.file('.deb'))
    expect(said.split('\n').filter((line) => line.startsWith('E:'))).toEqual([])
    const shown = await told('lintian', '--allow-root', '--fail-on', 'none', '--show-overrides', made.file('.deb'))
    expect(shown).toContain('dir-or-file-in-opt')
  })

  it('is known as a .deb when updates are looked for', () => {
    expect(readFileSync(join(root, 'opt/Stint/resources/package-type'), 'utf8')).toBe('deb')
  })
})

describe('the .rpm', () => {
  it('holds the same files, a scheme, and scripts that an update does not undo', async () => {
    const list = (await told('rpm', '-qpl', made.file('.rpm'))).split('\n')
    expect(list).toEqual(
      expect.arrayContaining([
        '/opt/Stint/stint',
        '/opt/Stint/resources/app.asar',
        '/usr/bin/stint',
        `/usr/share/applications/${id}.desktop`,
        `/usr/share/metainfo/${id}.metainfo.xml`,
      ]),
    )
    expect(list.filter((name) => name.includes('.build-id'))).toEqual([])
    expect(await told('rpm', '-qp', '--recommends', made.file('.rpm'))).toContain('(gnome-keyring or kwalletmanager)')
    expect(await told('rpm', '-qp', '--scripts', made.file('.rpm'))).toContain('abort-upgrade | disappear | 1) exit 0')
  })
})

describe('the .tar.gz and the AppImage', () => {
  it.each([
    ['.tar.gz', (file: string) => told('tar', '-xzf', file, '-C', unpackTo('.'))],
    ['.AppImage', (file: string) => told('unsquashfs', '-quiet', '-o', '4096', '-d', unpackTo('appimage'), file)],
  ])('%s holds the app, and does not take itself for a .deb', async (ending, unpack) => {
    await unpack(made.file(ending))
    const root = ending === '.AppImage' ? unpackTo('appimage') : unpackTo(`Stint-${version}-linux-${process.arch}`)
    const [app, ours] = [root, made.app].map((folder) => readFileSync(join(folder, 'resources', 'app.asar')))
    expect(app?.equals(ours ?? Buffer.alloc(0))).toBe(true)
    expect(statSync(join(root, 'stint')).mode & 0o111).toBe(0o111)
    expect(globSync('resources/package-type', { cwd: root })).toEqual([])
  })

  it('AppImage brings its menu entry and icon', async () => {
    const entry = join(unpackTo('appimage'), `${id}.desktop`)
    await expect(told('desktop-file-validate', entry)).resolves.toBe('')
    expect(readFileSync(entry, 'utf8')).toContain('Exec=AppRun %U\n')
    expect(readFileSync(join(unpackTo('appimage'), 'AppRun'), 'utf8')).toContain('BIN="$APPDIR/stint"')
  })
})

describe('the command', () => {
  it('says what was made and how large, and adds the bill of materials', () => {
    expect(made.printed).toMatch(/ \d+\.\d MB {2}stint_.*\.deb\n/)
    const bill = JSON.parse(readFileSync(made.file('.cdx.json'), 'utf8'))
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    const names = bill.components.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['electron', 'react', '@napi-rs/keyring', nativePackage('linux', process.arch)]),
    )
    const unhashed = bill.components.filter(({ hashes }: { hashes?: unknown }) => !hashes)
    expect(unhashed).toEqual([])
  })
})

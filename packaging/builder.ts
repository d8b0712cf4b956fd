/** What electron-builder is told: which files a package holds, what its kinds are, and how each fits into its system. */
import type { AfterPackContext, Configuration } from 'electron-builder'
import { Arch } from 'electron-builder'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { desktopEntry } from './linux/desktopEntry.ts'
import { writeLinuxFiles, type ProjectFacts } from './linux/generatedFiles.ts'
import { withoutOtherModules } from './nativeModule.ts'
import { checkContents } from './packageContents.ts'

export const projectRoot = join(import.meta.dirname, '..')

/** What package.json says; the one address in it is where the project lives. */
export function projectFacts(): ProjectFacts {
  const { repository, ...facts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  return { ...facts, homepage: repository.url.replace(/^git\+|\.git$/g, '') }
}

/** Windows files notifications and what starts at login under it, macOS everything. */
export const appId = 'app.stint'

/** Where updates and downloads are. */
function repository(homepage: string): { owner: string; repo: string } {
  const [, owner = '', repo = ''] = /^https:\/\/github\.com\/([^/]+)\/([^/]+)$/.exec(homepage) ?? []
  if (!repo) throw new Error('package.json names no repository on GitHub, where updates are looked for.')
  return { owner, repo }
}

/** Nothing that is not named here goes into a package; everything else that runs is bundled into these. */
const filesFor = (platform: string) => [
  'package.json',
  'out/{main,preload,renderer}/**',
  '!**/*.map',
  'resources/icon.png',
  'resources/tray/**',
  ...withoutOtherModules(platform),
]

/**
 * Electron's switches that nobody can turn back without breaking its signature. Without RunAsNode no other program can be
 * Node under Stint's name, which the keychain trusts; cookies are not encrypted, as there are none.
 */
const fuses = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const

const bothArchitectures = ['arm64', 'x64'] as const
const inBoth = (target: string) => ({ target, arch: [...bothArchitectures] })

/** `output`: the folder for what is made. `runtime`: a folder with Electron's runtime or its archive; else it is downloaded. */
export function builderConfig({ output, runtime }: { output: string; runtime?: string | undefined }): Configuration {
  const facts = projectFacts()
  const linux = writeLinuxFiles(join(output, 'generated'), facts)
  const mapped = (places: Record<string, string>) => Object.entries(places).map(([from, to]) => `${from}=${to}`)
  return {
    appId,
    productName: 'Stint',
    copyright: `Copyright © 2026 ${facts.author.name}`,
    directories: { output, buildResources: join(projectRoot, 'packaging') },
    ...(runtime && { electronDist: runtime }),
    npmRebuild: false, // The keychain's module is built by its makers, for every Node alike.
    extraResources: [
      { from: 'LICENSE', to: 'LICENSE.txt' },
      { from: 'out/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    electronLanguages: ['en', 'da', 'de', 'sv'],
    electronFuses: fuses,
    protocols: [{ name: 'Stint', schemes: ['stint'] }],
    publish: { provider: 'github', ...repository(facts.homepage), releaseType: 'draft' },
    detectUpdateChannel: true,
    // A runtime that was unpacked by hand still has the app that it shows by itself.
    afterExtract: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
    afterPack: (context) => checkContents(packed(context)),
    mac: {
      target: [inBoth('dmg'), inBoth('zip')],
      artifactName: 'Stint-${version}-mac-${arch}.${ext}',
      icon: 'resources/app/icon.icns',
      category: 'public.app-category.productivity',
      files: filesFor('darwin'),
      hardenedRuntime: true,
      entitlements: 'packaging/mac/entitlements.plist',
      entitlementsInherit: 'packaging/mac/entitlements.plist',
      // No icon in the dock, not even for a moment at the start.
      extendInfo: { LSUIElement: true },
    },
    win: {
      target: [inBoth('nsis')],
      artifactName: 'Stint-${version}-windows-${arch}.${ext}',
      icon: 'resources/app/icon.ico',
      files: filesFor('win32'),
    },
    nsis: {
      oneClick: true,
      perMachine: false,
      buildUniversalInstaller: false,
      deleteAppDataOnUninstall: false,
      include: 'packaging/windows/installer.nsh',
      installerLanguages: ['en_US', 'da_DK', 'de_DE', 'sv_SE'],
    },
    linux: {
      target: ['deb', 'rpm', 'AppImage', 'tar.gz'],
      artifactName: 'Stint-${version}-linux-${arch}.${ext}',
      executableName: 'stint',
      syncDesktopName: true,
      icon: 'resources/app',
      category: 'Office;ProjectManagement;',
      synopsis: "timer in the menu bar for your company's time sheets",
      description: "A timer in the menu bar, for hours that must end up in your company's system",
      desktop: { entry: desktopEntry },
      files: filesFor('linux'),
    },
    deb: {
      artifactName: 'stint_${version}_${arch}.${ext}',
      packageCategory: 'utils',
      afterInstall: 'packaging/linux/after-install',
      afterRemove: 'packaging/linux/after-remove',
      // What Electron's runtime is linked to; newer systems provide these names, too.
      depends: [
        'libasound2 | libasound2t64',
        'libatspi2.0-0 | libatspi2.0-0t64',
        'libc6',
        'libgbm1',
        'libgtk-3-0 | libgtk-3-0t64',
        'libnotify4',
        'libnss3',
        'libxtst6',
        'xdg-utils',
      ],
      recommends: ['gnome-keyring | kwalletmanager', 'xdg-desktop-portal'],
      fpm: [`--deb-changelog=${linux.changelog}`, ...mapped(linux.everywhere), ...mapped(linux.debian)],
    },
    rpm: {
      artifactName: 'stint-${version}.${arch}.${ext}',
      afterInstall: 'packaging/linux/after-install',
      afterRemove: 'packaging/linux/after-remove',
      depends: [
        '(alsa-lib or libasound2)',
        'at-spi2-core',
        '(gtk3 or libgtk-3-0)',
        '(libnotify or libnotify4)',
        '(libXtst or libXtst6)',
        '(mesa-libgbm or libgbm1)',
        '(nss or mozilla-nss)',
        'xdg-utils',
      ],
      fpm: [
        // Several programs hold Electron's runtime; the links by its build would be theirs, too.
        '--rpm-rpmbuild-define=_build_id_links none',
        '--rpm-tag=Recommends: (gnome-keyring or kwalletmanager)',
        ...mapped(linux.everywhere),
      ],
    },
    // The runtime of 2025 needs no FUSE 2, which newer systems lack.
    toolsets: { appimage: '1.0.3' },
  }
}

const packed = ({ appOutDir, electronPlatformName, arch, packager }: AfterPackContext) => ({
  resources: packager.getResourcesDir(appOutDir),
  platform: electronPlatformName,
  arch: Arch[arch],
})

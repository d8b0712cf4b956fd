import { getRawHeader } from '@electron/asar'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { appId } from '../../packaging/builder.ts'
import { macFolder, projectRoot, told, unpackTo } from './made.ts'

describe('the app for macOS, made on Linux', () => {
  let contents: string
  let refusal: string
  beforeAll(async () => {
    ;({ contents, refusal } = await macFolder())
  }, 10 * 60_000)

  it('is refused, as it would hold the keychain of another system', () => {
    expect(refusal).toContain('The package for darwin arm64 is not right')
    expect(refusal).toContain('One module for the keychain is needed, of node_modules/@napi-rs/keyring-darwin-arm64/')
  })

  it('has no icon in the dock, opens links, and is in its category', () => {
    const list = readFileSync(join(contents, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><')
    expect(list).toContain('<key>LSUIElement</key><true/>')
    expect(list).toContain('<key>CFBundleURLSchemes</key><array><string>stint</string></array>')
    expect(list).toContain('<key>LSApplicationCategoryType</key><string>public.app-category.productivity</string>')
    expect(list).toContain(`<key>CFBundleIdentifier</key><string>${appId}</string>`)
    expect(list).toContain('<key>CFBundleExecutable</key><string>Stint</string>')
  })

  it('knows the hash of its archive', () => {
    const list = readFileSync(join(contents, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><')
    const { headerString } = getRawHeader(join(contents, 'Resources', 'app.asar'))
    const hash = createHash('sha256').update(headerString).digest('hex')
    expect(list).toContain(
      `<key>Resources/app.asar</key><dict><key>algorithm</key><string>SHA256</string><key>hash</key><string>${hash}</string>`,
    )
  })

  it('has its icon, and the licences beside the archive', () => {
    expect(statSync(join(contents, 'Resources', 'icon.icns')).size).toBeGreaterThan(100_000)
    for (const name of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'])
      expect(statSync(join(contents, 'Resources', name)).isFile()).toBe(true)
  })

  it('may do no more than compile JavaScript', () => {
    const entitlements = readFileSync(join(projectRoot, 'packaging/mac/entitlements.plist'), 'utf8')
    expect([...entitlements.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ])
  })
})

describe('the uninstaller for Windows', () => {
  it('is under the id that the app itself uses', () => {
    expect(readFileSync(join(projectRoot, 'out/main/app.js'), 'utf8')).toMatch(
      new RegExp(`setAppUserModelId\\(["'\`]${appId}["'\`]\\)`),
    )
  })

  it('is a script without errors or warnings', async () => {
    mkdirSync(unpackTo('nsis'), { recursive: true })
    const script = join(unpackTo('nsis'), 'try.nsi')
    const languages = ['English', 'Danish', 'German', 'Swedish'].map((name) => `!insertmacro MUI_LANGUAGE "${name}"`)
    writeFileSync(
      script,
      [
        'Unicode true',
        '!define BUILD_UNINSTALLER',
        `!define APP_ID "${appId}"`,
        '!include MUI2.nsh',
        '!include LogicLib.nsh',
        '!include FileFunc.nsh',
        `!include ${join(projectRoot, 'packaging/windows/installer.nsh')}`,
        // What electron-builder's own scripts define.
        `!macro _isUpdated _a _b _t _f\n  !insertmacro _== "$R9" "--updated" \`\${_t}\` \`\${_f}\`\n!macroend`,
        '!define isUpdated `"" isUpdated ""`',
        'OutFile try.exe',
        'Name Stint',
        '!insertmacro MUI_UNPAGE_INSTFILES',
        ...languages,
        '!insertmacro customHeader',
        'Section Install\n  WriteUninstaller "$INSTDIR\\un.exe"\nSectionEnd',
        'Section un.Uninstall\n  !insertmacro customUnInstall\nSectionEnd',
      ].join('\n'),
    )
    expect(await told('makensis', '-WX', '-V2', script)).toBe('')
  })
})

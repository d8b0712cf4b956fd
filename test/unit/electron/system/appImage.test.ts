/** Whose AppImage it is that the environment names. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownAppImage } from '../../../../electron/system/appImage.ts'
import { tempFolder } from '../../../support/files.ts'

const image = '/home/anna/Apps/Stint.AppImage'
const mounted = '/tmp/.mount_StintAbc'

describe('the AppImage of this app', () => {
  it('is the one that its executable lies in', () =>
    expect(ownAppImage({ APPIMAGE: image, APPDIR: mounted }, `${mounted}/stint`)).toBe(image))

  it('is found where the folder of temporary files is a link', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'real', 'mount'), { recursive: true })
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    writeFileSync(join(folder, 'real', 'mount', 'stint'), '')
    const env = { APPIMAGE: image, APPDIR: join(folder, 'link', 'mount') }
    expect(ownAppImage(env, join(folder, 'real', 'mount', 'stint'))).toBe(image)
  })

  it.each([
    ['of an editor whose terminal started it', { APPIMAGE: '/apps/Editor.AppImage', APPDIR: '/tmp/.mount_Edit' }],
    ['in a folder whose name begins alike', { APPIMAGE: image, APPDIR: '/opt/Sti' }],
    ['without its folder', { APPIMAGE: image }],
    ['with an empty folder', { APPIMAGE: image, APPDIR: '' }],
    ['by no whole path', { APPIMAGE: 'Stint.AppImage', APPDIR: '/opt/Stint' }],
    ['that is not named', { APPDIR: '/opt/Stint' }],
  ])('is none %s', (_, env) => expect(ownAppImage(env, '/opt/Stint/stint')).toBeNull())
})

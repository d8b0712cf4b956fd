import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { feedOf, isAllowed, releasePage, updateWay } from '../../../../../electron/system/updates/updateFeed.ts'

describe('the feed', () => {
  const own = 'https://github.com/stint-app/stint/releases/latest/download'

  it('is the release page of the project, asked without a click only by what is installed', () => {
    expect(feedOf(true, {})).toMatchObject({ address: { href: own }, automatic: true })
    expect(feedOf(false, {})).toMatchObject({ address: { href: own }, automatic: false })
  })

  it('is another one for a test, and never for what is installed', () => {
    const env = { STINT_UPDATE_FEED: 'http://127.0.0.1:8080' }
    expect(feedOf(false, env)).toMatchObject({ address: { href: 'http://127.0.0.1:8080/' }, automatic: true })
    expect(feedOf(true, env).address.href).toBe(own)
  })

  it.each([
    'http://example.com',
    'http://localhost:1',
    'http://127.0.0.1.example.com',
    'file:///etc',
    'ftp://127.0.0.1',
  ])('is not %s', (address) => {
    expect(() => feedOf(false, { STINT_UPDATE_FEED: address })).toThrow('only https')
  })

  it('with encryption leads nowhere without, not even to this computer', () => {
    const feed = new URL(own)
    expect(isAllowed(new URL('https://objects.example.com/x'), feed)).toBe(true)
    for (const other of ['http://github.com/x', 'http://127.0.0.1/x', 'file:///x', 'data:text/plain,x']) {
      expect(isAllowed(new URL(other), feed)).toBe(false)
    }
  })
})

describe('how a newer version gets here', () => {
  const appImage = { APPIMAGE: '/home/me/Stint.AppImage', APPDIR: '/tmp/.mount_Stint' }
  const inside = '/tmp/.mount_Stint/stint'
  it.each([
    ['self', 'win32', true, {}, 'C:\\Stint\\Stint.exe'],
    ['self', 'darwin', true, {}, '/Applications/Stint.app/Contents/MacOS/Stint'],
    ['self', 'linux', true, appImage, inside],
    ['page', 'linux', true, {}, '/opt/Stint/stint'],
    // Started by another program that is an AppImage.
    ['page', 'linux', true, { APPIMAGE: '/home/me/Other.AppImage', APPDIR: '/tmp/.mount_Other' }, '/opt/Stint/stint'],
    ['page', 'linux', true, { APPIMAGE: '/home/me/Other.AppImage' }, '/opt/Stint/stint'],
    ['page', 'linux', false, {}, '/opt/electron/electron'],
    ['page', 'darwin', false, {}, '/opt/electron/electron'],
  ] as const)('is %s on %s (packaged: %s, %o, %s)', (way, platform, packaged, env, execPath) => {
    expect(updateWay({ platform, packaged, env, execPath })).toBe(way)
  })
})

it('the feed is that of the repository that package.json names', () => {
  const { repository } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../../package.json'), 'utf8'))
  const home = String(repository.url).replace(/^git\+|\.git$/g, '')
  expect(releasePage.startsWith(`${home}/`)).toBe(true)
  expect(feedOf(true, {}).address.href.startsWith(`${home}/`)).toBe(true)
})

/** In which colour the tray icon is seen. */
import { expect, it } from 'vitest'
import { type Theme, trayColor } from '../../../../../electron/system/tray/trayIconColor.ts'

const theme = (change: Partial<Theme> = {}): Theme => ({
  themeSource: 'system',
  shouldUseDarkColors: false,
  shouldUseDarkColorsForSystemIntegratedUI: false,
  ...change,
})
const on = (desktop: string, change: Partial<Theme> = {}) =>
  trayColor('linux', { XDG_CURRENT_DESKTOP: desktop }, theme(change))

it('follows the taskbar on Windows, whatever the windows are', () => {
  const light = theme({ themeSource: 'dark', shouldUseDarkColors: true })
  const dark = theme({ themeSource: 'light', shouldUseDarkColorsForSystemIntegratedUI: true })
  expect([light, dark].map((one) => trayColor('win32', {}, one))).toEqual(['black', 'white'])
})

it.each(['GNOME', 'ubuntu:GNOME', 'Unity', 'Pantheon'])(
  'is white on the dark panel of %s, in a light theme, too',
  (name) => expect(on(name)).toBe('white'),
)

it('follows the theme on KDE', () => {
  expect(on('KDE', { shouldUseDarkColors: true })).toBe('white')
  expect(on('KDE')).toBe('black')
})

it('is seen on both where the panel isn’t known', () => {
  expect(on('KDE', { themeSource: 'dark', shouldUseDarkColors: true })).toBe('both')
  for (const desktop of ['', 'XFCE', 'X-Cinnamon', 'sway']) expect(on(desktop)).toBe('both')
  expect(trayColor('linux', {}, theme())).toBe('both')
})

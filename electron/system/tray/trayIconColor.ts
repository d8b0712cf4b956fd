/** Which colour is seen on the panel that the tray icon sits on. Pure. */
import type { NativeTheme } from 'electron'
import type { TrayColor } from './tray.ts'

export type Theme = Pick<
  NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseDarkColorsForSystemIntegratedUI'
>

/** Desktops whose panels are dark in a light theme, too. */
const alwaysDark = /\b(gnome|unity|pantheon)\b/i
/** Its panel has the colours of its windows. */
const likeWindows = /\bkde\b/i

export function trayColor(platform: string, env: Record<string, string | undefined>, theme: Theme): TrayColor {
  if (platform === 'win32') return theme.shouldUseDarkColorsForSystemIntegratedUI ? 'white' : 'black'
  const desktop = env['XDG_CURRENT_DESKTOP'] ?? ''
  if (alwaysDark.test(desktop)) return 'white'
  // With a theme of Stint's own nothing tells what the desktop's is.
  if (likeWindows.test(desktop) && theme.themeSource === 'system') return theme.shouldUseDarkColors ? 'white' : 'black'
  return 'both'
}

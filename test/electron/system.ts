/** `powerMonitor`, `screen`, `systemPreferences`: a machine that is awake, in use, and has one display. */
import type * as E from 'electron'
import { emulated, guarded } from './guard.ts'
import type { Faithful } from './guard.ts'
import type { Names } from './guard.ts'

/** Nothing sleeps or locks by itself; a spec says `powerMonitor.emit('suspend')`. */
class PowerMonitor extends emulated('powerMonitor') implements Faithful<PowerMonitor, E.PowerMonitor> {
  onBatteryPower = false
  getSystemIdleTime = () => 0
  getSystemIdleState = () => 'active' as const
  getCurrentThermalState = () => 'unknown' as const
  isOnBatteryPower = () => this.onBatteryPower
}

export const powerMonitor = new PowerMonitor()

const menuBar = 24
const size = { width: 1280, height: 800 }
const workArea = { x: 0, y: menuBar, width: size.width, height: size.height - menuBar }

const display = guarded('a display', {
  id: 1,
  label: 'stand-in',
  scaleFactor: Number(process.env.STANDIN_DPR ?? 1),
  rotation: 0,
  internal: true,
  detected: true,
  bounds: { x: 0, y: 0, ...size },
  workArea,
  size,
  workAreaSize: { width: workArea.width, height: workArea.height },
} satisfies Partial<E.Display>)

class Screen extends emulated('screen') implements Names<E.Screen> {
  getPrimaryDisplay = () => display
  getAllDisplays = () => [display]
  getDisplayNearestPoint = () => display
  getDisplayMatching = () => display
  getCursorScreenPoint = () => ({ x: 1000, y: 0 })
}

export const screen = new Screen()

class SystemPreferences
  extends emulated('systemPreferences')
  implements Faithful<SystemPreferences, E.SystemPreferences>
{
  getAccentColor = () => '3584e4ff'
  getAnimationSettings = () => ({
    shouldRenderRichAnimation: true,
    scrollAnimationsEnabledBySystem: true,
    prefersReducedMotion: false,
  })
}

export const systemPreferences = new SystemPreferences()

/** The global shortcut: registered, exchanged, refused in words. */
import { globalShortcut } from 'electron'

export interface Shortcut {
  /** Registers `accelerator` ('' is none) instead of the present one, which stays when the new one is refused. Returns why. */
  use(accelerator: string): string | null
  /** While a new one is being recorded the present one must not fire. */
  pause(paused: boolean): void
}

export function createShortcut(run: () => void): Shortcut {
  let current = ''
  const register = (accelerator: string): string | null => {
    if (accelerator === '') return null
    try {
      if (globalShortcut.register(accelerator, run)) return null
    } catch {
      return `"${accelerator}" is no shortcut this system knows. Choose another one.`
    }
    return `Another program or the system already uses ${accelerator}. Choose another one.`
  }
  const drop = (accelerator: string) => {
    if (accelerator !== '') globalShortcut.unregister(accelerator)
  }
  return {
    use(accelerator) {
      if (accelerator === current && (current === '' || globalShortcut.isRegistered(current))) return null
      const problem = register(accelerator)
      if (problem) return problem
      drop(current)
      current = accelerator
      return null
    },
    pause(paused) {
      if (paused) drop(current)
      else if (current !== '' && !globalShortcut.isRegistered(current)) register(current)
    },
  }
}

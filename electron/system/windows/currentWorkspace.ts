/** How the popover comes to the workspace that the person is on. */
import type { BrowserWindow } from 'electron'

type Shown = Pick<BrowserWindow, 'setVisibleOnAllWorkspaces' | 'show' | 'focus'>

/**
 * Prepares `window` once, and returns what shows it, with the focus, on the workspace that the person is on: on macOS above
 * full screens too. It must be called once only, when the window is made.
 */
export function showOnCurrentWorkspace(window: Shown, platform: NodeJS.Platform): () => void {
  const show = () => {
    window.show()
    window.focus()
  }
  if (platform === 'darwin') {
    // Electron makes the app one with a Dock icon, or one without, at each such call that doesn't say `skip…`; the focus goes
    // away meanwhile and the popover with it. Stint has no Dock icon, and never undoes this.
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
    return show
  }
  // Electron has nothing of the kind on Windows, and Wayland decides itself.
  if (platform !== 'linux') return show
  return () => {
    window.setVisibleOnAllWorkspaces(true)
    show()
    // It stays where it appeared.
    window.setVisibleOnAllWorkspaces(false)
  }
}

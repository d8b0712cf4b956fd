/** The small timer window: above the others, where the person dragged it. It is there while the setting says so. */
import { BrowserWindow, screen } from 'electron'
import { displaySetName, type Spot, timerSpot } from './timerPlace.ts'
import { zoomed } from './popoverPosition.ts'
import type { WindowPages } from './windowPage.ts'

/** CSS pixels. */
const size = { width: 340, height: 56 }

export interface TimerWindowNeeds {
  /** Whether it is to be there. */
  wanted: () => boolean
  /** Where it was left on the screens of that name; null: it never was there. */
  place: (displays: string) => Spot | null
  onPlace: (displays: string, spot: Spot) => void
  /** The person closed it. */
  onClose: () => void
}

export interface TimerWindow {
  /** null: it is closed. */
  window(): BrowserWindow | null
  /** Opens or closes it, as the settings say now. */
  apply(): void
  /** Makes it as large as its page is shown now. */
  fit(): void
}

export function createTimerWindow(needs: TimerWindowNeeds, pages: WindowPages): TimerWindow {
  let window: BrowserWindow | null = null
  const current = () => (window && !window.isDestroyed() ? window : null)
  /** Moved by us; not where the person wants it. */
  let placing = false

  function bounds() {
    const displays = screen.getAllDisplays()
    const { workArea } = screen.getPrimaryDisplay()
    const own = zoomed(size, pages.zoom(), workArea)
    const spot = timerSpot(needs.place(displaySetName(displays)), own, displays, workArea)
    return { ...own, ...spot }
  }

  function place(): void {
    const open = current()
    if (!open) return
    placing = true
    open.setBounds(bounds())
    placing = false
  }

  function keepPlace(): void {
    const open = current()
    if (!open || placing) return
    const { x, y } = open.getBounds()
    needs.onPlace(displaySetName(screen.getAllDisplays()), { x, y })
  }

  function open(): void {
    const made = new BrowserWindow({
      ...bounds(),
      show: false,
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      title: 'Stint',
      ...pages.options(),
    })
    window = made
    // 'moved' comes once, at the end, but not on Linux.
    if (process.platform === 'linux') made.on('move', keepPlace)
    else made.on('moved', keepPlace)
    // Alt+F4 and the like; what the app closes itself is destroyed and doesn't ask.
    made.on('close', (event) => {
      event.preventDefault()
      needs.onClose()
    })
    // The keys stay where they are: it only shows.
    void pages.load(made, 'timer').then(() => {
      if (!made.isDestroyed()) made.showInactive()
    })
  }

  // A screen is gone, or has come: to where the window was left on those, and never out of sight.
  for (const change of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
    // One overload for each name.
    screen.on(change as 'display-added', place)
  }

  return {
    window: current,
    apply() {
      const is = current()
      if (needs.wanted() === (is !== null)) return
      if (is) is.destroy()
      else open()
    },
    fit: place,
  }
}

/** The app's windows: the popover at the tray, the settings, the days, and the small timer. All load only the app's own pages. */
import { app } from 'electron'
import type { EventName } from '../../../shared/ipc/callNames.ts'
import type { Size } from './popoverPosition.ts'
import { createPopoverWindow, type PopoverNeeds } from './popoverWindow.ts'
import { createResizableWindow } from './resizableWindow.ts'
import { createTimerWindow, type TimerWindowNeeds } from './timerWindow.ts'
import { createWindowPages, type PageNeeds } from './windowPage.ts'
import { t } from '../messages.ts'

const settingsSize = { width: 600, height: 640 }
const daysSize = { width: 900, height: 640 }

export interface WindowsNeeds extends PageNeeds, PopoverNeeds {
  /** How large everything is shown, 1 for its own size. */
  zoom: () => number
  /** How large the person left the window of days, CSS pixels; null: they never did. */
  daySize: () => Size | null
  onDaySize: (size: Size) => void
  timer: TimerWindowNeeds
}

export interface Windows {
  /** `question`: it is opened for what is asked, which gets the focus. */
  showPopover(question?: boolean): void
  hidePopover(): void
  togglePopover(): void
  /** For a page so high (CSS pixels); returns how high it may be at most. */
  sizePopover(height: number): number
  /** Shows everything as large as the settings say now. */
  applyZoom(): void
  /** Opens or closes the small timer window, as the settings say now. */
  applyTimerWindow(): void
  openSettings(): void
  /** On a local date ("2026-11-20"); without one on the day that it shows, or today where it was closed. */
  openDay(date?: string): void
  /** To every window. */
  send(name: EventName, value: unknown): void
}

export function createWindows(needs: WindowsNeeds): Windows {
  const { daySize, onDaySize, zoom } = needs
  /** The zoom of the windows as they are. */
  let shownZoom = zoom()
  const pages = createWindowPages(needs, () => shownZoom)
  const popover = createPopoverWindow(needs, pages)
  const settings = createResizableWindow(
    {
      name: 'settings',
      title: () => t().windows.settings,
      size: () => settingsSize,
      least: { width: 480, height: 400 },
    },
    pages,
  )
  const day = createResizableWindow(
    {
      name: 'day',
      title: () => t().windows.days,
      size: () => daySize() ?? daysSize,
      least: { width: 560, height: 420 },
      onClose: onDaySize,
    },
    pages,
  )
  const timer = createTimerWindow(needs.timer, pages)
  app.on('before-quit', () => {
    const size = day.size()
    if (size) onDaySize(size)
  })
  const open = () =>
    [popover.window, settings.window(), day.window(), timer.window()].filter((one) => one && !one.isDestroyed())

  return {
    showPopover: (question = false) => popover.show(question),
    hidePopover: popover.hide,
    togglePopover: popover.toggle,
    sizePopover: popover.setPageHeight,
    applyZoom() {
      if (shownZoom === zoom()) return
      shownZoom = zoom()
      for (const window of open()) window?.webContents.setZoomFactor(shownZoom)
      for (const one of [popover, settings, day, timer]) one.fit()
    },
    applyTimerWindow: timer.apply,
    openSettings() {
      popover.hide()
      settings.open()
    },
    openDay(date) {
      popover.hide()
      if (date) day.window()?.webContents.send('stint:showDate' satisfies `stint:${EventName}`, { date })
      day.open(date && `#${date}`)
    },
    send(name, value) {
      for (const window of open()) window?.webContents.send(`stint:${name}`, value)
    },
  }
}

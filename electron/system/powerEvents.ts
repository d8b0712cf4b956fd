/** What the system tells of the computer and of who is at it. */
import { powerMonitor } from 'electron'
import type { GapKind } from '../../shared/model/snapshot.ts'

export interface PowerEvent {
  kind: GapKind
  edge: 'begins' | 'ends'
  idleMs: number
}

export interface PowerNeeds {
  onEvent: (event: PowerEvent) => void
  /** The computer woke, or the person is back at it. */
  onBack: () => void
  /** The system shuts down, and waits a little for those who have something to do. */
  onShutdown: () => void
}

/** How long nobody has touched the computer, ms; 0 where the system doesn't say. */
export function idleMs(): number {
  try {
    return Math.max(0, Math.round(powerMonitor.getSystemIdleTime() * 1_000))
  } catch {
    return 0
  }
}

/**
 * Locks are told on macOS and Windows, other users on macOS, shutting down on macOS and Linux (on Windows the windows hear of
 * it), sleep everywhere.
 */
export function watchPower({ onEvent, onBack, onShutdown }: PowerNeeds): void {
  const begins = (kind: GapKind) => () => onEvent({ kind, edge: 'begins', idleMs: idleMs() })
  const ends = (kind: GapKind) => () => {
    onEvent({ kind, edge: 'ends', idleMs: idleMs() })
    onBack()
  }
  powerMonitor.on('suspend', begins('sleep'))
  powerMonitor.on('resume', ends('sleep'))
  powerMonitor.on('lock-screen', begins('lock'))
  powerMonitor.on('unlock-screen', ends('lock'))
  powerMonitor.on('user-did-resign-active', begins('switch'))
  powerMonitor.on('user-did-become-active', ends('switch'))
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    begins('shutdown')()
    event?.preventDefault()
    onShutdown()
  })
}

/** What the tray shows of a state. */
import { hoursMinutes } from '../../shared/format.ts'
import type { Snapshot } from '../../shared/model.ts'
import type { TrayState } from './tray.ts'

const unsent = ['waiting', 'sending', 'checking', 'needsYou']

export function trayState({ timer, today, earlier, recents, settings }: Snapshot, now: number): TrayState {
  const open = [...today, ...earlier].filter(({ send }) => unsent.includes(send.kind))
  const needsYou = open.filter(({ send }) => send.kind === 'needsYou').length
  const queue =
    needsYou > 0
      ? `${needsYou} ${needsYou === 1 ? 'needs' : 'need'} you`
      : open.length > 0
        ? `${open.length} waiting to send`
        : ''
  const running = timer.kind === 'running'
  const time = running ? hoursMinutes(now - timer.entry.startedAt) : ''
  const what = running ? `${time} ${timer.entry.target.project}` : 'Stint'
  return {
    shape: running ? 'running' : open.length > 0 ? 'waiting' : 'idle',
    title: time,
    tooltip: [what, queue].filter(Boolean).join(' · '),
    running,
    recents,
    shortcut: settings.shortcut,
  }
}

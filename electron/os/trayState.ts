/** What the tray shows of a state. */
import { hoursMinutes } from '../../shared/format.ts'
import type { SendState, Snapshot } from '../../shared/model.ts'
import { openPause, worked } from '../../shared/worked.ts'
import type { TrayState } from './tray.ts'

const unsent: SendState['kind'][] = ['waiting', 'sending', 'checking', 'needsYou', 'undecided']
const asking: SendState['kind'][] = ['needsYou', 'undecided']

export function trayState({ timer, today, earlier, recents, settings }: Snapshot, now: number): TrayState {
  const open = [...today, ...earlier].filter(({ send }) => unsent.includes(send.kind))
  const needsYou = open.filter(({ send }) => asking.includes(send.kind)).length
  const queue =
    needsYou > 0
      ? `${needsYou} ${needsYou === 1 ? 'needs' : 'need'} you`
      : open.length > 0
        ? `${open.length} waiting to send`
        : ''
  const state = timer.kind === 'idle' ? 'idle' : openPause(timer.entry) ? 'paused' : 'running'
  const time = timer.kind === 'idle' ? '' : hoursMinutes(worked(timer.entry, now))
  const what = timer.kind === 'idle' ? 'Stint' : `${time} ${timer.entry.target.project}`
  return {
    shape: state === 'idle' && open.length > 0 ? 'waiting' : state,
    title: time,
    tooltip: [what, state === 'paused' ? 'paused' : '', queue].filter(Boolean).join(' · '),
    timer: state,
    recents,
    shortcut: settings.shortcut,
  }
}

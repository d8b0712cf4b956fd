/** What the tray shows of a state. */
import { hoursMinutes } from '../../shared/format.ts'
import type { SendState, Snapshot } from '../../shared/model.ts'
import { openPause, worked } from '../../shared/worked.ts'
import type { TrayState } from './tray.ts'

const unsent: SendState['kind'][] = ['waiting', 'sending', 'checking', 'needsYou', 'undecided', 'conflict']
const asking: SendState['kind'][] = ['needsYou', 'undecided', 'conflict']

export function trayState(snapshot: Snapshot, now: number): TrayState {
  const { timer, recents, settings } = snapshot
  const entries = new Map([...snapshot.today, ...snapshot.earlier].map(({ id, send }) => [id, send.kind]))
  const open = [...entries.values()].filter((kind) => unsent.includes(kind))
  const questions = snapshot.gaps.length + (snapshot.forgottenPause === null ? 0 : 1)
  const needsYou = questions + open.filter((kind) => asking.includes(kind)).length
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
    shape: state === 'idle' && open.length + questions > 0 ? 'waiting' : state,
    title: time,
    tooltip: [what, state === 'paused' ? 'paused' : '', queue].filter(Boolean).join(' · '),
    timer: state,
    recents,
    shortcut: settings.shortcut,
  }
}

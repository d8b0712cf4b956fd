import type { SendState } from '../../shared/model/snapshot.ts'
import type { IconName } from '../components/Icon.tsx'
import { t } from '../state/messages.ts'

/** The icon of each send state, so that colour is not the only sign. */
export const sendIcons: Record<SendState['kind'], IconName> = {
  running: 'play',
  waiting: 'waiting',
  sending: 'sending',
  checking: 'checking',
  sent: 'sent',
  needsYou: 'warning',
  undecided: 'doubt',
  conflict: 'doubt',
  kept: 'kept',
  nothing: 'nothing',
}

/** The word of a state; `place`: the name of its provider. */
export function wordOf(send: SendState, place: string): string {
  const say = t().send
  if (send.kind !== 'conflict') return say[send.kind]
  if (send.storedOtherwise) return say.otherTimesIn(place)
  return send.theirs ? say.changedIn(place) : say.deletedIn(place)
}

/** The explanation of a state in full sentences. `place`: the name of its provider. */
export function explain(
  send: SendState,
  place: string,
  clock: (at: number) => string,
): { title: string; text: string } {
  const say = t().sending
  switch (send.kind) {
    case 'running':
    case 'sending':
      return { title: '', text: '' }
    case 'waiting': {
      const next = send.nextAttemptAt === null ? [] : [say.nextTry(clock(send.nextAttemptAt))]
      return { title: send.reason ?? say.waits, text: [say.safe, ...next].join(' ') }
    }
    case 'checking':
      return { title: send.reason ?? say.answerLost, text: send.byPerson ? say.mayBeAtWork(place) : say.looks }
    case 'sent': {
      const { remote, note } = send
      const title =
        remote && remote.endedAt !== null
          ? say.hasFrom(place, clock(remote.startedAt), clock(remote.endedAt))
          : say.has(place)
      return { title, text: note ?? '' }
    }
    case 'needsYou':
      return {
        title: send.title,
        text: [send.stillRuns && say.runsThere(place), send.action].filter(Boolean).join(' '),
      }
    case 'undecided':
      return { title: say.mayHave(place), text: '' }
    case 'conflict':
      return { title: `${wordOf(send, place)}.`, text: `${send.why} ${say.sayAbove}`.trim() }
    case 'kept':
      return { title: say.kept, text: `${send.why} ${say.exports}` }
    case 'nothing':
      return { title: say.nothing, text: send.why }
  }
}

import type { SendState } from '../../../shared/model.ts'
import type { IconName } from '../Icon.tsx'

/** How a send state looks: a word and a shape, so that no one depends on its colour. */
export const sendWords: Record<SendState['kind'], { word: string; icon: IconName }> = {
  running: { word: 'Running', icon: 'play' },
  waiting: { word: 'Waiting', icon: 'waiting' },
  sending: { word: 'Sending', icon: 'sending' },
  checking: { word: 'Checking', icon: 'checking' },
  sent: { word: 'Sent', icon: 'sent' },
  needsYou: { word: 'Needs you', icon: 'warning' },
  undecided: { word: 'Sent?', icon: 'doubt' },
  conflict: { word: 'Changed there', icon: 'doubt' },
  kept: { word: 'Kept here', icon: 'kept' },
  nothing: { word: 'Not sent', icon: 'nothing' },
}

/** The word of a state; `place`: what its back end is called. */
export function wordOf(send: SendState, place: string): string {
  if (send.kind === 'conflict') return `${send.theirs ? 'Changed' : 'Deleted'} in ${place}`
  return sendWords[send.kind].word
}

/** What is to be said about a state beyond its word, as full sentences. `place`: what its back end is called. */
export function explain(
  send: SendState,
  place: string,
  clock: (at: number) => string,
): { title: string; text: string } {
  switch (send.kind) {
    case 'running':
    case 'sending':
      return { title: '', text: '' }
    case 'waiting': {
      const next = send.nextAttemptAt === null ? '' : ` Next try at ${clock(send.nextAttemptAt)}.`
      return { title: send.reason ?? 'Waiting for its turn.', text: `Kept safe here until it is sent.${next}` }
    }
    case 'checking':
      return {
        title: send.reason ?? 'The answer got lost on the way.',
        text: send.byPerson
          ? `${place} may still be at work on it. In a minute or two you are asked to look there.`
          : 'Stint looks on the server whether it has arrived, before it sends anything again.',
      }
    case 'sent': {
      const { remote, note } = send
      const times = remote && remote.endedAt !== null && `, ${clock(remote.startedAt)}–${clock(remote.endedAt)}`
      return { title: `${place} has it${times || ''}.`, text: note ?? '' }
    }
    case 'needsYou':
      return { title: send.title, text: send.action }
    case 'undecided':
      return { title: `${place} may have this already`, text: send.message }
    case 'conflict':
      return { title: `${wordOf(send, place)}.`, text: `${send.why} Say at the top which version is right.`.trim() }
    case 'kept':
      return { title: 'Kept on this computer.', text: `${send.why} You can export it from Settings.` }
    case 'nothing':
      return { title: 'There is nothing to send.', text: send.why }
  }
}

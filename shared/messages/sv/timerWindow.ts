/** What the small timer window says, in Swedish. */
import type { Messages } from '../en/timerWindow.ts'

export const messages: Messages = {
  stop: 'Stoppa',
  pause: 'Pausa',
  resume: 'Återuppta',
  continue: 'Fortsätt',
  close: 'Stäng fönstret',
  worked: 'Arbetad tid',
  nothing: 'Inget registrerat än',
  paused: 'Pausad',
}

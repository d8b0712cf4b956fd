/** What the small timer window says, in Danish. */
import type { Messages } from '../en/timerWindow.ts'

export const messages: Messages = {
  stop: 'Stop',
  pause: 'Pause',
  resume: 'Genoptag',
  continue: 'Fortsæt',
  close: 'Luk dette vindue',
  worked: 'Arbejdet tid',
  nothing: 'Intet registreret endnu',
  paused: 'På pause',
}

/** What the small timer window says, in German. */
import type { Messages } from '../en/timerWindow.ts'

export const messages: Messages = {
  stop: 'Stoppen',
  pause: 'Pausieren',
  resume: 'Fortsetzen',
  continue: 'Weiter',
  close: 'Fenster schließen',
  worked: 'Arbeitszeit',
  nothing: 'Noch nichts erfasst',
  paused: 'Pausiert',
}

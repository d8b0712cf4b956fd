/** What the small timer window says, in English: every other language has the same messages. */

export const messages = {
  stop: 'Stop',
  pause: 'Pause',
  resume: 'Resume',
  continue: 'Continue',
  close: 'Close this window',
  worked: 'Worked time',
  nothing: 'Nothing tracked yet',
  paused: 'Paused',
}

export type Messages = typeof messages

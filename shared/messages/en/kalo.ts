/** What is said of Kalo, in English. */
import { withReason } from '../withReason.ts'

export const messages = {
  enterAddress: (example: string) => `Enter the address of the Kalo API, for example ${example}.`,
  addressHelp: 'Where the Kalo API is. Leave it as it is unless you were given another one.',
  keyHelp: 'An admin of your team makes it in Kalo, inside an app. It has the rights of an admin: keep it to yourself.',
  remark:
    'Kalo cannot store hours: your entries stay in Stint and can be exported. If you like, each leaves a note on its task.',
  leaveNotes: 'Leave a note on the task',
  leaveNotesHelp:
    'Each entry becomes a line in the description of its task, which managers and the freelancer can read. It is only a note: nobody is paid by it, as Kalo has no time sheet.',
  manager: 'I manage the team',
  notesOff:
    'Notes on tasks are switched off for this account, and Kalo can hold nothing else of an entry. It stays in Stint.',
  notTakenAway: 'Kalo did not take the note away. Take it out of the description of the task there.',
  lost: (lines: string) => `Kalo no longer shows this part of the task's description: “${lines}”`,
  noteChanged: 'Kalo changed the words of the note',
  changedAtOnce:
    'Somebody changed this task in Kalo at the same moment. If that was its description, it is lost: look at the task there',
  noPlace: 'It is not known where in Kalo this note is. Look for it in the description of the task.',
  noTask: 'In Kalo a note can only be left on a task, and this entry has none. Choose a task.',
  tooLong: (characters: number, most: number) =>
    `With this note the description of the task would have ${characters} characters, and Stint stops at ${most}. The entry stays in Stint.`,
  moved: 'Somebody has moved the note of this entry inside the description of the task. Change it there, in Kalo.',
  notKept:
    'Kalo did not keep the note: its answer shows the description without it. The entry stays in Stint; the notes can be switched off in the settings of the account.',
  endless: (most: number, path: string) => `Kalo lists more than ${most} under ${path}; that is more than Stint takes.`,
  otherTask: 'it is another task',
  notKalo: (host: string) => `${host} answers, but not as Kalo does. Check the address.`,
  personGone: 'Kalo does not have this person (any more). Choose again who you are.',
  left: (name: string) => `Kalo no longer has ${name} among its freelancers. Log in again and choose who you are.`,
  nothingForManager: 'There is nothing to track time on yet: no current project has an open task.',
  nothingToTrack: 'There is nothing to track time on yet: no open task is assigned to you or still free.',
  keyRefused: (words: string) => `Kalo does not accept this API key (any more)${withReason(words)}`,
  slowDown: (words: string) => `Kalo asks to slow down${withReason(words)}`,
  failed: (status: number, words: string) => `Kalo answered with error ${status}${withReason(words)}`,
  notAllowed: (words: string) => `Kalo does not allow it with this API key${withReason(words)}`,
  unknown: (words: string) => `Kalo does not know it (any more)${withReason(words)}`,
  refused: (status: number) => `Kalo refuses it with status ${status}.`,
}

export type Messages = typeof messages
